import { describe, expect, it } from 'vitest';
import { couponGauge, couponPhase, type CouponState } from './coupon.js';

const state: CouponState = {
  coupon: { id: 'c', title: 'c', kind: 'gift', opensAt: 1_000, closesAt: 2_000 },
  droppedAt: 500,
};

describe('a coupon', () => {
  it.each([
    ['coming', 999, 5],
    ['open', 1_000, 5],
    ['open', 1_999, undefined],
    ['gone', 1_500, 0],
    ['gone', 999, 0],
    ['closed', 2_000, 5],
    ['closed', 2_000, 0],
  ] as const)('is %s at %d with %s left', (phase, t, left) => {
    expect(couponPhase(state, left, t)).toBe(phase);
  });

  it('stays open without an end, until it is closed by hand', () => {
    const { closesAt: _, ...coupon } = state.coupon;
    expect(couponPhase({ ...state, coupon }, 1, Number.MAX_SAFE_INTEGER)).toBe('open');
    const closed = { at: 1_100, reason: 'hand' } as const;
    expect(couponPhase({ ...state, coupon, closed }, 1, 1_100)).toBe('closed');
  });

  it('has a gauge of its own', () => {
    expect(couponGauge('c')).toBe('coupon:c');
  });
});
