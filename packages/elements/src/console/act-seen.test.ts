import type { Act, Coupon, Giveaway, Offer, Poll } from '@livestall/protocol';
import { expect, test } from 'vitest';
import { FakeHost } from '../../testing/fake-host.js';
import { FakeShow, type FakeShowState } from '../../testing/fake-show.js';
import { actSeen, happened } from './act-seen.js';

const offer: Offer = {
  id: 'flash',
  product: 'a',
  price: { amount: 400, currency: 'USD' },
  total: 9,
  perViewer: 1,
  opensAt: 1,
};
const poll: Poll = { id: 'fruit', kind: 'poll', title: 'Which?', choices: [] };
const giveaway: Giveaway = {
  id: 'packet',
  kind: 'shares',
  prize: 'Money off',
  total: 9,
  opensAt: 1,
  commitment: 'ab'.repeat(32),
};
const coupon: Coupon = { id: 'ten', title: 'Ten', kind: 'gift', opensAt: 1 };

/** An act, what the show is before it can be seen, and after. */
const cases: readonly [Act, FakeShowState['state'], FakeShowState['state']][] = [
  [{ act: 'show.start' }, { status: 'scheduled' }, { status: 'live' }],
  [{ act: 'show.end' }, { status: 'live' }, { status: 'ended' }],
  [{ act: 'product.pin', product: 'a' }, { pins: [] }, { pins: [{ product: 'a', at: 1 }] }],
  [{ act: 'product.unpin', product: 'a' }, { pins: [{ product: 'a', at: 1 }] }, { pins: [] }],
  [{ act: 'scene.switch', scene: 'a' }, { scene: null }, { scene: 'a' }],
  [{ act: 'scene.switch', scene: null }, { scene: 'a' }, { scene: null }],
  [{ act: 'coupon.drop', coupon: 'ten' }, { coupons: [] }, { coupons: [{ coupon, droppedAt: 1 }] }],
  [
    { act: 'coupon.close', coupon: 'ten' },
    { coupons: [{ coupon, droppedAt: 1 }] },
    { coupons: [{ coupon, droppedAt: 1, closed: { at: 2, reason: 'hand' } }] },
  ],
  [{ act: 'offer.drop', offer: 'flash' }, {}, { offers: [{ offer, droppedAt: 1 }] }],
  [
    { act: 'offer.close', offer: 'flash' },
    { offers: [{ offer, droppedAt: 1 }] },
    { offers: [{ offer, droppedAt: 1, closed: { at: 2, reason: 'hand' } }] },
  ],
  [{ act: 'giveaway.drop', giveaway: 'packet' }, {}, { giveaways: [{ giveaway, droppedAt: 1 }] }],
  [{ act: 'poll.open', poll: 'fruit' }, {}, { polls: [{ poll, openedAt: 1 }] }],
  [
    { act: 'poll.close', poll: 'fruit' },
    { polls: [{ poll, openedAt: 1 }] },
    { polls: [{ poll, openedAt: 1, closed: { at: 2, reason: 'hand', counts: {} } }] },
  ],
  [
    { act: 'giveaway.close', giveaway: 'packet' },
    { giveaways: [{ giveaway, droppedAt: 1 }] },
    {
      giveaways: [
        {
          giveaway,
          droppedAt: 1,
          closed: { at: 2, reason: 'hand', entries: 0, digest: 'cd'.repeat(32) },
        },
      ],
    },
  ],
  [
    { act: 'product.remove', product: 'a' },
    { removed: [] },
    { removed: [{ product: 'a', at: 1 }] },
  ],
  [
    { act: 'product.restore', product: 'a' },
    { removed: [{ product: 'a', at: 1 }] },
    { removed: [] },
  ],
  [{ act: 'message.redact', message: 'm' }, { redacted: [] }, { redacted: ['m'] }],
  [{ act: 'message.restore', message: 'm' }, { redacted: ['m'] }, { redacted: [] }],
  [
    { act: 'message.pin', message: 'm' },
    { pinnedLines: [] },
    { pinnedLines: [{ id: 'm', at: 1, sender: 's', name: 'Ana', role: 'viewer', text: 'Hi' }] },
  ],
  [
    { act: 'message.unpin', message: 'm' },
    { pinnedLines: [{ id: 'm', at: 1, sender: 's', name: 'Ana', role: 'viewer', text: 'Hi' }] },
    { pinnedLines: [] },
  ],
  [
    { act: 'question.show', question: 'q1' },
    { question: null },
    { question: { id: 'q1', name: 'Ana', text: 'Ripe?' } },
  ],
  [
    { act: 'question.answer', question: 'q1', text: 'Yes.' },
    { answers: [{ question: { id: 'q1', name: 'Ana', text: 'Ripe?' }, at: 1, aloud: true }] },
    {
      answers: [
        {
          question: { id: 'q1', name: 'Ana', text: 'Ripe?' },
          at: 1,
          message: { id: 'm', name: 'Mei', text: 'Yes.' },
        },
      ],
    },
  ],
  [
    { act: 'question.reopen', question: 'q1' },
    { question: { id: 'q1', name: 'Ana', text: 'Ripe?' } },
    { question: null },
  ],
  [
    { act: 'question.remove', question: 'q1' },
    { answers: [{ question: { id: 'q1', name: 'Ana', text: 'Ripe?' }, at: 1, aloud: true }] },
    { answers: [] },
  ],
  [
    { act: 'question.restore', question: 'q1' },
    { answers: [] },
    { answers: [{ question: { id: 'q1', name: 'Ana', text: 'Ripe?' }, at: 1, aloud: true }] },
  ],
  [
    { act: 'notice.post', text: 'back soon', notice: 'n' },
    { notices: [] },
    { notices: [{ id: 'n', at: 1, text: 'back soon' }] },
  ],
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

test('the run’s place and the open questions are seen backstage', () => {
  const host = new FakeHost(new FakeShow(), {
    backstage: {
      questions: [{ id: 'q1', at: 1, sender: 's', name: 'Ana', text: 'Ripe?' }],
      run: { items: [], current: 'a' },
    },
  });
  expect(actSeen({ act: 'question.close', question: 'q1' }, host)).toBe(false);
  expect(actSeen({ act: 'question.close', question: 'q2' }, host)).toBe(true);
  expect(actSeen({ act: 'run.go', item: 'a' }, host)).toBe(true);
  expect(actSeen({ act: 'run.place', item: null }, host)).toBe(false);
});

test('what is left is seen in the gauge', () => {
  const show = new FakeShow({ gauges: { 'stock:a': 7, 'stock:a/big': 2 } });
  const host = new FakeHost(show);
  expect(actSeen({ act: 'stock.set', product: 'a', left: 3 }, host)).toBe(false);
  expect(actSeen({ act: 'stock.set', product: 'a', left: 7 }, host)).toBe(true);
  expect(actSeen({ act: 'stock.set', product: 'a', variant: 'big', left: 2 }, host)).toBe(true);
  const items = [
    { product: 'a', left: 7 },
    { product: 'a', variant: 'big', left: 2 },
  ];
  expect(actSeen({ act: 'stock.set-many', items }, host)).toBe(true);
  const others = [...items, { product: 'b', left: 1 }];
  expect(actSeen({ act: 'stock.set-many', items: others }, host)).toBe(false);
});

test('a notice without a name of its own cannot be seen to have happened', () => {
  const host = new FakeHost(new FakeShow());
  expect(actSeen({ act: 'notice.post', text: 'back soon' }, host)).toBe(true);
  expect(happened({ act: 'notice.post', text: 'back soon' }, host)).toBe(false);
});
