import { expect, it } from 'vitest';
import { SteadyClock } from '../steady-clock.js';
import type { Op } from './contract.js';
import { IN_MEMORY } from './in-memory.js';
import { LedgerStore } from './ledger-store.js';
import { openDatabase } from './open-database.js';

it('of what was thrown out nothing is kept once the show is over, codes least of all', () => {
  const database = openDatabase(IN_MEMORY);
  const store = new LedgerStore(database, new SteadyClock());
  const commit = (...ops: readonly Op[]) =>
    expect(store.commit(ops)).toEqual(
      ops.map(() => expect.objectContaining({ ok: true }) as unknown),
    );
  const kept = (table: string, column: string) =>
    database
      .prepare(`SELECT ${column} FROM ${table}`)
      .all()
      .map((row) => (row as Record<string, string>)[column]);

  const show = 'show';
  const info = { title: 'Morning', rehearsal: false };
  const coupon = { id: 'pears', title: 'Pears', kind: 'gift' } as const;
  const giveaway = { id: 'honey', kind: 'shares', prize: 'Honey', total: 1 } as const;
  commit(
    { op: 'account.create', take: { id: 'a', name: 'A', origins: [], kid: 'k', secret: 's' } },
    { op: 'channel.put', take: { account: 'a', id: 'c', title: 'C' } },
    {
      op: 'show.create',
      take: { id: show, account: 'a', channel: 'c', salt: 'salt', info, stream: null },
    },
    { op: 'coupon.put', take: { show, draft: coupon } },
    { op: 'coupon.put', take: { show, draft: { ...coupon, id: 'kept' } } },
    { op: 'coupon.codes', take: { show, coupon: 'pears', codes: ['PEAR-1'] } },
    { op: 'coupon.codes', take: { show, coupon: 'kept', codes: ['KEPT-1'] } },
    { op: 'giveaway.put', take: { show, draft: giveaway } },
    { op: 'giveaway.codes', take: { show, giveaway: 'honey', codes: ['HONEY-1'] } },
    { op: 'coupon.remove', take: { show, coupon: 'pears' } },
    { op: 'giveaway.remove', take: { show, giveaway: 'honey' } },
  );
  const codes = [['["PEAR-1"]', '["KEPT-1"]', '["HONEY-1"]'].toSorted()];
  expect([kept('list_page', 'items').toSorted()]).toEqual(codes);

  commit({ op: 'events.append', take: { show, events: [{ type: 'show.ended', data: {} }] } });
  expect([kept('coupon', 'id'), kept('giveaway', 'id')]).toEqual([['kept'], []]);
  expect(kept('list_page', 'items')).toEqual(['["KEPT-1"]']);
});
