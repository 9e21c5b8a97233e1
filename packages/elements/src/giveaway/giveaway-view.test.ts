import type { Entry, Giveaway, GiveawayState } from '@livestall/protocol';
import { expect, test } from 'vitest';
import { FakeShow } from '../../testing/fake-show.js';
import { giveawayViews } from './giveaway-view.js';

const T = 1_000_000;
const digest = '0'.repeat(64);
const giveaway: Giveaway = {
  ...{ id: 'draw', kind: 'draw', prize: 'A crate of persimmons', total: 2 },
  ...{ opensAt: T, closesAt: T + 60_000, commitment: digest },
};
const shares: Giveaway = { ...giveaway, kind: 'shares', total: 20 };
const entry = (more: Partial<Entry> = {}): Entry => ({
  ...{ id: 'mine', giveaway: 'draw', at: T, status: 'entered' },
  ...more,
});
const closed = (reason: 'time' | 'gone' = 'time') => ({
  closed: { at: T + 60_000, reason, entries: 9, digest },
});
const drawn = {
  ...closed(),
  drawn: { at: T + 61_000, seed: digest, winners: ['a', 'b'], calls: [] },
};
const finished = { ...drawn, finished: { at: T + 400_000, given: 2 } };

function dropped(state: Partial<GiveawayState> = {}, of = giveaway) {
  const show = new FakeShow({ time: T });
  show.set({ state: { giveaways: [{ giveaway: of, droppedAt: T - 8_000, ...state }] } });
  return show;
}

const view = (show: FakeShow) => giveawayViews(show)[0];

test('counts down, opens, and leaves by itself once it is over', () => {
  const show = dropped();
  show.set({ time: T - 5_000 });
  expect(view(show)).toMatchObject({ standing: 'coming', changesAt: T });
  show.set({ time: T });
  expect(view(show)).toMatchObject({ standing: 'open', changesAt: T + 60_000 });
  show.set({ time: T + 60_000 });
  expect(view(show)).toMatchObject({ standing: 'closed', changesAt: T + 65_000 });
  show.set({ time: T + 65_000 });
  expect(giveawayViews(show)).toEqual([]);
});

test('of shares that are all taken nothing can be had, by the newest count', () => {
  const show = dropped({}, shares);
  show.set({ gauges: { 'giveaway:draw': 20 } });
  expect(view(show)).toMatchObject({ standing: 'gone', entered: 20 });
  show.set({ mine: { entries: [entry({ status: 'claimed', amount: 420 })] } });
  expect(view(show)).toMatchObject({ standing: 'yours', entry: { amount: 420 } });
});

test('a share that is asked for is on its way, though all seem to be taken', () => {
  const show = dropped({}, shares);
  show.set({ gauges: { 'giveaway:draw': 20 }, mine: { entering: ['draw'] } });
  expect(view(show)?.standing).toBe('entering');
});

test('who took part waits for the draw, may be next, and has lost when it is over', () => {
  const show = dropped();
  show.set({ mine: { entering: ['draw'] } });
  expect(view(show)?.standing).toBe('entering');
  show.set({ mine: { entering: [], entries: [entry()] } });
  expect(view(show)?.standing).toBe('in');
  const stands = (state: Partial<GiveawayState>, status: Entry['status'] = 'entered') => {
    const next = dropped(state);
    next.set({ time: T + 62_000, mine: { entries: [entry({ status, claimBy: T + 90_000 })] } });
    return view(next);
  };
  expect(stands(closed())?.standing).toBe('drawing');
  expect(stands(drawn)).toMatchObject({ standing: 'maybe', drawn: true });
  const called = { ...drawn, drawn: { ...drawn.drawn, winners: [entry().id] } };
  expect(stands(called)?.standing, 'what was won is on its way').toBe('drawing');
  expect(stands(finished)).toMatchObject({ standing: 'lost', changesAt: T + 430_000 });
  expect(stands(drawn, 'won')).toMatchObject({ standing: 'won', changesAt: T + 90_000 });
  expect(stands(drawn, 'claimed')).toMatchObject({ standing: 'yours', changesAt: null });
});

test('a prize that was not taken in time is missed, before the server says so', () => {
  const show = dropped(drawn);
  show.set({ mine: { entries: [entry({ status: 'won', claimBy: T + 90_000 })] } });
  show.set({ time: T + 90_000 });
  expect(view(show)).toMatchObject({ standing: 'missed', changesAt: null });
});

test('says whom it is for before anybody taps', () => {
  const viewer = { key: 'k', poke: 'p', name: null, identity: 'anonymous' as const, segments: [] };
  const named = dropped({}, { ...giveaway, identity: 'signed-in' });
  named.set({ mine: { viewer } });
  expect(view(named)?.standing).toBe('sign-in');
  const some = dropped({}, { ...giveaway, for: 'followers' });
  some.set({ mine: { viewer } });
  expect(view(some)?.standing).toBe('not-for-you');
});

test('a replay shows it as past, for as long as it was on screen', () => {
  const show = dropped();
  show.now = { ...show.now, giveaways: [{ giveaway, droppedAt: T - 8_000, ...finished }] };
  show.set({ playhead: 'rewound', time: T + 9_000_000 });
  expect(view(show)).toMatchObject({ standing: 'closed', changesAt: null, drawn: true });
});
