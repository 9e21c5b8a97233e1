import type { ShowState } from '@livestall/protocol';
import { expect, test } from 'vitest';
import { newestDrop } from './newest-drop.js';

/** Of a drop only its moment counts here. */
const at = (...moments: number[]) => moments.map((droppedAt) => ({ droppedAt }));
const newest = (drops: { [kind in 'offers' | 'coupons' | 'giveaways']?: object[] }) =>
  newestDrop({ coupons: [], ...drops } as unknown as ShowState);

test('is what was dropped last, of whatever kind', () => {
  expect(newest({})).toBeNull();
  expect(newest({ coupons: at(1) })).toEqual({ part: 'stall-coupon', droppedAt: 1 });
  expect(newest({ coupons: at(5, 1), offers: at(2, 7) })).toEqual({
    part: 'stall-offer',
    droppedAt: 7,
  });
  const all = { coupons: at(9), offers: at(7), giveaways: at(3) };
  expect(newest(all)?.part).toBe('stall-coupon');
  expect(newest({ ...all, giveaways: at(10) })?.part).toBe('stall-giveaway');
});
