import { drawOrder, entriesDigest, entriesText, MOST_CALLS } from '@livestall/protocol';
import type { Giveaway, GiveawayDraft } from '@livestall/protocol';
import { beforeAll, expect, it } from 'vitest';
import type { Op } from '../ledger/contract.js';
import { IN_MEMORY } from '../ledger/in-memory.js';
import type { Ledger } from '../ledger/ledger.js';
import { LedgerStore } from '../ledger/ledger-store.js';
import { openDatabase } from '../ledger/open-database.js';
import { EntryLists } from '../shows/entry-lists.js';
import { bindList } from './bind-list.js';
import { DrawOrders } from './draw-orders.js';

const TOTAL = 3;
const DECIDED = { seed: 'ab'.repeat(32), digest: 'cd'.repeat(32) };
/** Two pages and a bit. */
const ENTRIES = Array.from({ length: 10_007 }, (_, n) => `entry-${(n * 7_919) % 10_007}`);

const store = new LedgerStore(openDatabase(IN_MEMORY));
let reads = 0;
const ledger: Pick<Ledger, 'read'> = {
  read: (query, take) => {
    reads += 1;
    return Promise.resolve(store.read(query, take));
  },
};

const entersOf = (giveaway: string, entries: readonly string[]): Op[] =>
  entries.map((id) => {
    const take = { show: 'show', id, giveaway, viewer: `viewer of ${id}`, key: `key-of-${id}` };
    return { op: 'giveaway.enter', take };
  });

const dropsOf = (draft: GiveawayDraft): Op[] => {
  const { id: giveaway } = draft;
  const fair = { seed: DECIDED.seed, commitment: 'ef'.repeat(32), shares: [] };
  return [
    { op: 'giveaway.put', take: { show: 'show', draft: { ...draft, opensAfterMs: 0 } } },
    { op: 'giveaway.drop', take: { show: 'show', giveaway, allowanceMs: 0, ...fair } },
  ];
};

const giveaway = (kind: Giveaway['kind'], total: number) => {
  return { ...{ id: kind, kind, prize: 'Honey', total, opensAt: 0, commitment: '' } };
};

beforeAll(() => {
  const info = { title: 'Morning', rehearsal: false };
  const outcomes = store.commit([
    { op: 'account.create', take: { id: 'a', name: 'A', origins: [], kid: 'k', secret: 's' } },
    { op: 'channel.put', take: { account: 'a', id: 'c', title: 'C' } },
    {
      op: 'show.create',
      take: { id: 'show', account: 'a', channel: 'c', salt: 's', info, stream: null },
    },
    ...dropsOf({ id: 'draw', kind: 'draw', prize: 'Honey', total: TOTAL }),
    ...dropsOf({ id: 'shares', kind: 'shares', prize: 'Honey', total: 20_000 }),
    ...entersOf('draw', ENTRIES),
    ...entersOf(
      'shares',
      ENTRIES.map((id) => `share-${id}`),
    ),
    { op: 'giveaway.freeze', take: { show: 'show', giveaway: 'draw' } },
  ]);
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
});

it('is the beginning of the whole order, and is worked out once', async () => {
  const orders = new DrawOrders(ledger);
  const whole = await drawOrder({ ...DECIDED, entries: ENTRIES });
  const first = orders.of('show', giveaway('draw', TOTAL), DECIDED);
  expect(await first).toEqual(whole.slice(0, MOST_CALLS * TOTAL));
  const before = reads;
  expect(await orders.of('show', giveaway('draw', TOTAL), DECIDED)).toEqual(await first);
  expect(reads).toBe(before);
});

it('is of lists that are read page by page: a draw’s by its bytes, shares as they were taken', async () => {
  const lists = new EntryLists(ledger);
  expect(await lists.of('show', 'draw')).toBe(entriesText([...ENTRIES].sort()));
  store.commit([{ op: 'giveaway.freeze', take: { show: 'show', giveaway: 'shares' } }]);
  expect(await lists.of('show', 'shares')).toBe(entriesText(ENTRIES.map((id) => `share-${id}`)));
});

it('is of lists that are read once, as long as they are not too much to keep', async () => {
  const readsOf = async (lists: EntryLists, ...ids: string[]) => {
    const before = reads;
    for (const id of ids) await lists.of('show', id);
    return reads - before;
  };
  const [one, other] = ['draw', 'shares'] as const;
  // Three pages each.
  expect(await readsOf(new EntryLists(ledger), one, other, one, other)).toBe(6);
  expect(await readsOf(new EntryLists(ledger, 200_000), one, other, other, one)).toBe(9);
});

it('is of lists that are bound by the hash of their whole text', async () => {
  expect(await bindList(ledger, 'show', 'draw')).toEqual({
    entries: ENTRIES.length,
    digest: await entriesDigest([...ENTRIES].sort()),
  });
});
