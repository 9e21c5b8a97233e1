import type { Show } from '@livestall/client';
import {
  couponGauge,
  couponPhase,
  readGauge,
  type Backstage,
  type Coupon,
  type CouponPhase,
} from '@livestall/protocol';
import { untilNextSecond } from '../time/countdown.js';
import { overAt } from './over-at.js';

/** A coupon in the seller's hand. */
export interface CouponRow {
  readonly draft: Backstage['coupons'][number];
  readonly phase: 'prepared' | CouponPhase;
  /** Its public terms, once it was dropped. */
  readonly coupon: Coupon | undefined;
  /** Claims so far. */
  readonly claimed: number;
  /** When it was over, in server time; `undefined`: it is not. */
  readonly overAt: number | undefined;
}

/** The coupons, as they were prepared: no row moves under a finger, whatever becomes of it. */
export function couponRows(show: Show, { coupons }: Backstage): readonly CouponRow[] {
  return coupons.map((draft) => couponRow(show, draft));
}

/** How many there are to give: no more than codes, where each claim takes one; `undefined`: no limit. */
export function limitOf({ total, codes }: CouponRow['draft']): number | undefined {
  return codes === undefined ? total : Math.min(total ?? Infinity, codes);
}

/** Milliseconds until a countdown on a coupon reads differently; `null` where none runs. */
export function untilCouponChange(show: Show): number | null {
  const now = show.serverTime();
  const delays = show.now.coupons.flatMap(({ coupon: { opensAt, closesAt }, closed }) =>
    closed ? [] : [opensAt, closesAt ?? now].map((end) => untilNextSecond(end - now, now)),
  );
  const nearest = Math.min(...delays.map((delay) => delay ?? Infinity));
  return Number.isFinite(nearest) ? nearest : null;
}

function couponRow(show: Show, draft: CouponRow['draft']): CouponRow {
  const state = show.now.coupons.find((one) => one.coupon.id === draft.id);
  const left = readGauge(show.gauges, couponGauge(draft.id));
  // The gauge is told to all and may be newer than the seller's own list.
  const total = limitOf(draft);
  const told = total === undefined || left === undefined ? 0 : total - left;
  return {
    draft,
    phase: state ? couponPhase(state, left, show.serverTime()) : 'prepared',
    coupon: state?.coupon,
    claimed: Math.max(draft.claimed, told),
    overAt: state && overAt(state.coupon, state.closed, show.serverTime()),
  };
}
