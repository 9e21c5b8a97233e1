import type { Identity } from './coupon.js';
import type { ErrorCode } from './errors.js';
import type { Money } from './money.js';
import type { ProductChoice } from './product.js';

/**
 * A flash offer's public terms: a price, for a window of time, on units that the store set aside for this
 * show. Who holds some of them is private.
 */
export interface Offer extends ProductChoice {
  id: string;
  /** Of one unit, while it lasts. */
  price: Money;
  /** How many units there are in all. */
  total: number;
  /** How many of them one viewer may have. */
  perViewer: number;
  /** Those whom it is for, by a segment's name in the store's tickets: `followers`, `buyers`… Absent: everyone. */
  for?: string;
  /** How well the store must know them. Absent: not at all. */
  identity?: Identity;
  /** Whether each try to hold some has to bring a proof of work. Absent: no. */
  challenge?: true;
  /** When units are first held: server time in milliseconds. It counts down until then. */
  opensAt: number;
  /** Over how long turns are spread from `opensAt` on, in milliseconds: each viewer has one (`turnOf`). Absent: not at all. */
  spreadMs?: number;
  /** When it ends by itself. Absent: by hand. */
  closesAt?: number;
}

/** How often a viewer may have units of one offer held without buying them: after that, others have their turn. */
export const MOST_UNBOUGHT = 3;

/** An offer as its seller prepares it. */
export interface OfferDraft extends Omit<Offer, 'opensAt' | 'closesAt'> {
  /** When it opens, server time: it comes up by itself five minutes before, in a live show. Absent: by hand. */
  opensAt?: number;
  /** From the drop until it opens, in milliseconds. Default: the show's latency allowance. */
  opensAfterMs?: number;
  /** From opening until it ends. Absent: by hand. */
  lastsMs?: number;
  /** For how long units are held, and again when payment starts. Default: five minutes. */
  holdMs?: number;
}

/** Why an offer ended. `gone`: all of its units were bought, and none can fall back. */
export type OfferCloseReason = 'hand' | 'time' | 'gone' | 'show-ended';

/** An offer in the fold. */
export interface OfferState {
  offer: Offer;
  /** When it was dropped (came up on screen). */
  droppedAt: number;
  closed?: { at: number; reason: OfferCloseReason };
}

/** What became of an offer's units, as its seller sees it. */
export interface OfferCounts {
  /** Units that somebody holds and has not bought. */
  held: number;
  /** Units that were bought. */
  confirmed: number;
  /** Viewers who wait for units to fall back. */
  waiting: number;
  /** Tries that came before it opened, since the server started; absent where there were none. */
  early?: number;
  /** Why it did not come up by itself when its time came; absent where it did, or since it was prepared otherwise or the goods changed. */
  refused?: ErrorCode;
}

/**
 * Where a hold stands. `expired`: its time ran out, or the offer ended before its turn came; `released`: given
 * back; both are for good.
 */
export type HoldStatus = 'waiting' | 'held' | 'confirmed' | 'released' | 'expired';

/** Units of an offer that are one viewer's for a while, or a place in the line for them. Private. */
export interface Hold extends ProductChoice {
  id: string;
  offer: string;
  qty: number;
  /** Of one unit. */
  price: Money;
  status: HoldStatus;
  /** When it was asked for. */
  at: number;
  /** `waiting`: its place in the line, from 1 on. Its turn has come once the offer's `lineGauge` is there. */
  place?: number;
  /** `held`: when the units fall back; `expired`: when they did. Absent where the line ended first. */
  expiresAt?: number;
  /** Whether payment has started, which gives it its time once more. */
  extended: boolean;
  /**
   * `held`: the price and what it is for, signed with the account's secret (JWT, HS256), which the store's
   * backend checks. Absent where another server has none.
   */
  signedPrice?: string;
}

/** What is asked of the show server: units of an offer, or where they are gone, a place in the line. */
export interface HoldRequest {
  /** The offer. */
  of: string;
  /** Default: 1. */
  qty?: number;
  /** Whether to wait for what falls back, where all is taken. */
  wait?: boolean;
  /** That the work was done, where the offer asks for it. */
  proof?: string;
}

/** What is done with a hold: a viewer extends and releases; the store's backend does these and confirms. */
export type HoldMove = 'extend' | 'release' | 'confirm';

/** The gauge that carries how many units of an offer are free. */
export function offerGauge(offer: string): string {
  return `offer:${offer}`;
}

/** The gauge that carries the last place in an offer's line whose turn has come; none before the first. */
export function lineGauge(offer: string): string {
  return `line:${offer}`;
}

/** Where an offer stands for everyone: nobody's own hold is in it. `gone` ones may come back. */
export type OfferPhase = 'coming' | 'open' | 'gone' | 'closed';

/**
 * The phase of an offer at server time `t`, in the words of *now*.
 *
 * @param left The reading of its gauge; `undefined` where it was not heard of yet.
 */
export function offerPhase(state: OfferState, left: number | undefined, t: number): OfferPhase {
  const { offer, closed } = state;
  if (closed || t >= (offer.closesAt ?? Infinity)) return 'closed';
  if (left !== undefined && left <= 0) return 'gone';
  return t < offer.opensAt ? 'coming' : 'open';
}

/**
 * Where a hold stands at server time `t`, in the words of *now*: nobody is told that their time ran out, nor that their
 * line ended with its offer.
 *
 * @param state Its offer; `undefined` where the show does not know it.
 */
export function holdStatus(
  { status, expiresAt = Infinity }: Hold,
  state: OfferState | undefined,
  t: number,
): HoldStatus {
  if (status === 'held') return t >= expiresAt ? 'expired' : 'held';
  const isOver = state !== undefined && offerPhase(state, undefined, t) === 'closed';
  return status === 'waiting' && isOver ? 'expired' : status;
}
