import type { Show } from '@livestall/client';
import {
  offerGauge,
  offerPhase,
  readGauge,
  type Backstage,
  type Offer,
  type OfferCounts,
  type OfferDraft,
  type OfferPhase,
  type Product,
  type Variant,
} from '@livestall/protocol';
import { untilNextSecond } from '../time/countdown.js';
import { overAt } from './over-at.js';

/** A flash offer in the seller's hand. */
export interface OfferRow {
  readonly draft: OfferDraft & OfferCounts;
  readonly phase: 'prepared' | OfferPhase;
  /** Its public terms, once it was dropped. */
  readonly offer: Offer | undefined;
  /** What it is of; `undefined` where the goods have it no more. */
  readonly product: Product | undefined;
  readonly variant: Variant | undefined;
  /** Units that are free. */
  readonly left: number;
  /** When it was over, in server time; `undefined`: it is not. */
  readonly overAt: number | undefined;
}

/** The flash offers, as they were prepared: no row moves under a finger, whatever becomes of it. */
export function offerRows(show: Show, { offers = [] }: Backstage): readonly OfferRow[] {
  return offers.map((draft) => offerRow(show, draft));
}

/** Milliseconds until a countdown on an offer reads differently; `null` where none runs. */
export function untilOfferChange(show: Show): number | null {
  const now = show.serverTime();
  const delays = (show.now.offers ?? []).flatMap(({ offer: { opensAt, closesAt }, closed }) =>
    closed ? [] : [opensAt, closesAt ?? now].map((end) => untilNextSecond(end - now, now)),
  );
  const nearest = Math.min(...delays.map((delay) => delay ?? Infinity));
  return Number.isFinite(nearest) ? nearest : null;
}

function offerRow(show: Show, draft: OfferRow['draft']): OfferRow {
  const state = show.now.offers?.find(({ offer }) => offer.id === draft.id);
  const told = readGauge(show.gauges, offerGauge(draft.id));
  const product = show.catalog.get(draft.product);
  return {
    draft,
    phase: state ? offerPhase(state, told, show.serverTime()) : 'prepared',
    offer: state?.offer,
    product,
    variant: product?.variants?.find(({ id }) => id === draft.variant),
    // The gauge is told to all and may be newer than the seller's own list.
    left: told ?? draft.total - draft.held - draft.confirmed,
    overAt: state && overAt(state.offer, state.closed, show.serverTime()),
  };
}
