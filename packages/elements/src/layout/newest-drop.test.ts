import type { ShowState } from '@livestall/protocol';
import { expect, test } from 'vitest';
import { newestDrop, untilOpening } from './newest-drop.js';

/** Of a drop only its name and its moments count here. */
const drop = (id: string, droppedAt: number, opensAt = droppedAt) => {
  const of = { id, opensAt };
  return { offer: of, coupon: of, giveaway: of, droppedAt };
};
const dropped = (drops: { [kind in 'offers' | 'coupons' | 'giveaways']?: object[] }) =>
  ({ coupons: [], ...drops }) as unknown as ShowState;

test('is what was dropped last, of whatever kind', () => {
  expect(newestDrop(dropped({}), 20)).toBeNull();
  const coupons = [drop('a', 5), drop('b', 1)];
  expect(newestDrop(dropped({ coupons }), 20)).toEqual({ part: 'stall-coupon', id: 'a', at: 5 });
  const offers = [drop('a', 2), drop('c', 7)];
  expect(newestDrop(dropped({ coupons, offers }), 20)?.part).toBe('stall-offer');
  const giveaways = [drop('d', 10)];
  expect(newestDrop(dropped({ coupons, offers, giveaways }), 20)?.id).toBe('d');
});

test('is one that was dropped before, once it opens', () => {
  const drops = dropped({ offers: [drop('early', 1, 30)], coupons: [drop('late', 5, 6)] });
  expect(newestDrop(drops, 20)).toMatchObject({ id: 'late', at: 6 });
  expect(untilOpening(drops, 20)).toBe(10);
  expect(newestDrop(drops, 30)).toMatchObject({ id: 'early', at: 30 });
  expect(untilOpening(drops, 30)).toBeNull();
});
