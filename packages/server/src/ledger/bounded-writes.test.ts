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
const CLAIMS = 1_000;
/** The most rows that one op may change: everybody's claims wait for it. */
const ROWS = 500;

let store: LedgerStore;
let changed: () => number;
let left: () => unknown[];
let late: number;

beforeEach(() => {
  const database = openDatabase(IN_MEMORY);
  late = 0;
  store = new LedgerStore(database, new SteadyClock(() => Date.now() + late));
  const changes = database.prepare('SELECT total_changes() AS n');
  changed = () => Number(changes.get()?.['n']);
  const rest = database.prepare(
    `SELECT id FROM show WHERE id = 'practice' UNION ALL SELECT show FROM claim UNION ALL
     SELECT show FROM granted UNION ALL SELECT show FROM journal`,
  );
  left = () => rest.all();
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

it('lets large holds fall back to a long line in few rows', () => {
  const [LARGE, QTY, MANY] = [20, 50, 1_000];
  const price = { amount: 400, currency: 'USD' };
  const draft = { id: 'flash', product: 'pears', price, total: MANY, perViewer: QTY };
  commit({ op: 'offer.put', take: { show: SHOW, draft: { ...draft, opensAfterMs: 0 } } });
  commit({ op: 'offer.drop', take: { show: SHOW, offer: 'flash', allowanceMs: 0 } });
  const take = (n: number, qty: number): Op => ({
    op: 'hold.take',
    take: {
      ...{ show: SHOW, offer: 'flash', qty, wait: true },
      ...{ viewer: `viewer-${n}`, id: `h${n}`, key: `key-of-${n}` },
    },
  });
  commit(...Array.from({ length: LARGE }, (_, n) => take(n, QTY)));
  commit(...Array.from({ length: MANY }, (_, n) => take(LARGE + n, 1)));
  late = 300_000;
  let lapses = 0;
  for (let due: number | null = 0; due !== null && due <= Date.now() + late; lapses += 1) {
    const [outcome] = commitFew({ op: 'holds.lapse', take: { show: SHOW, limit: 100 } });
    ({ due } = (outcome as Extract<Outcome<'holds.lapse'>, { ok: true }>).give);
  }
  expect(lapses).toBe(10);
  expect(store.read('record', { show: SHOW, messages: 0 })).toMatchObject({
    offers: [{ held: MANY, waiting: 0 }],
  });
});

it('forgets a rehearsal with all that belongs to it in few rows', () => {
  const info = { title: 'Rehearsal', rehearsal: true };
  const show = 'practice';
  const created = { id: show, account: 'a', channel: 'c', salt: 'salt', info, stream: null };
  commit({ op: 'show.create', take: created });
  const draft = { id: 'pears', title: 'Pears', kind: 'gift', code: 'PEARS' } as const;
  commit({ op: 'coupon.put', take: { show, draft } });
  commit({ op: 'coupon.drop', take: { show, coupon: 'pears', allowanceMs: 0 } });
  late = 60_000;
  commit(
    ...Array.from({ length: CLAIMS }, (_, n): Op => {
      const who = { viewer: `viewer-${n}`, key: `key-of-${n}`, identity: 'anonymous' } as const;
      return { op: 'coupon.claim', take: { show, coupon: 'pears', ...who } };
    }),
  );
  commit({ op: 'events.append', take: { show, events: [{ type: 'show.ended', data: {} }] } });
  const take = { channel: 'c', keep: 0, limit: 100 };
  const gone: (string | null)[] = [];
  for (let more = true; more;) {
    const [outcome] = commitFew({ op: 'shows.prune', take });
    const { give } = outcome as Extract<Outcome<'shows.prune'>, { ok: true }>;
    gone.push(give.show);
    ({ more } = give);
  }
  expect(gone.filter(Boolean)).toEqual([show]);
  expect(left()).toEqual([]);
});

it('takes the lines of a raider away in few rows, and brings them back so', () => {
  const [LINES, LIMIT] = [1_000, 100];
  const said = { show: SHOW, sender: 'raider', name: '', role: 'viewer' } as const;
  const person = { account: 'a', id: 'person' };
  commit(
    ...Array.from({ length: LINES }, (_, n): Op => {
      return { op: 'message.add', take: { ...said, person, text: `Spam ${n}` } };
    }),
  );
  for (const fate of ['redact', 'restore'] as const) {
    const take = { show: SHOW, senders: ['raider'], fate, limit: LIMIT };
    const moved = Array.from({ length: LINES / LIMIT }, () =>
      commitFew({ op: 'person.lines', take }),
    );
    expect(moved.at(-1)).toMatchObject([{ give: { more: true } }]);
    expect(commit({ op: 'person.lines', take })).toMatchObject([{ give: { more: false } }]);
    const { messages } = store.read('messages', { show: SHOW, before: null, limit: 50 });
    expect(messages).toHaveLength(fate === 'redact' ? 0 : 50);
  }
});
