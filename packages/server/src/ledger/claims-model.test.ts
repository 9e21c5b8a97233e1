import type { Claim } from '@livestall/protocol';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../protocol/testing/runs.js';
import { endOf, erasureOf } from '../../testing/model-ops.js';
import { SteadyClock } from '../steady-clock.js';
import type { Op, Outcome } from './contract.js';
import { IN_MEMORY } from './in-memory.js';
import { LedgerStore } from './ledger-store.js';
import { openDatabase } from './open-database.js';

const SHOW = 'show';
const OPENS_AFTER = 1_000;
/** Of the coupon `own`, one for each claim. */
const CODES = ['PEAR-1', 'PEAR-2', 'PEAR-3'];
/** How many there are of each coupon. */
const TOTALS = { shared: 2, own: CODES.length, endless: Infinity };

/** How many one viewer may have of each. */
const EACH = { shared: 1, own: 2, endless: 3 };
/** Whom all of them are for. */
const SEGMENT = 'followers';

type CouponName = keyof typeof TOTALS;

/** What a crowd and its seller may do. */
type Step =
  | { act: 'claim'; viewer: string; coupon: CouponName; key: string; barred: boolean }
  | { act: 'drop' | 'close'; coupon: CouponName }
  | { act: 'end' }
  | { act: 'erase'; viewer: string }
  | { act: 'say'; viewer: string; key: string };

const viewer = fc.constantFrom('ana', 'ben', 'cleo', 'dan', 'eve');
const key = fc.constantFrom('key-one', 'key-two', 'key-three');
const coupon = fc.constantFrom(...(Object.keys(TOTALS) as CouponName[]));
const barred = fc.oneof(
  { weight: 9, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
);
const act = <A extends Step['act']>(name: A) => fc.constant(name);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 16, arbitrary: fc.record({ act: act('claim'), viewer, coupon, key, barred }) },
  { weight: 4, arbitrary: fc.record({ act: act('drop'), coupon }) },
  { weight: 1, arbitrary: fc.record({ act: act('close'), coupon }) },
  { weight: 1, arbitrary: fc.record({ act: act('end') }) },
  { weight: 1, arbitrary: fc.record({ act: act('erase'), viewer }) },
  { weight: 2, arbitrary: fc.record({ act: act('say'), viewer, key }) },
);
/** Steps of one commit; some time passes before it, and the ledger may be opened anew. */
const commit = fc.record({
  ms: fc.constantFrom(0, 1, OPENS_AFTER),
  anew: fc.boolean(),
  steps: fc.array(step, { minLength: 1, maxLength: 12 }),
});

/** What a claim ought to come to, in the plainest words: lists, and no sums. */
class Model {
  readonly opensAt = new Map<CouponName, number>();
  readonly closed = new Set<CouponName>();
  readonly held: { viewer: string; coupon: CouponName; claim: Claim }[] = [];
  /** By viewer and key: what was asked, and what came of it. */
  readonly granted = new Map<string, { asked: string; claim?: Claim }>();
  #erased = 0;

  expected(one: Step, at: number): string | Claim {
    switch (one.act) {
      case 'drop':
        if (this.opensAt.has(one.coupon)) return 'wrong-state';
        this.opensAt.set(one.coupon, at + OPENS_AFTER);
        return 'ok';
      case 'close':
        if (this.opensAt.has(one.coupon)) this.closed.add(one.coupon);
        return 'ok';
      case 'end':
        for (const name of this.opensAt.keys()) this.closed.add(name);
        return 'ok';
      case 'erase':
        this.#erased += 1;
        for (const held of this.held) {
          if (held.viewer === one.viewer) held.viewer = `nobody-${this.#erased}`;
        }
        for (const name of this.granted.keys()) {
          if (name.startsWith(`${one.viewer} `)) this.granted.delete(name);
        }
        return 'ok';
      case 'say': {
        const before = this.granted.get(`${one.viewer} ${one.key}`);
        if (before) return before.asked === 'say' ? 'ok' : 'key-reused';
        this.granted.set(`${one.viewer} ${one.key}`, { asked: 'say' });
        return 'ok';
      }
      case 'claim':
        return this.#claim(one, at);
    }
  }

  #claim(
    { viewer: who, coupon: what, key: under, barred: kept }: Step & { act: 'claim' },
    at: number,
  ): string | Claim {
    const opensAt = this.opensAt.get(what);
    if (opensAt === undefined) return 'not-found';
    const name = `${who} ${under}`;
    const before = this.granted.get(name);
    if (before) return before.asked === what && before.claim ? before.claim : 'key-reused';
    const taken = this.held.filter((held) => held.coupon === what);
    const own = taken.filter((held) => held.viewer === who);
    if (own.length >= EACH[what]) return 'already-yours';
    if (kept) return 'not-for-you';
    if (taken.length >= TOTALS[what]) return 'sold-out';
    if (this.closed.has(what)) return 'closed';
    if (at < opensAt) return 'not-open';
    const code = what === 'own' ? (CODES[taken.length] ?? '') : 'LIVE10';
    const claim = { coupon: what, code, at };
    this.held.push({ viewer: who, coupon: what, claim });
    this.granted.set(name, { asked: what, claim });
    return claim;
  }
}

