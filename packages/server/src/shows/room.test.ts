import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { ShowRecord } from '../ledger/contract.js';
import { SteadyClock } from '../steady-clock.js';
import { Room } from './room.js';

const RECORD: ShowRecord = {
  show: { id: 'show', account: 'a', channel: 'c', salt: 's', personSalt: 'p', playing: false },
  ...{ events: [], messages: [], gauges: {}, coupons: [], offers: [], giveaways: [], polls: [] },
  ...{
    holdsDue: null,
    goods: [],
    questions: [],
    demand: [],
    clicks: [],
    requests: null,
    held: [],
    heldCount: 0,
    barred: [],
    barredCount: 0,
    reports: [],
  },
  run: { items: [], current: null },
};

/** A room with one reader, and what this one got. */
function open() {
  const tally = { batches: 0, writes: 0, bytes: 0 };
  const clock = new SteadyClock();
  const room = new Room(RECORD, { epoch: 'e', opening: 1, clock, tally, logGrew: () => undefined });
  const heard: string[] = [];
  room.viewers.add({ send: (bytes) => heard.push(bytes.toString()), end: () => undefined });
  return { room, heard };
}

it('tells at once that the last unit is gone, and what else is told of it at the next tick', async () => {
  const { room, heard } = open();
  room.addGauges({ 'offer:flash': [1, 1] });
  await setImmediate();
  expect(heard).toHaveLength(0);
  for (let version = 2; version < 102; version += 1) {
    room.addGauges({ 'offer:flash': [version, 0] });
    await setImmediate();
  }
  expect(heard).toHaveLength(1);
  room.flush();
  expect(heard).toHaveLength(2);
  expect(heard[1]).toContain('[101,0]');
});
