import type { Show } from '@livestall/client';
import {
  holdStatus,
  offerGauge,
  offerPhase,
  readGauge,
  type Hold,
  type Money,
  type Offer,
  type OfferPhase,
  type OfferState,
  type Product,
  type Variant,
} from '@livestall/protocol';
import { barFor } from '../coupon/bar-for.js';
import { quoteOf } from '../goods/quote-of.js';
import { numberInLine } from './line-note.js';

/**
 * Where a flash offer stands for this viewer. `late`: the viewer held some, and the time ran out; `ran-out`: it did after
 * the offer's end; `signing-in`: their tap waits until somebody is known.
 */
export type OfferStanding =
  | 'coming'
  | 'open'
  | 'holding'
  | 'held'
  | 'waiting'
  | 'late'
  | 'ran-out'
  | 'yours'
  | 'sign-in'
  | 'signing-in'
  | 'not-for-you'
  | 'gone'
  | 'all-bought'
  | 'closed';

/** A flash offer as it is drawn. */
export interface OfferView {
  readonly offer: Offer;
  /** `undefined` where the goods have it no more: what is held stays held. */
  readonly product: Product | undefined;
  readonly variant: Variant | undefined;
  /** What its goods cost otherwise; `undefined` while the store is asked. */
  readonly usual: Money | undefined;
  readonly standing: OfferStanding;
  /** The viewer's newest, over or not. */
  readonly hold: Hold | undefined;
  /** Which one in the line the viewer is, at most. */
  readonly number: number | undefined;
  /** Whether the units that it holds are in the store's basket. */
  readonly inBasket: boolean;
  /** Whether the viewer is yet to be asked if the talk may be told that they bought it. */
  readonly asksToTell: boolean;
  /** Whether the viewer bought some and may have more. */
  readonly more: boolean;
  /** Units free; `undefined` where it was not heard of yet. */
  readonly left: number | undefined;
  /** When it changes by itself, in server time: it opens, ends, falls back, or leaves the screen. */
  readonly changesAt: number | null;
}

/** How long "this offer is over" stays, in milliseconds. */
const GOODBYE_MS = 5_000;

/** The flash offers on screen, newest first: the stage's choice in the words of now and of this viewer. */
export function offerViews(show: Show): readonly OfferView[] {
  return (show.stage.offers ?? [])
    .flatMap(({ offer, closed }) => {
      const state = show.now.offers?.find((one) => one.offer.id === offer.id);
      // What was open where a viewer went back to is shown as what it is now: over.
      const stays = show.playhead !== 'live' && !closed;
      return (state && offerView(show, state, stays)) ?? [];
    })
    .reverse();
}

function offerView(show: Show, state: OfferState, stays: boolean): OfferView | null {
  const { offer, closed } = state;
  const t = show.serverTime();
  const left = readGauge(show.gauges, offerGauge(offer.id));
  const phase = offerPhase(state, left, t);
  const own = show.mine.holds.filter((one) => one.offer === offer.id);
  const hold = own.at(-1);
  const product = show.catalog.get(offer.product);
  const isSold = product && show.now.removed.every((one) => one.product !== product.id);
  if (!isSold && hold?.status !== 'held' && hold?.status !== 'waiting') return null;
  const closedAt = closed?.at ?? offer.closesAt ?? t;
  const hadTime = hold?.status === 'held' || hold?.status === 'expired';
  const endedAt = hadTime ? Math.max(closedAt, hold.expiresAt ?? 0) : closedAt;
  const standing = standingOf(show, state, phase, hold, endedAt > closedAt);
  const leavesAt = stays ? null : endedAt + GOODBYE_MS;
  const over = phase === 'closed' && standing !== 'held';
  if (over && leavesAt !== null && t >= leavesAt) return null;
  const variant = product?.variants?.find(({ id }) => id === offer.variant);
  const isTold = product && quoteOf(product, show) !== 'asking';
  return {
    offer,
    product,
    variant,
    usual: isTold ? (variant?.price ?? product.price) : undefined,
    standing,
    hold,
    number: hold && numberInLine(show, hold),
    inBasket: hold !== undefined && show.cart.holds.includes(hold.id),
    asksToTell: standing === 'yours' && show.mine.status === 'ready' && !show.mine.settings,
    more: phase === 'open' && bought(own) < offer.perViewer,
    left,
    changesAt: over ? leavesAt : changeOf(standing, offer, hold),
  };
}

/** @param outlived Whether its hold lasts, or lasted, beyond the offer's end. */
function standingOf(
  show: Show,
  state: OfferState,
  phase: OfferPhase,
  hold: Hold | undefined,
  outlived: boolean,
): OfferStanding {
  const { offer } = state;
  const status = hold && holdStatus(hold, state, show.serverTime());
  if (status === 'held') return 'held';
  if (status === 'confirmed') return 'yours';
  if (phase === 'closed' && outlived) return 'ran-out';
  if (phase === 'closed') return state.closed?.reason === 'gone' ? 'all-bought' : 'closed';
  if (status === 'waiting') return 'waiting';
  const bar = barFor(offer, show.mine);
  if (show.mine.holding.includes(offer.id)) return bar === 'sign-in' ? 'signing-in' : 'holding';
  // Where one can sign in, the place in the line is what is left to have.
  const barred = phase === 'open' || (phase === 'gone' && !(bar === 'sign-in' && show.canSignIn));
  if (bar && barred) return bar;
  return status === 'expired' && phase === 'open' ? 'late' : phase;
}

function bought(holds: readonly Hold[]): number {
  return holds.reduce((sum, { status, qty }) => (status === 'confirmed' ? sum + qty : sum), 0);
}

function changeOf(
  standing: OfferStanding,
  { opensAt, closesAt }: Offer,
  hold: Hold | undefined,
): number | null {
  if (standing === 'coming') return opensAt;
  return standing === 'held' ? (hold?.expiresAt ?? null) : (closesAt ?? null);
}
