import { EMPTY_SHOW, OPEN_TALK } from '@livestall/protocol';
import type { Act, Backstage, GaugeReading, PinnedLine, ShowState } from '@livestall/protocol';
import { expect, it } from 'vitest';
import { inverseOf } from './inverse-of.js';

const pin = (product: string): Act => ({ act: 'product.pin', product });
const pinned = (...products: string[]): Partial<ShowState> => ({
  pins: products.map((product) => ({ product, at: 1 })),
});
const shown: Partial<ShowState> = { question: { id: 'q1', name: 'Ana', text: 'Ripe?' } };
const written: Partial<ShowState> = {
  answers: [
    {
      question: { id: 'q3', name: 'Ana', text: 'Ripe?' },
      at: 1,
      message: { id: 'm', name: 'Mei', text: 'Yes.' },
    },
  ],
};
const open = { questions: [{ id: 'q2', at: 1, sender: 's', name: '', text: 'And now?' }] };
const run = {
  items: [
    { id: 'a', kind: 'product' as const, product: 'pears' },
    { id: 'b', kind: 'coupon' as const, coupon: 'ten' },
    { id: 'c', kind: 'note' as const, text: 'Breathe' },
    { id: 'o', kind: 'offer' as const, offer: 'flash' },
    { id: 'g', kind: 'giveaway' as const, giveaway: 'red' },
    { id: 'p', kind: 'poll' as const, poll: 'fruit' },
  ],
  current: 'c',
};
const offer = {
  id: 'flash',
  product: 'a',
  price: { amount: 400, currency: 'USD' },
  total: 9,
  perViewer: 1,
  opensAt: 1,
};
const giveaway = {
  id: 'packet',
  kind: 'shares' as const,
  prize: 'Money off',
  total: 9,
  opensAt: 1,
  commitment: 'ab'.repeat(32),
};
const poll = {
  id: 'fruit',
  kind: 'poll' as const,
  title: 'Which fruit?',
  choices: ['a', 'b'].map((id) => ({ id, text: id })),
};
const coupon = { id: 'ten', title: 'Ten', kind: 'gift' as const, opensAt: 1 };
const removed = { removed: [{ product: 'pears', at: 1, reason: 'Recalled' }] };
const pinnedLines = ['a', 'b', 'c'].map((id): PinnedLine => {
  return { id, at: 1, sender: 's', name: 'Mei', role: 'host', text: id };
});
const notices = { notices: [{ id: 'n', at: 1, text: 'Back soon' }] };
const muted = {
  ...{ person: 'p', sender: 'mei', name: 'Mei' },
  kind: 'mute' as const,
  ...{ at: 0, by: '' },
  until: 60_001,
};
const muteAgain: Act = { act: 'person.mute', sender: 'mei', forMs: 60_000 };

