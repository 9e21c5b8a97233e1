import { expect, it } from 'vitest';
import type { Op } from './contract.js';
import { IN_MEMORY } from './in-memory.js';
import { LedgerStore } from './ledger-store.js';
import { openDatabase } from './open-database.js';

it('tells what is written after an old show was forgotten, whose lines were the newest', () => {
  const store = new LedgerStore(openDatabase(IN_MEMORY));
  const commit = (...ops: readonly Op[]) => {
    for (const outcome of store.commit(ops)) expect(outcome).toMatchObject({ ok: true });
  };
  const make = (id: string): Op => ({
    op: 'show.create',
    take: {
      ...{ id, account: 'a', channel: 'c', salt: 's', stream: null },
      info: { title: id, rehearsal: false },
    },
  });
  const append = (show: string, type: 'show.started' | 'show.ended'): Op => ({
    op: 'events.append',
    take: { show, events: [{ type, data: {} }] },
  });
  const forget: Op = { op: 'shows.expire', take: { endedBefore: Infinity, limit: 500 } };
  commit(
    { op: 'account.create', take: { id: 'a', name: 'A', origins: [], kid: 'k', secret: 's' } },
    { op: 'channel.put', take: { account: 'a', id: 'c', title: 'C' } },
    make('old'),
    append('old', 'show.started'),
    append('old', 'show.ended'),
    {
      op: 'webhook.add',
      take: {
        ...{ account: 'a', id: 'hook', url: 'https://shop.example/hook' },
        ...{ types: ['show.started'], secret: 's' },
      },
    },
  );
  for (let n = 0; n < 12; n += 1) commit(forget);
  commit(make('new'), append('new', 'show.started'), { op: 'webhooks.fill', take: {} });
  const page = { account: 'a', before: null, limit: 10 };
  expect(store.read('deliveries', page)).toMatchObject({
    deliveries: [{ type: 'show.started' }],
  });
});
