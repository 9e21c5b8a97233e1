import type { Money } from './money.js';
import type { LocalText } from './text.js';

/**
 * What a coupon gives, as a description for people: the store's engine rules its effect.
 * `percent` has `percent`; `amount` has `amount`.
 */
export type CouponKind = 'percent' | 'amount' | 'free-delivery' | 'gift';

/**
 * How well a store must know somebody who claims: not at all; signed in, so that the ticket is the store's own; or
 * verified, as the store says in the ticket.
 */
export type Identity = 'anonymous' | 'signed-in' | 'verified';

/** A coupon's public terms. Its code is private to those who claim it. */
export interface Coupon {
  id: string;
  title: LocalText;
  kind: CouponKind;
  /** 1 to 100. */
  percent?: number;
  amount?: Money;
  minimumSpend?: Money;
  /** The goods that it is for, by id. Absent: the whole cart. */
  products?: string[];
  /** Those whom it is for, by a segment's name in the store's tickets: `followers`, `buyers`… Absent: everyone. */
  for?: string;
  /** How well the store must know them. Absent: not at all. */
  identity?: Identity;
  /** Whether each claim has to bring a proof of work. Absent: no. */
  challenge?: true;
  /** How many may be claimed in all. Absent: no limit. */
  total?: number;
  /** How many one viewer may claim. Absent: one. */
  perViewer?: number;
  /** When a claim is first accepted: server time in milliseconds. It counts down until then. */
  opensAt: number;
  /** Over how long turns are spread from `opensAt` on, in milliseconds: each viewer has one (`turnOf`). Absent: not at all. */
  spreadMs?: number;
  /** When claiming ends by itself. Absent: by hand. */
  closesAt?: number;
}

/** Why claiming ended. `gone`: the last one was claimed. */
export type CouponCloseReason = 'hand' | 'time' | 'gone' | 'show-ended';

/** A coupon in the fold. */
export interface CouponState {
  coupon: Coupon;
  /** When it was dropped (came up on screen). */
  droppedAt: number;
  closed?: { at: number; reason: CouponCloseReason };
}

/** What a viewer holds of a coupon; read at `/me`, never in the log. */
export interface Claim {
  coupon: string;
  /** What the store's cart takes. */
  code: string;
  at: number;
}

/** The gauge that carries how many claims are left of a coupon. */
export function couponGauge(coupon: string): string {
  return `coupon:${coupon}`;
}

/** Where a coupon stands for everyone: nobody's own claim is in it. What is `gone` has ended too, or does in a moment. */
export type CouponPhase = 'coming' | 'open' | 'gone' | 'closed';

/**
 * The phase of a coupon at server time `t`, in the words of *now*.
 *
 * @param left The reading of its gauge; `undefined` where it has no limit or was not heard of yet.
 */
export function couponPhase(state: CouponState, left: number | undefined, t: number): CouponPhase {
  const { coupon, closed } = state;
  if (closed?.reason === 'gone') return 'gone';
  if (closed || (coupon.closesAt !== undefined && t >= coupon.closesAt)) return 'closed';
  if (left !== undefined && left <= 0) return 'gone';
  return t < coupon.opensAt ? 'coming' : 'open';
}
