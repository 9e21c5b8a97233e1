import type { Entry, EntryStatus, GiveawayDraft } from '@livestall/protocol';
import { readGauge } from '@livestall/protocol';
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
const CLAIM_MS = 60_000;
/** What the shares of the packet are, the first taken first. */
const SHARES = [50, 30, 20];
const TOTALS = { packet: SHARES.length, honey: 2 };
const VIEWERS = ['ana', 'ben', 'cleo', 'dan', 'eve'];

type Name = keyof typeof TOTALS;

/** What a crowd, its seller and time may do; `of` is which of the entries so far, from the newest. */
type Step =
  | { act: 'enter'; viewer: string; giveaway: Name; key: string }
  | { act: 'claim'; of: number; viewer: string | null }
  | { act: 'end' }
  | { act: 'erase'; viewer: string }
  | { act: 'drop' | 'freeze' | 'close' | 'call'; giveaway: Name };

const viewer = fc.constantFrom(...VIEWERS);
const giveaway = fc.constantFrom(...(Object.keys(TOTALS) as Name[]));
const key = fc.constantFrom('key-one', 'key-two', 'key-three');
const act = <A extends Step['act']>(name: A) => fc.constant(name);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 16, arbitrary: fc.record({ act: act('enter'), viewer, giveaway, key }) },
  {
    weight: 8,
    arbitrary: fc.record({ act: act('claim'), of: fc.nat({ max: 7 }), viewer: fc.option(viewer) }),
  },
  { weight: 4, arbitrary: fc.record({ act: act('drop'), giveaway }) },
  { weight: 3, arbitrary: fc.record({ act: act('freeze'), giveaway }) },
  { weight: 4, arbitrary: fc.record({ act: act('close'), giveaway }) },
  { weight: 6, arbitrary: fc.record({ act: act('call'), giveaway }) },
  { weight: 1, arbitrary: fc.record({ act: act('end') }) },
  { weight: 1, arbitrary: fc.record({ act: act('erase'), viewer }) },
);
/** Steps of one commit; some time passes before it, and the ledger may be opened anew. */
const commit = fc.record({
  ms: fc.constantFrom(0, 1, OPENS_AFTER, CLAIM_MS / 2, CLAIM_MS),
  anew: fc.boolean(),
  steps: fc.array(step, { minLength: 1, maxLength: 12 }),
});

interface Own {
  id: string;
  viewer: string;
  giveaway: Name;
  status: EntryStatus;
  claimBy: number;
}

/** What ought to become of entries, in the plainest words: one list, counted anew each time. */
class Model {
  readonly entries: Own[] = [];
  readonly opensAt = new Map<Name, number>();
  readonly frozen = new Set<Name>();
  readonly closed = new Set<Name>();
  readonly finished = new Set<Name>();
  readonly called = { packet: 0, honey: 0 };
  #erased = 0;
  /** By viewer and key: what was asked, and which entry came of it. */
  readonly #granted = new Map<string, { asked: Name; id: string }>();

  of(name: Name): Own[] {
    return this.entries.filter((one) => one.giveaway === name);
  }

  /** The order of the draw: the ledger takes any. */
  order(name: Name): string[] {
    const ids = this.of(name).map(({ id }) => id);
    return name === 'honey' ? ids.reverse() : [];
  }

  given(name: Name): number {
    return this.of(name).filter(({ status }) => status === 'claimed').length;
  }

