import { expect, it, vi } from 'vitest';
import type { Op } from './contract.js';
import { IN_MEMORY } from './in-memory.js';
import { LedgerStore } from './ledger-store.js';
import { openDatabase } from './open-database.js';
import { tellOf } from './ops/webhook-news.js';
import { Sql } from './sql.js';

const SHOW = 'show';
const VIEWER = 'ana';

it('finds what a viewer claimed by the viewer, and reads none of a crowd’s', () => {
  const database = openDatabase(IN_MEMORY);
  const prepare = vi.spyOn(database, 'prepare');
  const store = new LedgerStore(database);
  const claim = { show: SHOW, coupon: 'pears', viewer: VIEWER };
  const ops: Op[] = [
    { op: 'coupon.claim', take: { ...claim, key: 'key-one' } },
    { op: 'viewer.erase', take: { show: SHOW, viewer: VIEWER, alias: 'erased', limit: 1 } },
  ];
  store.commit([...setUp(), ...ops.slice(0, 1)]);
  store.commit([{ op: 'coupon.claim', take: { ...claim, key: 'key-two' } }, ...ops]);
  store.read('claims', { show: SHOW, viewer: VIEWER });
  store.read('viewer', { show: SHOW, viewer: VIEWER });
  const line = { n: 1, at: 1, show: SHOW, kind: 'claim', viewer: VIEWER, subject: 'pears' };
  tellOf(new Sql(database), 'a', line);
  const texts = [...new Set(prepare.mock.calls.map(([text]) => text))].filter((text) =>
    /(FROM|UPDATE) claim\b/.test(text),
  );
  prepare.mockRestore();

  expect(texts.length).toBeGreaterThan(6);
  for (const text of texts) {
    const plan = database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...binds(text));
    const steps = plan.map(({ detail }) => String(detail)).filter((step) => /\bclaim\b/.test(step));
    expect(steps.length, text).toBeGreaterThan(0);
    for (const step of steps) expect(step, text).toContain('claim_viewer (viewer=?)');
  }
});

it('forgets the claims of an old show, and reads none of other shows', () => {
  const database = openDatabase(IN_MEMORY);
  const prepare = vi.spyOn(database, 'prepare');
  const store = new LedgerStore(database);
  store.commit(setUp());
  store.commit([
    {
      op: 'coupon.claim',
      take: { show: SHOW, coupon: 'pears', viewer: VIEWER, key: 'key-one' },
    },
    { op: 'events.append', take: { show: SHOW, events: [{ type: 'show.ended', data: {} }] } },
  ]);
  prepare.mockClear();
  store.commit([{ op: 'shows.expire', take: { endedBefore: Infinity, limit: 1 } }]);
  const texts = prepare.mock.calls.map(([text]) => text).filter((text) => /\bclaim\b/.test(text));
  prepare.mockRestore();

  expect(store.read('claims', { show: SHOW, viewer: VIEWER })).toEqual([]);
  expect(texts).toHaveLength(1);
  const plan = database.prepare(`EXPLAIN QUERY PLAN ${texts[0]}`).all(...binds(texts[0] ?? ''));
  const steps = plan.map(({ detail }) => String(detail)).filter((step) => /\bclaim\b/.test(step));
  expect(steps).toEqual([
    expect.stringContaining('INTEGER PRIMARY KEY'),
    expect.stringContaining('claim_coupon (coupon=? AND show=?)'),
  ]);
});

/** Nothing for each value of a statement. */
function binds(text: string): null[] {
  return Array.from(text.matchAll(/\?/g), () => null);
}

function setUp(): Op[] {
  const info = { title: 'Morning', rehearsal: false };
  const draft = {
    id: 'pears',
    title: 'Off',
    kind: 'gift',
    code: 'LIVE10',
    opensAfterMs: 0,
  } as const;
  return [
    { op: 'account.create', take: { id: 'a', name: 'A', origins: [], kid: 'k', secret: 's' } },
    { op: 'channel.put', take: { account: 'a', id: 'c', title: 'C' } },
    {
      op: 'show.create',
      take: { id: SHOW, account: 'a', channel: 'c', salt: 'salt', info, stream: null },
    },
    { op: 'coupon.put', take: { show: SHOW, draft } },
    { op: 'coupon.drop', take: { show: SHOW, coupon: 'pears', allowanceMs: 0 } },
  ];
}
