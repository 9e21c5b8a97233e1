import type { Coupon, Viewer } from '@livestall/protocol';
import { expect, test } from 'vitest';
import { FakeShow } from '../../testing/fake-show.js';
import { couponViews } from './coupon-view.js';

const T = 1_000_000;
const coupon: Coupon = {
  id: 'c1',
  title: 'Ten off',
  kind: 'percent',
  percent: 10,
  total: 100,
  opensAt: T + 8_000,
  closesAt: T + 60_000,
};
const claim = { coupon: 'c1', code: 'LIVE10', at: T };
const dropped = () => new FakeShow({ time: T, state: { coupons: [{ coupon, droppedAt: T }] } });
const standing = (show: FakeShow) => couponViews(show)[0]?.standing;

test('it comes, opens on the server’s clock, and ends', () => {
  const show = dropped();
  expect(couponViews(show)[0]).toMatchObject({ standing: 'coming', changesAt: T + 8_000 });
  show.set({ time: T + 8_000 });
  expect(couponViews(show)[0]).toMatchObject({ standing: 'open', changesAt: T + 60_000 });
  show.set({ time: T + 60_000 });
  expect(couponViews(show)[0]).toMatchObject({ standing: 'closed', changesAt: T + 65_000 });
  show.set({ time: T + 65_000 });
  expect(couponViews(show)).toEqual([]);
});

test('now rules what one can do with what the stage shows', () => {
  const show = dropped();
  show.set({ time: T + 9_000, gauges: { 'coupon:c1': 0 } });
  expect(standing(show)).toBe('gone');
  show.now = {
    ...show.now,
    coupons: [{ coupon, droppedAt: T, closed: { at: T + 9_000, reason: 'hand' } }],
  };
  expect(standing(show)).toBe('closed');
});

test('what one holds stays, through sold out and the end', () => {
  const show = dropped();
  show.set({ time: T + 9_000, mine: { claiming: ['c1'] } });
  expect(standing(show)).toBe('claiming');
  show.set({
    mine: { claiming: [], claims: [claim] },
    gauges: { 'coupon:c1': 0 },
    time: T + 90_000,
  });
  expect(standing(show)).toBe('yours');
  show.cart.cart = { ...show.cart.cart!, coupons: [{ code: 'live10' }] };
  expect(standing(show)).toBe('applied');
});

test('a tap on its way stays on screen after the last one was taken', () => {
  const show = dropped();
  const closed = { at: T + 9_000, reason: 'gone' as const };
  show.set({
    time: T + 60_000,
    gauges: { 'coupon:c1': 0 },
    mine: { claiming: ['c1'] },
    state: { coupons: [{ coupon, droppedAt: T, closed }] },
  });
  expect(standing(show)).toBe('claiming');
});

test('one that is all taken says so for a while after its end, and leaves by itself', () => {
  const show = dropped();
  show.set({ time: T + 9_000, gauges: { 'coupon:c1': 0 } });
  expect(couponViews(show)[0]).toMatchObject({ standing: 'gone' });
  const closed = { at: T + 9_000, reason: 'gone' as const };
  show.now = { ...show.now, coupons: [{ coupon, droppedAt: T, closed }] };
  expect(couponViews(show)[0]).toMatchObject({ standing: 'gone', changesAt: T + 14_000 });
  show.set({ time: T + 14_000 });
  expect(couponViews(show)).toEqual([]);
  show.set({ mine: { claims: [claim] } });
  expect(standing(show)).toBe('yours');
});

test('a drop shows only once the stage has come to it', () => {
  const show = dropped();
  show.set({ stage: { coupons: [] } });
  expect(couponViews(show)).toEqual([]);
});

test('where a viewer went back to, a coupon that is over is shown as over, and stays', () => {
  const show = dropped();
  const closed = { at: T + 9_000, reason: 'hand' as const };
  show.now = { ...show.now, coupons: [{ coupon, droppedAt: T, closed }] };
  show.set({ time: T + 900_000, playhead: 'rewound' });
  expect(couponViews(show)[0]).toMatchObject({ standing: 'closed', changesAt: null });
  show.set({ stage: { coupons: [{ coupon, droppedAt: T, closed }] } });
  expect(couponViews(show)).toEqual([]);
});

test('one may take as many as one may have, and uses them one by one', () => {
  const show = new FakeShow({
    time: T + 9_000,
    state: { coupons: [{ coupon: { ...coupon, perViewer: 2 }, droppedAt: T }] },
  });
  const second = { ...claim, code: 'LIVE11' };
  expect(couponViews(show)[0]).toMatchObject({ standing: 'open', held: 0, more: false });
  show.set({ mine: { claims: [claim] } });
  expect(couponViews(show)[0]).toMatchObject({ standing: 'yours', held: 1, more: true, claim });
  show.cart.cart = { ...show.cart.cart!, coupons: [{ code: 'LIVE10' }] };
  expect(couponViews(show)[0]).toMatchObject({ standing: 'open', held: 1, more: true });
  show.set({ mine: { claims: [claim, second] } });
  expect(couponViews(show)[0]).toMatchObject({ standing: 'yours', claim: second, more: false });
  show.cart.cart = { ...show.cart.cart, coupons: [{ code: 'LIVE10' }, { code: 'LIVE11' }] };
  expect(standing(show)).toBe('applied');
});

test.each([
  [{ for: 'buyers' }, { segments: ['followers'] }, 'not-for-you'],
  [{ for: 'buyers' }, { segments: ['buyers'] }, 'open'],
  [{ for: 'buyers' }, {}, 'open'],
  [{ identity: 'signed-in' }, { identity: 'anonymous' }, 'sign-in'],
  [{ identity: 'signed-in' }, { identity: 'verified' }, 'open'],
  [{ identity: 'verified' }, { identity: 'signed-in' }, 'sign-in'],
  [{ identity: 'verified' }, {}, 'open'],
] as const)('%j is, for who is %j, %s', (terms, known, expected) => {
  const show = new FakeShow({
    time: T,
    state: { coupons: [{ coupon: { ...coupon, ...terms }, droppedAt: T }] },
    mine: { viewer: { key: 'me', poke: 'me', name: null, ...known } as Viewer },
  });
  expect(standing(show), 'until then it counts down for everybody').toBe('coming');
  show.set({ time: T + 9_000 });
  expect(standing(show)).toBe(expected);
});
