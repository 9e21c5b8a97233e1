import { readGauge } from '@livestall/protocol';
import { beforeEach, expect, it } from 'vitest';
import type { Op, Ops, Outcome } from '../ledger/contract.js';
import { IN_MEMORY } from '../ledger/in-memory.js';
import { LedgerStore } from '../ledger/ledger-store.js';
import { openDatabase } from '../ledger/open-database.js';
import { Room } from '../shows/room.js';
import { SteadyClock } from '../steady-clock.js';
import { lapseHolds } from './hold-acts.js';

const HOLDS = 1_200;
const HOLD_MS = 60_000;

let t = 1_000_000;
const clock = new SteadyClock(
  () => t,
  () => t,
);
let store: LedgerStore;
let room: Room;

/** All of them held at one moment, as at an opening. */
beforeEach(() => {
  store = new LedgerStore(openDatabase(IN_MEMORY), clock);
  const info = { title: 'Morning', rehearsal: false };
  const price = { amount: 400, currency: 'USD' };
  const terms = { total: HOLDS, perViewer: 1, holdMs: HOLD_MS, opensAfterMs: 0 };
  const draft = { id: 'flash', product: 'pears', price, ...terms };
  const hold = (n: number): Op => ({
    op: 'hold.take',
    take: {
      ...{ show: 'show', viewer: `viewer-${n}`, id: `hold-${n}`, offer: 'flash' },
      ...{ qty: 1, wait: false, key: 'the-first-key' },
    },
  });
  const outcomes = store.commit([
    { op: 'account.create', take: { id: 'a', name: 'A', origins: [], kid: 'k', secret: 's' } },
    { op: 'channel.put', take: { account: 'a', id: 'c', title: 'C' } },
    {
      op: 'show.create',
      take: { id: 'show', account: 'a', channel: 'c', salt: 's', info, stream: null },
    },
    { op: 'offer.put', take: { show: 'show', draft } },
    { op: 'offer.drop', take: { show: 'show', offer: 'flash', allowanceMs: 0 } },
    ...Array.from({ length: HOLDS }, (_, n) => hold(n)),
  ]);
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  const record = store.read('record', { show: 'show', messages: 0 });
  if (!record) throw new Error('It was made.');
  const tally = { batches: 0, writes: 0, bytes: 0 };
  room = new Room(record, { epoch: 'e', opening: 1, clock, tally, logGrew: () => undefined });
  expect(left()).toBe(0);
});

const left = () => readGauge(room.gauges, 'offer:flash');

const ledger = {
  enter: (op: 'holds.lapse', take: Ops['holds.lapse']['take']) => {
    const [outcome] = store.commit([{ op, take }]) as Outcome<'holds.lapse'>[];
    return outcome?.ok ? Promise.resolve(outcome.give) : Promise.reject(new Error(outcome?.code));
  },
} as Parameters<typeof lapseHolds>[0]['ledger'];

it('leaves alone what is still held', async () => {
  t += HOLD_MS - 1;
  await lapseHolds({ ledger, clock }, room);
  expect(left()).toBe(0);
  expect(room.holdsDue).toBe(t + 1);
});

it('lets all fall back at one go that runs out together, however many they are', async () => {
  t += HOLD_MS;
  await lapseHolds({ ledger, clock }, room);
  expect(left()).toBe(HOLDS);
});

it('lets fall back later what the ledger could not write', async () => {
  t += HOLD_MS;
  const full = { ...ledger, enter: () => Promise.reject(new Error('The disk is full.')) };
  await expect(lapseHolds({ ledger: full, clock }, room)).rejects.toThrow('full');
  expect(left()).toBe(0);
  await lapseHolds({ ledger, clock }, room);
  expect(left()).toBe(HOLDS);
});