/** A ledger with three coupons that are prepared, and whose time is the test's. */
class Subject {
  now = 1_000_000;
  readonly #database = openDatabase(IN_MEMORY);
  #store = this.#open();

  constructor() {
    const info = { title: 'Morning', rehearsal: false };
    const terms = { title: 'Off', kind: 'gift', opensAfterMs: OPENS_AFTER, for: SEGMENT } as const;
    const code = 'LIVE10';
    this.commit([
      { op: 'account.create', take: { id: 'a', name: 'A', origins: [], kid: 'k', secret: 's' } },
      { op: 'channel.put', take: { account: 'a', id: 'c', title: 'C' } },
      {
        op: 'show.create',
        take: { id: SHOW, account: 'a', channel: 'c', salt: 'salt', info, stream: null },
      },
      { op: 'coupon.put', take: { show: SHOW, draft: { ...terms, id: 'shared', code, total: 2 } } },
      {
        op: 'coupon.put',
        take: { show: SHOW, draft: { ...terms, id: 'own', perViewer: EACH.own } },
      },
      { op: 'coupon.codes', take: { show: SHOW, coupon: 'own', codes: CODES } },
      {
        op: 'coupon.put',
        take: { show: SHOW, draft: { ...terms, id: 'endless', code, perViewer: EACH.endless } },
      },
    ]);
  }

  openAnew(): void {
    this.#store = this.#open();
  }

  commit = (ops: readonly Op[]): Outcome[] => this.#store.commit(ops);
  claimsOf = (who: string): Claim[] => this.#store.read('claims', { show: SHOW, viewer: who });
  holdersOf(what: string, after = ''): string[] {
    const page = this.#store.read('claim.holders', { show: SHOW, of: what, after, limit: 1 });
    return page.flatMap((who) => [who, ...this.holdersOf(what, who)]);
  }
  record = () => this.#store.read('record', { show: SHOW, messages: 0 });
  journal = () =>
    this.#database.prepare("SELECT subject FROM journal WHERE kind = 'claim' ORDER BY n").all();

  #open(): LedgerStore {
    const clock = new SteadyClock(
      () => this.now,
      () => 0,
    );
    return new LedgerStore(this.#database, clock);
  }
}

let erased = 0;

function opOf(one: Step): Op {
  switch (one.act) {
    case 'claim': {
      const { viewer: who, coupon: what, key: under } = one;
      const segments = one.barred ? [] : [SEGMENT];
      return {
        op: 'coupon.claim',
        take: { show: SHOW, viewer: who, coupon: what, key: under, segments },
      };
    }
    case 'drop':
      return { op: 'coupon.drop', take: { show: SHOW, coupon: one.coupon, allowanceMs: 0 } };
    case 'close': {
      const data = { coupon: one.coupon, reason: 'hand' } as const;
      return {
        op: 'events.append',
        take: { show: SHOW, events: [{ type: 'coupon.closed', data }] },
      };
    }
    case 'end':
      return endOf(SHOW);
    case 'erase':
      return erasureOf(SHOW, one.viewer, `erased-${++erased}`);
    case 'say': {
      const line = { sender: one.viewer, name: '', role: 'viewer', text: 'Hello' } as const;
      return { op: 'message.add', take: { show: SHOW, key: one.key, ...line } };
    }
  }
}

const toldBy = (outcome: Outcome | undefined): unknown => {
  if (!outcome?.ok) return outcome?.code;
  const give: unknown = outcome.give;
  return typeof give === 'object' && give && 'claim' in give ? give.claim : 'ok';
};

it('does what the plainest model does, however a crowd’s claims fall into commits', () => {
  fc.assert(
    fc.property(fc.array(commit, { maxLength: 15 }), (commits) => {
      const subject = new Subject();
      const model = new Model();
      for (const { ms, anew, steps } of commits) {
        subject.now += ms;
        if (anew) subject.openAnew();
        const expected = steps.map((one) => model.expected(one, subject.now));
        expect(subject.commit(steps.map(opOf)).map(toldBy)).toEqual(expected);
        assertKept(subject, model);
      }
    }),
    runs(150),
  );
});

/** What is read afterwards is what was granted: no unit is given twice, lost, or counted that nobody has. */
function assertKept(subject: Subject, model: Model): void {
  const record = subject.record();
  for (const [name, total] of Object.entries(TOTALS) as [CouponName, number][]) {
    const taken = model.held.filter((held) => held.coupon === name);
    expect(record?.coupons.find(({ draft }) => draft.id === name)?.claimed).toBe(taken.length);
    const holders = new Set(taken.map(({ viewer: who }) => who));
    expect(subject.holdersOf(name)).toHaveLength(holders.size);
    const left = model.opensAt.has(name) && total < Infinity ? total - taken.length : undefined;
    expect(record?.gauges[`coupon:${name}`]?.[1]).toBe(left);
  }
  for (const who of ['ana', 'ben', 'cleo', 'dan', 'eve']) {
    const theirs = model.held.filter((held) => held.viewer === who).map(({ claim }) => claim);
    expect(new Set(subject.claimsOf(who))).toEqual(new Set(theirs));
  }
  expect(subject.journal().map(({ subject: what }) => what)).toEqual(
    model.held.map(({ coupon: what }) => what),
  );
}
