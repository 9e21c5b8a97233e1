import type { Show } from '@livestall/client';
import {
  offerGauge,
  offerPhase,
  readGauge,
  type Hold,
  type Offer,
  type OfferPhase,
  type OfferState,
  type Product,
  type Variant,
} from '@livestall/protocol';
import { barFor } from '../coupon/bar-for.js';
import { productView } from '../goods/product-view.js';
import { numberInLine } from './line-note.js';

/**
 * Where a flash offer stands for this viewer. `late`: the viewer held some, and the time ran out; `signing-in`: their tap
 * waits until somebody is known.
 */
export type OfferStanding =
  | 'coming'
  | 'open'
  | 'holding'
  | 'held'
  | 'waiting'
  | 'late'
  | 'yours'
  | 'sign-in'
  | 'signing-in'
  | 'not-for-you'
  | 'gone'
  | 'closed';

/** A flash offer as it is drawn. */
export interface OfferView {
  readonly offer: Offer;
  readonly product: Product;
  readonly variant: Variant | undefined;
  readonly standing: OfferStanding;
  /** The viewer's newest, over or not. */
  readonly hold: Hold | undefined;
  /** Which one in the line the viewer is, at most. */
  readonly number: number | undefined;
  /** Whether the units that it holds are in the store's basket. */
  readonly inBasket: boolean;
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
  const goods = productView(show, offer.product);
  if (!goods) return null;
  const t = show.serverTime();
  const left = readGauge(show.gauges, offerGauge(offer.id));
  const phase = offerPhase(state, left, t);
  const own = show.mine.holds.filter((one) => one.offer === offer.id);
  const hold = own.at(-1);
  const standing = standingOf(show, offer, phase, hold);
  const closedAt = closed?.at ?? offer.closesAt ?? t;
  const leavesAt = stays ? null : closedAt + GOODBYE_MS;
  const over = phase === 'closed' && standing !== 'held';
  if (over && leavesAt !== null && t >= leavesAt) return null;
  return {
    offer,
    product: goods.product,
    variant: goods.product.variants?.find(({ id }) => id === offer.variant),
    standing,
    hold,
    number: hold && numberInLine(show, hold),
    inBasket: hold !== undefined && show.cart.holds.includes(hold.id),
    more: phase === 'open' && bought(own) < offer.perViewer,
    left,
    changesAt: over ? leavesAt : changeOf(standing, offer, hold),
  };
}

function standingOf(
  show: Show,
  offer: Offer,
  phase: OfferPhase,
  hold: Hold | undefined,
): OfferStanding {
  const t = show.serverTime();
  if (hold?.status === 'held' && t < (hold.expiresAt ?? Infinity)) return 'held';
  if (hold?.status === 'confirmed') return 'yours';
  if (phase === 'closed') return 'closed';
  if (hold?.status === 'waiting') return 'waiting';
  const bar = barFor(offer, show.mine);
  if (show.mine.holding.includes(offer.id)) return bar === 'sign-in' ? 'signing-in' : 'holding';
  // Where one can sign in, the place in the line is what is left to have.
  const barred = phase === 'open' || (phase === 'gone' && !(bar === 'sign-in' && show.canSignIn));
  if (bar && barred) return bar;
  const ranOut = hold?.status === 'held' || hold?.status === 'expired';
  return ranOut && phase === 'open' ? 'late' : phase;
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
