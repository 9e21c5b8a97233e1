import type { Show } from '@livestall/client';
import {
  offerGauge,
  offerPhase,
  readGauge,
  type CartCoupon,
  type Claim,
  type Coupon,
  type Hold,
  type OfferState,
  type Product,
  type Variant,
} from '@livestall/protocol';
import { appliedCoupon } from '../coupon/applied-coupon.js';

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

/** Units of a flash offer that are the viewer's, or a place in the line for them. */
export interface WalletHold {
  readonly kind: 'hold';
  readonly id: string;
  readonly standing: HoldStanding;
  readonly hold: Hold;
  /** What it is of; `undefined` while the goods are on their way. */
  readonly product: Product | undefined;
  readonly variant: Variant | undefined;
  readonly inBasket: boolean;
  /** When it changes by itself, in server time. */
  readonly changesAt: number | null;
}

/** Something that is the viewer's. */
export type WalletItem = WalletCoupon | WalletHold;

/** What is to be done first comes first. */
const ORDER: readonly WalletItem['standing'][] = [
  'held',
  'yours',
  'applied',
  'waiting',
  'bought',
  'expired',
];

/** What is the viewer's: what can be used first, what is over last, until it leaves by itself. */
export function walletItems(show: Show): readonly WalletItem[] {
  const { claims, holds } = show.mine;
  const items: WalletItem[] = [
    ...holds.flatMap((hold, index) => walletHold(show, hold, holds.slice(index + 1)) ?? []),
    // The newest coupon first: it is the one that somebody comes for.
    ...claims.map((claim) => walletCoupon(show, claim)).reverse(),
  ];
  return items.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** How much is the viewer's, and how much of it waits to be used. */
export function walletCounts(show: Show): { theirs: number; toUse: number } {
  const items = walletItems(show);
  const use = items.filter(({ standing }) => standing === 'held' || standing === 'yours');
  return { theirs: items.length, toUse: use.length };
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

/** @param later What the viewer held after it. */
function walletHold(show: Show, hold: Hold, later: readonly Hold[]): WalletHold | null {
  const offer = show.now.offers?.find((one) => one.offer.id === hold.offer);
  const standing = standingOf(hold, show.serverTime());
  const replaced = later.some((one) => one.offer === hold.offer);
  if (!standing || (standing === 'expired' && (replaced || !isOn(show, offer)))) return null;
  const product = show.catalog.get(hold.product);
  return {
    kind: 'hold',
    id: hold.id,
    standing,
    hold,
    product,
    variant: product?.variants?.find(({ id }) => id === hold.variant),
    inBasket: show.cart.holds.includes(hold.id),
    changesAt:
      (standing === 'held' && hold.expiresAt) ||
      (standing === 'expired' && offer?.offer.closesAt) ||
      null,
  };
}

function standingOf({ status, expiresAt = Infinity }: Hold, t: number): HoldStanding | null {
  if (status === 'released') return null;
  if (status === 'confirmed') return 'bought';
  return status === 'held' && t >= expiresAt ? 'expired' : status;
}

/** Whether units of an offer may still be had: what ran out of one that is over is of no more use. */
function isOn(show: Show, state: OfferState | undefined): boolean {
  if (!state) return false;
  const left = readGauge(show.gauges, offerGauge(state.offer.id));
  return offerPhase(state, left, show.serverTime()) !== 'closed';
}
