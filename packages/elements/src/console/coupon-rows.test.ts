import type { Backstage, Coupon } from '@livestall/protocol';
import { expect, test } from 'vitest';
import { aBackstage } from '../../testing/a-backstage.js';
import { FakeShow } from '../../testing/fake-show.js';
import { couponRows, untilCouponChange } from './coupon-rows.js';

type Draft = Backstage['coupons'][number];

const draft = (id: string, more: Partial<Draft> = {}): Draft => ({
  id,
  title: id,
  kind: 'percent',
  percent: 10,
  code: id.toUpperCase(),
  total: 100,
  claimed: 0,
  ...more,
});
const dropped = (id: string, more: Partial<Coupon> = {}) => ({
  coupon: { id, title: id, kind: 'percent' as const, percent: 10, opensAt: 1_000, ...more },
  droppedAt: 500,
});
const rows = (show: FakeShow, coupons: Draft[]) => couponRows(show, aBackstage({ coupons }));

test('keeps every coupon at its place, whatever becomes of it', () => {
  const show = new FakeShow({
    time: 2_000,
    state: {
      coupons: [
        { ...dropped('over'), closed: { at: 900, reason: 'hand' } },
        dropped('open'),
        dropped('coming', { opensAt: 9_000 }),
        dropped('gone'),
        dropped('timed', { closesAt: 1_900 }),
      ],
    },
    gauges: { 'coupon:gone': 0 },
  });
  const ids = ['over', 'prepared', 'open', 'gone', 'timed', 'coming'];
  expect(
    rows(
      show,
      ids.map((id) => draft(id)),
    ).map((row) => [row.draft.id, row.phase]),
  ).toEqual([
    ['over', 'closed'],
    ['prepared', 'prepared'],
    ['open', 'open'],
    ['gone', 'gone'],
    ['timed', 'closed'],
    ['coming', 'coming'],
  ]);
});

test('counts claims by whichever was told more', () => {
  const show = new FakeShow({ state: { coupons: [dropped('a')] }, gauges: { 'coupon:a': 60 } });
  expect(rows(show, [draft('a', { claimed: 38 })])[0]?.claimed).toBe(40);
  expect(rows(show, [draft('a', { claimed: 41 })])[0]?.claimed).toBe(41);
});

test('says when the countdowns are to be read again, and when one runs out', () => {
  const coupons = [dropped('a', { opensAt: 5_300 }), dropped('b', { opensAt: 1, closesAt: 9_700 })];
  const show = new FakeShow({ time: 2_200, state: { coupons } });
  expect(untilCouponChange(show)).toBe(800);
  show.set({ time: 5_100 });
  expect(untilCouponChange(show)).toBe(200);
  show.set({ time: 9_700 });
  expect(untilCouponChange(show)).toBeNull();
});
