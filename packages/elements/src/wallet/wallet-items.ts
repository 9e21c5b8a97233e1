import type { Show } from '@livestall/client';
import {
  holdStatus,
  offerPhase,
  type CartCoupon,
  type Claim,
  type Coupon,
  type Entry,
  type Giveaway,
  type Hold,
  type HoldStatus,
  type Product,
  type Variant,
} from '@livestall/protocol';
import { appliedCoupon } from '../coupon/applied-coupon.js';
import { numberInLine } from '../offer/line-note.js';

/** A coupon that is the viewer's. `applied`: it is in the store's basket. */
export interface WalletCoupon {
  readonly kind: 'coupon';
  readonly id: string;
  readonly standing: 'yours' | 'applied';
  readonly claim: Claim;
  /** Its terms; `undefined` where the show knows them no more. */
  readonly coupon: Coupon | undefined;
  /** `applied`: what the store says of it. */
  readonly answer: CartCoupon | undefined;
}

type HoldStanding = 'held' | 'waiting' | 'bought' | 'expired';

/** What a hold is called here; one that was given back is nothing. */
const HOLD_STANDINGS: Record<HoldStatus, HoldStanding | null> = {
  held: 'held',
  waiting: 'waiting',
  confirmed: 'bought',
  expired: 'expired',
  released: null,
};

/** Units of a flash offer that are the viewer's, or a place in the line for them. */
export interface WalletHold {
  readonly kind: 'hold';
  readonly id: string;
  readonly standing: HoldStanding;
  readonly hold: Hold;
  /** Which one in the line the viewer is, at most. */
  readonly number: number | undefined;
  /** What it is of; `undefined` while the goods are on their way. */
  readonly product: Product | undefined;
  readonly variant: Variant | undefined;
  readonly inBasket: boolean;
  /** When it changes by itself, in server time. */
  readonly changesAt: number | null;
}

/** A prize of a giveaway. `won`: it waits to be taken; `prize`: it was; `used`: its code is in the store's basket. */
export interface WalletPrize {
  readonly kind: 'prize';
  readonly id: string;
  readonly standing: 'won' | 'prize' | 'used';
  readonly entry: Entry;
  readonly giveaway: Giveaway;
  /** When it changes by itself, in server time. */
  readonly changesAt: number | null;
}

/** Something that is the viewer's. */
export type WalletItem = WalletCoupon | WalletHold | WalletPrize;

/** What waits for its viewer to use it. */
const TO_USE: ReadonlySet<WalletItem['standing']> = new Set(['held', 'won', 'yours']);

/** What is to be done first comes first. */
const ORDER: readonly WalletItem['standing'][] = [
  'held',
  'won',
  'yours',
  'prize',
  'applied',
  'used',
  'waiting',
  'bought',
  'expired',
];

/** What is the viewer's: what can be used first, what is over last, until it leaves by itself. */
export function walletItems(show: Show): readonly WalletItem[] {
  const { claims, holds, entries } = show.mine;
  const items: WalletItem[] = [
    ...holds.flatMap((hold, index) => walletHold(show, hold, holds.slice(index + 1)) ?? []),
    ...entries.flatMap((entry) => walletPrize(show, entry) ?? []).reverse(),
    // The newest coupon first: it is the one that somebody comes for.
    ...claims.map((claim) => walletCoupon(show, claim)).reverse(),
  ];
  return items.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** How much is the viewer's, and how much of it waits to be used. */
export function walletCounts(show: Show): { theirs: number; toUse: number } {
  const items = walletItems(show);
  return { theirs: items.length, toUse: items.filter(isToUse).length };
}

/** A prize that was taken is to be used where it has a code for the store's basket. */
function isToUse(item: WalletItem): boolean {
  if (item.standing === 'prize') return item.entry.code !== undefined;
  return TO_USE.has(item.standing);
}

function placeOf({ standing }: WalletItem): number {
  return ORDER.indexOf(standing);
}

function walletCoupon(show: Show, claim: Claim): WalletCoupon {
  const state = show.now.coupons.find(({ coupon }) => coupon.id === claim.coupon);
  const answer = appliedCoupon(show, claim);
  return {
    kind: 'coupon',
    // One viewer may have several of a coupon that are one code.
    id: `${claim.coupon} ${claim.code} ${claim.at}`,
    standing: answer ? 'applied' : 'yours',
    claim,
    coupon: state?.coupon,
    answer,
  };
}

function walletPrize(show: Show, entry: Entry): WalletPrize | null {
  const { id, status, code, at, claimBy = Infinity } = entry;
  const state = show.now.giveaways?.find(({ giveaway }) => giveaway.id === entry.giveaway);
  const waits = status === 'won' && show.serverTime() < claimBy;
  if (!state || !(waits || status === 'claimed')) return null;
  const used = code !== undefined && appliedCoupon(show, { coupon: entry.giveaway, code, at });
  return {
    kind: 'prize',
    id,
    standing: waits ? 'won' : used ? 'used' : 'prize',
    entry,
    giveaway: state.giveaway,
    changesAt: waits && claimBy < Infinity ? claimBy : null,
  };
}

/** @param later What the viewer held after it. */
function walletHold(show: Show, hold: Hold, later: readonly Hold[]): WalletHold | null {
  const offer = show.now.offers?.find((one) => one.offer.id === hold.offer);
  const t = show.serverTime();
  const standing = HOLD_STANDINGS[holdStatus(hold, offer, t)];
  const replaced = later.some((one) => one.offer === hold.offer);
  // What ran out of an offer that is over is of no more use.
  const isOn = offer !== undefined && offerPhase(offer, undefined, t) !== 'closed';
  if (!standing || (standing === 'expired' && (replaced || !isOn))) return null;
  const product = show.catalog.get(hold.product);
  return {
    kind: 'hold',
    id: hold.id,
    standing,
    hold,
    number: numberInLine(show, hold),
    product,
    variant: product?.variants?.find(({ id }) => id === hold.variant),
    inBasket: show.cart.holds.includes(hold.id),
    changesAt: (standing === 'held' ? hold.expiresAt : offer?.offer.closesAt) ?? null,
  };
}
