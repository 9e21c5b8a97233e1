import type { Hold, Offer, Viewer } from '@livestall/protocol';
import { expect, test } from 'vitest';
import { FakeShow } from '../../testing/fake-show.js';
import { offerViews } from './offer-view.js';

const T = 1_000_000;
const offer: Offer = {
  id: 'flash',
  product: 'persimmons',
  price: { amount: 1290, currency: 'USD' },
  total: 20,
  perViewer: 2,
  opensAt: T + 8_000,
  closesAt: T + 60_000,
};
const hold = (more: Partial<Hold> = {}): Hold => ({
  id: 'hold-1',
  offer: 'flash',
  product: 'persimmons',
  qty: 1,
  price: offer.price,
  status: 'held',
  at: T,
  expiresAt: T + 300_000,
  extended: false,
  ...more,
});
const dropped = (time = T) =>
  new FakeShow({
    time,
    state: { offers: [{ offer, droppedAt: T }] },
    gauges: { 'offer:flash': 20 },
  });
const view = (show: FakeShow) => offerViews(show)[0];

test('of one that was bought whole it says that, and not that its time was over', () => {
  const show = dropped();
  const closed = { at: T + 20_000, reason: 'gone' as const };
  show.set({ time: T + 20_000, state: { offers: [{ offer, droppedAt: T, closed }] } });
  expect(view(show)).toMatchObject({ standing: 'all-bought', changesAt: T + 25_000 });
});

test('it comes, opens on the server’s clock, and ends', () => {
  const show = dropped();
  expect(view(show)).toMatchObject({ standing: 'coming', changesAt: T + 8_000, left: 20 });
  show.set({ time: T + 8_000 });
  expect(view(show)).toMatchObject({ standing: 'open', changesAt: T + 60_000 });
  show.set({ time: T + 60_000 });
  expect(view(show)).toMatchObject({ standing: 'closed', changesAt: T + 65_000 });
  show.set({ time: T + 65_000 });
  expect(offerViews(show)).toEqual([]);
});

test('what is held stays until its time is up, though the offer ends before', () => {
  const show = dropped(T + 9_000);
  show.set({ mine: { holding: ['flash'] } });
  expect(view(show)?.standing).toBe('holding');
  show.set({ mine: { holding: [], holds: [hold()] }, gauges: { 'offer:flash': 0 } });
  expect(view(show)).toMatchObject({ standing: 'held', changesAt: T + 300_000 });
  show.set({ time: T + 90_000 });
  expect(view(show)?.standing).toBe('held');
  show.set({ time: T + 300_000 });
  expect(view(show), 'it does not go without a word').toMatchObject({
    standing: 'ran-out',
    changesAt: T + 305_000,
  });
  show.set({ mine: { holds: [hold({ status: 'expired' })] } });
  expect(view(show), 'also once the server says so').toMatchObject({
    standing: 'ran-out',
    changesAt: T + 305_000,
  });
  show.set({ time: T + 305_000 });
  expect(offerViews(show)).toEqual([]);
});

test('what is held stays where its goods leave the show, and so does the word that a line is over', () => {
  const removed = [{ product: 'persimmons', at: T }];
  const closed = { at: T + 9_000, reason: 'hand' as const };
  const offers = [{ offer, droppedAt: T, closed }];
  const show = dropped(T + 9_000);
  show.set({ state: { removed, offers }, mine: { holds: [hold()] } });
  expect(view(show)).toMatchObject({ standing: 'held', product: { id: 'persimmons' } });
  show.catalog = new Map();
  expect(view(show)).toMatchObject({ standing: 'held', product: undefined });
  show.set({ mine: { holds: [hold({ status: 'waiting', place: 2 })] } });
  expect(view(show)).toMatchObject({ standing: 'closed', changesAt: T + 14_000 });
});

test('who was too late may try again while there are some, and wait where there are none', () => {
  const show = dropped(T + 9_000);
  show.set({ mine: { holds: [hold({ expiresAt: T + 9_000 })] } });
  expect(view(show)?.standing).toBe('late');
  show.set({ gauges: { 'offer:flash': 0 } });
  expect(view(show)?.standing).toBe('gone');
  show.set({ mine: { holds: [hold({ status: 'waiting', place: 9 })] } });
  expect(view(show)).toMatchObject({ standing: 'waiting', number: 9 });
  show.set({ gauges: { 'offer:flash': 0, 'line:flash': 7 } });
  expect(view(show)?.number).toBe(2);
  show.set({ gauges: { 'offer:flash': 0, 'line:flash': 9 } });
  expect(view(show)?.number, 'its turn has come').toBeUndefined();
  show.set({ mine: { holds: [hold({ status: 'released' })] }, gauges: { 'offer:flash': 1 } });
  expect(view(show)?.standing).toBe('open');
});

test('what was bought is theirs, and so is more of it as far as each may have', () => {
  const show = dropped(T + 9_000);
  show.set({ mine: { holds: [hold({ status: 'confirmed' })] } });
  expect(view(show)).toMatchObject({ standing: 'yours', more: true });
  show.set({ mine: { holds: [hold({ status: 'confirmed', qty: 2 })] } });
  expect(view(show)).toMatchObject({ standing: 'yours', more: false });
  show.set({ time: T + 65_000 });
  expect(offerViews(show)).toEqual([]);
});

test.each([
  [{ for: 'buyers' }, { segments: ['followers'] }, 'not-for-you'],
  [{ for: 'buyers' }, { segments: ['buyers'] }, 'open'],
  [{ identity: 'signed-in' }, { identity: 'anonymous' }, 'sign-in'],
  [{ identity: 'signed-in' }, { identity: 'verified' }, 'open'],
  [{ identity: 'verified' }, {}, 'open'],
] as const)('%j is, for who is %j, %s', (terms, known, expected) => {
  const show = dropped(T + 9_000);
  show.now = { ...show.now, offers: [{ offer: { ...offer, ...terms }, droppedAt: T }] };
  const viewer = { key: 'k', poke: 'p', name: null, ...known } as Viewer;
  show.set({ mine: { viewer } });
  expect(view(show)?.standing).toBe(expected);
});

test('of one that is all taken, whoever can sign in is shown the line, and others why they cannot join', () => {
  const show = dropped(T + 9_000);
  const asking = { ...offer, identity: 'signed-in' as const };
  show.now = { ...show.now, offers: [{ offer: asking, droppedAt: T }] };
  const viewer = { key: 'k', poke: 'p', name: null, identity: 'anonymous' as const };
  show.set({ mine: { viewer }, gauges: { 'offer:flash': 0 } });
  expect(view(show)?.standing).toBe('sign-in');
  show.canSignIn = true;
  expect(view(show)?.standing).toBe('gone');
  show.set({ mine: { viewer, holding: ['flash'] } });
  expect(view(show)?.standing).toBe('signing-in');
});

test('it is the stage’s choice in the words of now, and nothing that left the show', () => {
  const show = dropped();
  show.set({ stage: { offers: [] } });
  expect(offerViews(show)).toEqual([]);
  const removed = dropped();
  removed.set({ state: { removed: [{ product: 'persimmons', at: T }] } });
  expect(offerViews(removed)).toEqual([]);
  const rewound = dropped(T + 900_000);
  const closed = { at: T + 9_000, reason: 'hand' as const };
  rewound.now = { ...rewound.now, offers: [{ offer, droppedAt: T, closed }] };
  rewound.set({ playhead: 'rewound' });
  expect(view(rewound)).toMatchObject({ standing: 'closed', changesAt: null });
});
