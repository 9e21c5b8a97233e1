import type { RequestDraft } from '@livestall/protocol';
import { expect, it, vi } from 'vitest';
import type { Op, Outcome } from './contract.js';
import { IN_MEMORY } from './in-memory.js';
import { LedgerStore } from './ledger-store.js';
import { openDatabase } from './open-database.js';

const ASKED: RequestDraft = {
  product: 'basket',
  text: 'For six',
  quantity: 1,
  contact: '0612345678',
};

it('numbers a show’s requests by themselves, and gives no number again', () => {
  const { add, store } = setUp();
  expect([add('morning'), add('morning'), add('evening')]).toEqual(['r1', 'r2', 'r1']);
  for (const request of ['r1', 'r2']) {
    store.commit([{ op: 'request.remove', take: { show: 'morning', request, viewer: null } }]);
  }
  expect(add('morning')).toBe('r3');
});

it('counts those that wait, and reads a page, without the rest of the show’s', () => {
  const { add, store, database } = setUp();
  const prepare = vi.spyOn(database, 'prepare');
  add('morning');
  store.read('requests.page', { show: 'morning', before: null, limit: 100 });
  const texts = [...new Set(prepare.mock.calls.map(([text]) => text))];
  prepare.mockRestore();
  const planOf = (part: RegExp) => {
    const text = texts.find((one) => part.test(one)) ?? '';
    const binds = Array.from(text.matchAll(/\?/g), () => null);
    const plan = database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...binds);
    return plan.map(({ detail }) => String(detail)).join('\n');
  };
  expect(planOf(/EXISTS/)).toContain('custom_request_open (show=?)');
  const page = planOf(/ORDER BY n DESC/);
  expect(page).toContain('PRIMARY KEY (show=? AND n<?)');
  expect(page).not.toContain('TEMP B-TREE');
});

function setUp() {
  const database = openDatabase(IN_MEMORY);
  const store = new LedgerStore(database);
  const info = { title: 'Morning', rehearsal: false };
  const shows = ['morning', 'evening'].map((id): Op => {
    const take = { id, account: 'a', channel: 'c', salt: id, info, stream: null };
    return { op: 'show.create', take };
  });
  store.commit([
    { op: 'account.create', take: { id: 'a', name: 'A', origins: [], kid: 'k', secret: 's' } },
    { op: 'channel.put', take: { account: 'a', id: 'c', title: 'C' } },
    ...shows,
  ]);
  let keys = 0;
  const add = (show: string) => {
    const take = { show, viewer: 'ana', key: `key-${(keys += 1)}`, asked: ASKED };
    const [added] = store.commit([
      { op: 'request.add', take: { ...take, title: 'A basket', choice: null, bar: undefined } },
    ]);
    return (added as Outcome<'request.add'> & { ok: true }).give.request.id;
  };
  return { database, store, add };
}
