import type { Act, Coupon } from '@livestall/protocol';
import { expect, test } from 'vitest';
import { FakeHost } from '../../testing/fake-host.js';
import { FakeShow, type FakeShowState } from '../../testing/fake-show.js';
import { actSeen } from './act-seen.js';

const coupon: Coupon = { id: 'ten', title: 'Ten', kind: 'gift', opensAt: 1 };

/** An act, what the show is before it can be seen, and after. */
const cases: readonly [Act, FakeShowState['state'], FakeShowState['state']][] = [
  [{ act: 'show.start' }, { status: 'scheduled' }, { status: 'live' }],
  [{ act: 'show.end' }, { status: 'live' }, { status: 'ended' }],
  [{ act: 'product.pin', product: 'a' }, { pins: [] }, { pins: [{ product: 'a', at: 1 }] }],
  [{ act: 'product.unpin', product: 'a' }, { pins: [{ product: 'a', at: 1 }] }, { pins: [] }],
  [{ act: 'coupon.drop', coupon: 'ten' }, { coupons: [] }, { coupons: [{ coupon, droppedAt: 1 }] }],
  [
    { act: 'coupon.close', coupon: 'ten' },
    { coupons: [{ coupon, droppedAt: 1 }] },
    { coupons: [{ coupon, droppedAt: 1, closed: { at: 2, reason: 'hand' } }] },
  ],
  [{ act: 'message.redact', message: 'm' }, { redacted: [] }, { redacted: ['m'] }],
  [
    { act: 'notice.remove', notice: 'n' },
    { notices: [{ id: 'n', at: 1, text: 'back soon' }] },
    { notices: [] },
  ],
];

test.each(cases)('$act is seen in the log alone', (act, before, after) => {
  const show = new FakeShow();
  const host = new FakeHost(show);
  show.set({ state: before ?? {} });
  expect(actSeen(act, host)).toBe(false);
  show.set({ state: after ?? {} });
  expect(actSeen(act, host)).toBe(true);
});

test('who plays the rehearsal is seen backstage', () => {
  const host = new FakeHost(new FakeShow(), {
    backstage: { t: 1, coupons: [], rehearsal: { playing: true } },
  });
  expect(actSeen({ act: 'rehearsal.play', on: false }, host)).toBe(false);
  expect(actSeen({ act: 'rehearsal.play', on: true }, host)).toBe(true);
});
