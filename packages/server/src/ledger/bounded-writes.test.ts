import type { Hold } from '@livestall/protocol';
import { beforeEach, expect, it } from 'vitest';
import { SteadyClock } from '../steady-clock.js';
import type { Op, Outcome } from './contract.js';
import { IN_MEMORY } from './in-memory.js';
import { LedgerStore } from './ledger-store.js';
import { openDatabase } from './open-database.js';

const SHOW = 'show';
const CODES = 50_000;
const LINE = 20_000;
/** The most rows that one op may change: everybody's claims wait for it. */
const ROWS = 500;

let store: LedgerStore;
let changed: () => number;

beforeEach(() => {
  const database = openDatabase(IN_MEMORY);
  store = new LedgerStore(database, new SteadyClock());
  const changes = database.prepare('SELECT total_changes() AS n');
  changed = () => Number(changes.get()?.['n']);
  const info = { title: 'Morning', rehearsal: false };
  commit(
    { op: 'account.create', take: { id: 'a', name: 'A', origins: [], kid: 'k', secret: 's' } },
    { op: 'channel.put', take: { account: 'a', id: 'c', title: 'C' } },
    {
      op: 'show.create',
      take: { id: SHOW, account: 'a', channel: 'c', salt: 'salt', info, stream: null },
    },
  );
});

function commit(...ops: readonly Op[]): Outcome[] {
  const outcomes = store.commit(ops);
  for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: true });
  return outcomes;
}

/** Commits one op and sees that it changes few rows. */
function commitFew(op: Op): Outcome[] {
  const before = changed();
  const outcomes = commit(op);
  expect(changed() - before, op.op).toBeLessThan(ROWS);
  return outcomes;
}

const codes = Array.from({ length: CODES }, (_, n) => `CODE-${n}`);

it('takes as many codes as there may be, replaces them and lets them go in few rows', () => {
  const coupon = { id: 'pears', title: 'Pears', kind: 'gift' } as const;
  const giveaway = { id: 'honey', kind: 'draw', prize: 'Honey', total: 1 } as const;
  commit({ op: 'coupon.put', take: { show: SHOW, draft: coupon } });
  commit({ op: 'giveaway.put', take: { show: SHOW, draft: giveaway } });
  for (const some of [codes, codes.toReversed()]) {
    expect(
      commitFew({ op: 'coupon.codes', take: { show: SHOW, coupon: 'pears', codes: some } }),
    ).toMatchObject([{ give: { codes: CODES } }]);
    expect(
      commitFew({ op: 'giveaway.codes', take: { show: SHOW, giveaway: 'honey', codes: some } }),
    ).toMatchObject([{ give: { codes: CODES } }]);
  }
  expect(
    commitFew({ op: 'coupon.put', take: { show: SHOW, draft: { ...coupon, code: 'ALL' } } }),
  ).toMatchObject([{ give: { codes: 0 } }]);
  expect(
    commitFew({ op: 'giveaway.put', take: { show: SHOW, draft: { ...giveaway, code: 'ALL' } } }),
  ).toMatchObject([{ give: { codes: 0 } }]);
});

it('forgets what was thrown out one at a time', () => {
  for (const id of ['one', 'two', 'three']) {
    commit({ op: 'coupon.put', take: { show: SHOW, draft: { id, title: id, kind: 'gift' } } });
    commit({ op: 'coupon.codes', take: { show: SHOW, coupon: id, codes } });
    commit({ op: 'coupon.remove', take: { show: SHOW, coupon: id } });
  }
  const forget = () => commitFew({ op: 'thrown.forget', take: { show: SHOW } });
  expect(Array.from({ length: 4 }, forget)).toMatchObject(
    [true, true, true, false].map((give) => [{ give }]),
  );
});

/** A flash offer of one unit, held by the first of a long line. */
function formLine(): void {
  const price = { amount: 400, currency: 'USD' };
  const draft = { id: 'flash', product: 'pears', price, total: 1, perViewer: 1, opensAfterMs: 0 };
  commit({ op: 'offer.put', take: { show: SHOW, draft } });
  commit({ op: 'offer.drop', take: { show: SHOW, offer: 'flash', allowanceMs: 0 } });
  const taken = Array.from({ length: LINE }, (_, n): Op => {
    const take = { show: SHOW, offer: 'flash', qty: 1, wait: true };
    return {
      op: 'hold.take',
      take: { ...take, viewer: `viewer-${n}`, id: `h${n}`, key: `key-of-${n}` },
    };
  });
  commit(...taken);
}

const told = (n: number): Hold[] => store.read('holds', { show: SHOW, viewer: `viewer-${n}` });

it.each([
  { op: 'offers.close', take: { show: SHOW, offers: ['flash'], reason: 'hand' } },
  { op: 'events.append', take: { show: SHOW, events: [{ type: 'show.ended', data: {} }] } },
] satisfies Op[])('ends a long line in few rows: $op', (end) => {
  formLine();
  expect(told(LINE - 1)).toMatchObject([{ status: 'waiting', place: LINE - 1 }]);
  commitFew(end);
  expect(store.read('record', { show: SHOW, messages: 0 })).toMatchObject({
    offers: [{ held: 1, waiting: 0 }],
  });
  expect(told(0)).toMatchObject([{ status: 'held' }]);
  const [last] = told(LINE - 1);
  expect(last).toMatchObject({ status: 'expired' });
  expect(last).not.toHaveProperty('place');
  // Whoever leaves what has ended changes nothing.
  const leave = { show: SHOW, hold: `h${LINE - 1}`, move: 'release', viewer: null } as const;
  expect(commit({ op: 'hold.move', take: leave })).toMatchObject([{ give: { change: null } }]);
});