  /** How an entry is told at a moment. */
  told(one: Own, at: number): Pick<Entry, 'id' | 'status' | 'amount'> {
    const amount = SHARES[this.of('packet').indexOf(one)];
    return { id: one.id, status: this.#status(one, at), ...(amount !== undefined && { amount }) };
  }

  expected(one: Step, at: number, id: string): unknown {
    if (one.act === 'enter') return this.#enter(one, at, id);
    if (one.act === 'claim') return this.#claim(one, at);
    // The desk closes what is open before it; prizes can be taken after that.
    if (one.act === 'end') return 'ok';
    if (one.act === 'erase') return this.#erase(one.viewer);
    const { giveaway: name } = one;
    if (one.act === 'drop') {
      if (this.opensAt.has(name)) return 'wrong-state';
      this.opensAt.set(name, at + OPENS_AFTER);
      return 'ok';
    }
    if (!this.opensAt.has(name)) return 'not-found';
    if (one.act === 'freeze') {
      this.frozen.add(name);
      return 'ok';
    }
    if (one.act === 'close') {
      if (this.closed.has(name)) return 'closed';
      if (!this.frozen.has(name)) return 'conflict';
      this.closed.add(name);
      return 'ok';
    }
    return this.#call(name, at);
  }

  #enter(asked: Step & { act: 'enter' }, at: number, id: string): unknown {
    const { giveaway: name } = asked;
    const before = this.#granted.get(`${asked.viewer} ${asked.key}`);
    if (before && before.asked !== name) return 'key-reused';
    const same = this.entries.find((one) => one.id === before?.id);
    if (same) return this.told(same, at);
    const opensAt = this.opensAt.get(name);
    if (opensAt === undefined) return 'not-found';
    if (this.of(name).some((one) => one.viewer === asked.viewer)) return 'already-yours';
    if (name === 'packet' && this.of(name).length === TOTALS.packet) return 'sold-out';
    if (this.frozen.has(name)) return 'closed';
    if (at < opensAt) return 'not-open';
    const status = name === 'packet' ? 'claimed' : 'entered';
    const own: Own = { id, viewer: asked.viewer, giveaway: name, status, claimBy: Infinity };
    this.entries.push(own);
    this.#granted.set(`${asked.viewer} ${asked.key}`, { asked: name, id });
    return this.told(own, at);
  }

  /** What the next who is erased is called from then on. */
  get nextAlias(): string {
    return `nobody-${this.#erased}`;
  }

  /** Entries stay, and are nobody's. */
  #erase(who: string): 'ok' {
    for (const one of this.entries) {
      if (one.viewer === who) one.viewer = this.nextAlias;
    }
    this.#erased += 1;
    for (const name of this.#granted.keys()) {
      if (name.startsWith(`${who} `)) this.#granted.delete(name);
    }
    return 'ok';
  }

  #claim(asked: Step & { act: 'claim' }, at: number): unknown {
    const one = this.entries.at(-1 - asked.of);
    if (!one || (asked.viewer ?? one.viewer) !== one.viewer) return 'not-found';
    const { status } = this.told(one, at);
    if (status === 'entered') return 'not-open';
    if (status !== 'won' && status !== 'claimed') return 'closed';
    if (status === 'won') {
      one.status = 'claimed';
      this.#finish(one.giveaway);
    }
    return this.told(one, at);
  }

  #call(name: Name, at: number): unknown {
    if (!this.closed.has(name) || this.finished.has(name)) return 'conflict';
    for (const one of this.of(name)) {
      if (one.status === 'won' && at >= one.claimBy) one.status = 'missed';
    }
    const waiting = this.of(name).filter(({ status }) => status === 'won').length;
    const free = TOTALS[name] - this.given(name) - waiting;
    const from = this.called[name];
    for (const id of this.order(name).slice(from, Math.min(from + free, this.#most(name)))) {
      const one = this.of(name).find((other) => other.id === id);
      Object.assign(one!, { status: 'won', claimBy: at + CLAIM_MS });
      this.called[name] += 1;
    }
    this.#finish(name);
    return 'ok';
  }

  /** How many are called in all. */
  #most(name: Name): number {
    return Math.min(this.order(name).length, 5 * TOTALS[name]);
  }

  #finish(name: Name): void {
    const waits = this.of(name).some(({ status }) => status === 'won');
    const nobodyLeft = this.called[name] >= this.#most(name);
    if (!waits && (this.given(name) >= TOTALS[name] || nobodyLeft)) this.finished.add(name);
  }

  #status({ status, claimBy, giveaway: name }: Own, at: number): EntryStatus {
    if (status === 'won' && at >= claimBy) return 'missed';
    return status === 'entered' && this.finished.has(name) ? 'lost' : status;
  }
}

/** A ledger with two giveaways that are prepared, and whose time is the test's. */
class Subject {
  now = 1_000_000;
  readonly #database = openDatabase(IN_MEMORY);
  #store = this.#open();

  constructor() {
    const info = { title: 'Morning', rehearsal: false };
    const drafts: GiveawayDraft[] = [
      { id: 'packet', kind: 'shares', prize: 'Money', total: TOTALS.packet, pool: { amount: 100 } },
      { id: 'honey', kind: 'draw', prize: 'Honey', total: TOTALS.honey, claimMs: CLAIM_MS },
    ];
    this.commit([
      { op: 'account.create', take: { id: 'a', name: 'A', origins: [], kid: 'k', secret: 's' } },
      { op: 'channel.put', take: { account: 'a', id: 'c', title: 'C' } },
      {
        op: 'show.create',
        take: { id: SHOW, account: 'a', channel: 'c', salt: 'salt', info, stream: null },
      },
      ...drafts.map((draft): Op => {
        return {
          op: 'giveaway.put',
          take: { show: SHOW, draft: { ...draft, opensAfterMs: OPENS_AFTER } },
        };
      }),
    ]);
  }