const cases: [Act, Partial<ShowState>, Partial<Backstage>, Act[]][] = [
  [pin('pears'), {}, {}, [{ act: 'product.unpin', product: 'pears' }]],
  [pin('pears'), pinned('honey'), {}, [pin('honey')]],
  [pin('pears'), pinned('pears'), {}, []],
  [{ act: 'product.unpin', product: 'pears' }, pinned('pears'), {}, [pin('pears')]],
  [{ act: 'product.unpin', product: 'pears' }, {}, {}, []],
  [
    { act: 'product.remove', product: 'pears' },
    pinned('pears'),
    {},
    [{ act: 'product.restore', product: 'pears' }, pin('pears')],
  ],
  [{ act: 'product.remove', product: 'pears' }, removed, {}, []],
  [{ act: 'question.remove', question: 'q' }, {}, {}, [{ act: 'question.restore', question: 'q' }]],
  [
    { act: 'question.remove', question: 'q' },
    { question: { id: 'q', name: 'Ana', text: 'Ripe?' } },
    {},
    [
      { act: 'question.restore', question: 'q' },
      { act: 'question.show', question: 'q' },
    ],
  ],
  [{ act: 'question.restore', question: 'q' }, {}, {}, [{ act: 'question.remove', question: 'q' }]],
  [
    { act: 'product.restore', product: 'pears' },
    removed,
    {},
    [{ act: 'product.remove', product: 'pears', reason: 'Recalled' }],
  ],
  [{ act: 'coupon.drop', coupon: 'ten' }, {}, {}, [{ act: 'coupon.close', coupon: 'ten' }]],
  [{ act: 'coupon.drop', coupon: 'ten' }, { coupons: [{ coupon, droppedAt: 1 }] }, {}, []],
  [{ act: 'coupon.close', coupon: 'ten' }, {}, {}, []],
  [{ act: 'offer.drop', offer: 'flash' }, {}, {}, [{ act: 'offer.close', offer: 'flash' }]],
  [{ act: 'offer.drop', offer: 'flash' }, { offers: [{ offer, droppedAt: 1 }] }, {}, []],
  [{ act: 'offer.close', offer: 'flash' }, {}, {}, []],
  [
    { act: 'giveaway.drop', giveaway: 'packet' },
    {},
    {},
    [{ act: 'giveaway.close', giveaway: 'packet' }],
  ],
  [
    { act: 'giveaway.drop', giveaway: 'packet' },
    { giveaways: [{ giveaway, droppedAt: 1 }] },
    {},
    [],
  ],
  [{ act: 'giveaway.close', giveaway: 'packet' }, {}, {}, []],
  [{ act: 'poll.open', poll: 'fruit' }, {}, {}, [{ act: 'poll.close', poll: 'fruit' }]],
  [{ act: 'poll.open', poll: 'fruit' }, { polls: [{ poll, openedAt: 1 }] }, {}, []],
  [{ act: 'poll.close', poll: 'fruit' }, {}, {}, []],
  [{ act: 'scene.switch', scene: 'a' }, { scene: 'b' }, {}, [{ act: 'scene.switch', scene: 'b' }]],
  [{ act: 'scene.switch', scene: null }, { scene: 'b' }, {}, [{ act: 'scene.switch', scene: 'b' }]],
  [{ act: 'scene.switch', scene: null }, {}, {}, []],
  [{ act: 'message.redact', message: 'm' }, {}, {}, [{ act: 'message.restore', message: 'm' }]],
  [{ act: 'message.redact', message: 'm' }, { redacted: ['m'] }, {}, []],
  [{ act: 'talk.rule', slowMs: 30_000 }, {}, {}, [{ act: 'talk.rule', slowMs: 0 }]],
  [
    { act: 'talk.rule', who: 'buyers', delayed: true },
    { talk: { ...OPEN_TALK, who: 'followers', delayed: true } },
    {},
    [{ act: 'talk.rule', who: 'followers' }],
  ],
  [{ act: 'talk.rule', slowMs: 0 }, {}, {}, []],
  [
    { act: 'message.restore', message: 'm' },
    { redacted: ['m'] },
    {},
    [{ act: 'message.redact', message: 'm' }],
  ],
  [{ act: 'message.pin', message: 'm' }, {}, {}, [{ act: 'message.unpin', message: 'm' }]],
  [{ act: 'message.pin', message: 'b' }, { pinnedLines }, {}, []],
  [
    { act: 'message.pin', message: 'm' },
    { pinnedLines },
    {},
    [
      { act: 'message.unpin', message: 'm' },
      { act: 'message.pin', message: 'c' },
    ],
  ],
  [
    { act: 'message.unpin', message: 'b' },
    { pinnedLines },
    {},
    [{ act: 'message.pin', message: 'b' }],
  ],
  [{ act: 'message.unpin', message: 'm' }, { pinnedLines }, {}, []],
  [
    { act: 'message.redact', message: 'b' },
    { pinnedLines },
    {},
    [
      { act: 'message.restore', message: 'b' },
      { act: 'message.pin', message: 'b' },
    ],
  ],
  [{ act: 'notice.post', text: 'x', notice: 'n' }, {}, {}, [{ act: 'notice.remove', notice: 'n' }]],
  [{ act: 'notice.post', text: 'x' }, {}, {}, []],
  [
    { act: 'notice.remove', notice: 'n' },
    notices,
    {},
    [{ act: 'notice.post', text: 'Back soon', notice: 'n' }],
  ],
  [
    { act: 'stock.set', product: 'pears', left: 3 },
    {},
    {},
    [{ act: 'stock.set', product: 'pears', left: 7 }],
  ],
  [{ act: 'stock.set', product: 'honey', left: 3 }, {}, {}, []],
  [
    {
      act: 'stock.set-many',
      items: [
        { product: 'pears', left: 3 },
        { product: 'honey', left: 3 },
      ],
    },
    {},
    {},
    [{ act: 'stock.set-many', items: [{ product: 'pears', left: 7 }] }],
  ],
  [{ act: 'stock.set-many', items: [{ product: 'honey', left: 3 }] }, {}, {}, []],
  [
    { act: 'question.show', question: 'q2' },
    {},
    open,
    [{ act: 'question.reopen', question: 'q2' }],
  ],
  [
    { act: 'question.show', question: 'q2' },
    shown,
    open,
    [
      { act: 'question.show', question: 'q1' },
      { act: 'question.reopen', question: 'q2' },
    ],
  ],
  [
    { act: 'question.close', question: 'q1' },
    shown,
    open,
    [{ act: 'question.show', question: 'q1' }],
  ],
  [
    { act: 'question.close', question: 'q2' },
    shown,
    open,
    [{ act: 'question.reopen', question: 'q2' }],
  ],
  [
    { act: 'question.answer', question: 'q2', text: 'Yes.' },
    shown,
    open,
    [{ act: 'question.reopen', question: 'q2' }],
  ],
  [
    { act: 'question.answer', question: 'q1', text: 'Yes.' },
    shown,
    open,
    [
      { act: 'question.reopen', question: 'q1' },
      { act: 'question.show', question: 'q1' },
    ],
  ],
  [
    { act: 'question.reopen', question: 'q3' },
    written,
    {},
    [{ act: 'question.answer', question: 'q3', text: 'Yes.' }],
  ],
  [
    { act: 'run.go', item: 'a' },
    pinned('honey'),
    { run },
    [pin('honey'), { act: 'run.place', item: 'c' }],
  ],
  [
    { act: 'run.go', item: 'b' },
    {},
    { run },
    [
      { act: 'coupon.close', coupon: 'ten' },
      { act: 'run.place', item: 'c' },
    ],
  ],
  [
    { act: 'run.go', item: 'o' },
    {},
    { run },
    [
      { act: 'offer.close', offer: 'flash' },
      { act: 'run.place', item: 'c' },
    ],
  ],
  [
    { act: 'run.go', item: 'g' },
    {},
    { run },
    [
      { act: 'giveaway.close', giveaway: 'red' },
      { act: 'run.place', item: 'c' },
    ],
  ],
  [{ act: 'run.go', item: 'c' }, {}, { run }, []],
  [{ act: 'run.place', item: null }, {}, { run }, [{ act: 'run.place', item: 'c' }]],
  [
    { act: 'person.ban', sender: 'mei', redact: true },
    {},
    { barred: [muted] },
    [{ act: 'person.free', sender: 'mei', restore: true }, muteAgain],
  ],
  [{ act: 'person.ban', sender: 'mei' }, {}, { barred: [muted] }, [muteAgain]],
  [
    { act: 'person.ban', sender: 'bo', redact: true },
    {},
    { barred: [muted] },
    [{ act: 'person.free', sender: 'bo', restore: true }],
  ],
  [
    { act: 'person.ban-many', senders: ['mei', 'bo'] },
    {},
    { barred: [muted] },
    [{ act: 'person.free-many', senders: ['bo'] }, muteAgain],
  ],
  [
    { act: 'person.ban-many', senders: ['mei', 'bo'], redact: true },
    {},
    { barred: [muted] },
    [{ act: 'person.free-many', senders: ['mei', 'bo'], restore: true }, muteAgain],
  ],
  [{ act: 'person.ban-many', senders: ['mei'] }, {}, { barred: [muted] }, [muteAgain]],
  [
    { act: 'person.free-many', senders: ['p-bo', 'mei', 'p-cy'] },
    {},
    {
      barred: [
        { ...muted, person: 'p-bo', sender: 'bo', kind: 'ban' },
        muted,
        { ...muted, person: 'p-cy', sender: 'cy', kind: 'ban' },
      ],
    },
    [{ act: 'person.ban-many', senders: ['bo', 'cy'] }, muteAgain],
  ],
  [{ act: 'rehearsal.play', on: true }, {}, {}, [{ act: 'rehearsal.play', on: false }]],
  [{ act: 'show.end' }, {}, {}, []],
];

it.each(cases)('%j is taken back as things stood', (act, now, backstage, expected) => {
  const before = {
    now: { ...EMPTY_SHOW, ...now },
    gauges: { 'stock:pears': [1, 7] satisfies GaugeReading },
    backstage: {
      ...{ t: 1, coupons: [], questions: [], questionsOpen: 0, crew: [] },
      run: { items: [], current: null },
      ...backstage,
    },
  };
  expect(inverseOf(act, before)).toEqual(expected);
});

it('bars anew whoever was freed from further down a list than backstage tells', () => {
  const before = { now: EMPTY_SHOW, gauges: {}, backstage: null };
  const bo = { ...muted, person: 'p-bo', name: 'Bo', kind: 'ban' as const };
  const { sender: _, ...elsewhere } = bo;
  const free: Act = { act: 'person.free', sender: 'p-bo' };
  expect(inverseOf(free, before)).toEqual([]);
  expect(inverseOf(free, { ...before, barred: [muted, elsewhere] })).toEqual([
    { act: 'person.ban', sender: 'p-bo' },
  ]);
});