  openAnew(): void {
    this.#store = this.#open();
  }

  commit = (ops: readonly Op[]): Outcome[] => this.#store.commit(ops);
  entriesOf = (who: string): Entry[] => this.#store.read('entries', { show: SHOW, viewer: who });
  record = () => this.#store.read('record', { show: SHOW, messages: 0 });

  #open(): LedgerStore {
    const clock = new SteadyClock(
      () => this.now,
      () => 0,
    );
    return new LedgerStore(this.#database, clock);
  }
}

function opOf(one: Step, id: string, model: Model): Op {
  switch (one.act) {
    case 'enter': {
      const { act: _, ...take } = one;
      return { op: 'giveaway.enter', take: { show: SHOW, id, ...take } };
    }
    case 'claim': {
      const entry = model.entries.at(-1 - one.of);
      const who = one.viewer ?? entry?.viewer ?? 'nobody';
      return { op: 'entry.claim', take: { show: SHOW, entry: entry?.id ?? 'none', viewer: who } };
    }
    case 'end':
      return endOf(SHOW);
    case 'erase':
      return erasureOf(SHOW, one.viewer, model.nextAlias);
    case 'drop':
      return {
        op: 'giveaway.drop',
        take: {
          ...{ show: SHOW, giveaway: one.giveaway, allowanceMs: 0 },
          ...{ seed: 'ab', commitment: 'cd', shares: one.giveaway === 'packet' ? SHARES : [] },
        },
      };
    case 'freeze':
      return { op: 'giveaway.freeze', take: { show: SHOW, giveaway: one.giveaway } };
    case 'close': {
      const { giveaway } = one;
      const bound = { entries: model.of(giveaway).length, digest: 'ef' };
      return { op: 'giveaway.close', take: { show: SHOW, giveaway, reason: 'hand', ...bound } };
    }
    case 'call': {
      const order = model.order(one.giveaway);
      const from = model.called[one.giveaway];
      const next = order.slice(from, from + TOTALS[one.giveaway]);
      const take = { show: SHOW, giveaway: one.giveaway, from, before: order.slice(0, from), next };
      return { op: 'giveaway.call', take };
    }
  }
}

function toldBy(outcome: Outcome | undefined): unknown {
  if (!outcome?.ok) return outcome?.code;
  const give: unknown = outcome.give;
  if (typeof give !== 'object' || !give || !('entry' in give)) return 'ok';
  return plain(give.entry as Entry);
}

function plain({ id, status, amount }: Entry): Pick<Entry, 'id' | 'status' | 'amount'> {
  return { id, status, ...(amount !== undefined && { amount }) };
}

function assertKept(subject: Subject, model: Model): void {
  const record = subject.record();
  for (const name of Object.keys(TOTALS) as Name[]) {
    const row = record?.giveaways.find(({ draft }) => draft.id === name);
    const counts = { entered: model.of(name).length, given: model.given(name) };
    expect(row, name).toMatchObject(counts);
    expect(counts.given, 'never one too many').toBeLessThanOrEqual(TOTALS[name]);
    if (model.opensAt.has(name)) {
      expect(readGauge(record!.gauges, `giveaway:${name}`)).toBe(counts.entered);
    }
  }
  for (const who of VIEWERS) {
    const own = model.entries.filter((one) => one.viewer === who);
    expect(subject.entriesOf(who).map(plain)).toEqual(
      own.map((one) => model.told(one, subject.now)),
    );
  }
}

it('does what the plainest model does, however entries, calls and claims fall into commits', () => {
  fc.assert(
    fc.property(fc.array(commit, { maxLength: 15 }), (commits) => {
      const subject = new Subject();
      const model = new Model();
      let ids = 0;
      for (const { ms, anew, steps } of commits) {
        subject.now += ms;
        if (anew) subject.openAnew();
        const ops: Op[] = [];
        const expected: unknown[] = [];
        for (const one of steps) {
          const id = `entry-${++ids}`;
          ops.push(opOf(one, id, model));
          expected.push(model.expected(one, subject.now, id));
        }
        expect(subject.commit(ops).map(toldBy)).toEqual(expected);
        assertKept(subject, model);
      }
    }),
    runs(150),
  );
});
