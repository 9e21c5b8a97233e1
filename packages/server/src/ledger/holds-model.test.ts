import type { Hold, HoldMove } from '@livestall/protocol';
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
const HOLD_MS = 60_000;
const EACH = 2;
/** How many units there are of each offer. */
const TOTALS = { few: 3, many: 6 };
const VIEWERS = ['ana', 'ben', 'cleo', 'dan', 'eve'];

type OfferName = keyof typeof TOTALS;

/** What a crowd, its seller and the store may do; `of` is which of the holds so far, from the newest. */
type Step =
  | { act: 'hold'; viewer: string; offer: OfferName; qty: number; wait: boolean; key: string }
  | { act: 'move'; of: number; move: HoldMove }
  | { act: 'drop' | 'close'; offer: OfferName }
  | { act: 'end' }
  | { act: 'erase'; viewer: string }
  | { act: 'lapse'; limit: number };

const viewer = fc.constantFrom(...VIEWERS);
const offer = fc.constantFrom(...(Object.keys(TOTALS) as OfferName[]));
const key = fc.constantFrom('key-one', 'key-two', 'key-three', 'key-four', 'key-five');
const qty = fc.integer({ min: 1, max: EACH });
const move = fc.constantFrom<HoldMove>('extend', 'release', 'confirm');
/** How many fall back in one write: not always all whose time is up. */
const limit = fc.constantFrom(1, 2, 100);
const act = <A extends Step['act']>(name: A) => fc.constant(name);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 16,
    arbitrary: fc.record({ act: act('hold'), viewer, offer, qty, wait: fc.boolean(), key }),
  },
  { weight: 8, arbitrary: fc.record({ act: act('move'), of: fc.nat({ max: 5 }), move }) },
  { weight: 4, arbitrary: fc.record({ act: act('drop'), offer }) },
  { weight: 1, arbitrary: fc.record({ act: act('close'), offer }) },
  { weight: 3, arbitrary: fc.record({ act: act('lapse'), limit }) },
  { weight: 1, arbitrary: fc.record({ act: act('end') }) },
  { weight: 1, arbitrary: fc.record({ act: act('erase'), viewer }) },
);
/** Steps of one commit; some time passes before it, and the ledger may be opened anew. */
const commit = fc.record({
  ms: fc.constantFrom(0, 1, OPENS_AFTER, HOLD_MS / 2, HOLD_MS),
  anew: fc.boolean(),
  steps: fc.array(step, { minLength: 1, maxLength: 12 }),
});

type Own = Pick<Hold, 'id' | 'qty' | 'status' | 'extended'> & {
  viewer: string;
  offer: OfferName;
  /** Whether it was more than a place in the line. */
  wasHeld: boolean;
  expiresAt: number;
  place: number;
};

/** What ought to become of units, in the plainest words: one list, counted anew each time. */
class Model {
  readonly holds: Own[] = [];
  readonly opensAt = new Map<OfferName, number>();
  readonly closed = new Set<OfferName>();
  /** How many places in its line were given out, and how many of these were served, by offer. */
  readonly #lined = new Map<OfferName, number>();
  readonly served = new Map<OfferName, number>();
  /** By viewer and key: what was asked, and which hold came of it. */
  #erased = 0;
  readonly #granted = new Map<string, { asked: string; id: string }>();

  free(of: OfferName): number {
    const taken = this.#of(of).filter(({ status }) => status === 'held' || status === 'confirmed');
    return TOTALS[of] - taken.reduce((sum, one) => sum + one.qty, 0);
  }

  waiting(of: OfferName): number {
    return this.#of(of).filter(({ status }) => status === 'waiting').length;
  }

  /** How a hold is told at a moment. */
  told(hold: Own, at: number) {
    const { id, qty: units, status, extended, place } = hold;
    return {
      ...{ id, qty: units, status: hasLapsed(hold, at) ? 'expired' : status, extended },
      ...(status === 'waiting' && { place }),
    };
  }

  expected(one: Step, at: number, id: string): unknown {
    switch (one.act) {
      case 'drop':
        if (this.opensAt.has(one.offer)) return 'wrong-state';
        this.opensAt.set(one.offer, at + OPENS_AFTER);
        return 'ok';
      case 'close':
        this.#close(one.offer);
        return 'ok';
      case 'end':
        for (const of of this.opensAt.keys()) this.#close(of);
        return 'ok';
      case 'erase':
        this.#erase(one.viewer, at);
        return 'ok';
      case 'lapse': {
        let units = 0;
        for (const [index, hold] of this.holds
          .filter((each) => hasLapsed(each, at))
          .toSorted((a, b) => a.expiresAt - b.expiresAt)
          .entries()) {
          units += hold.qty;
          if (index > 0 && units > one.limit) break;
          hold.status = 'expired';
        }
        for (const of of Object.keys(TOTALS) as OfferName[]) this.#fill(of, at);
        return 'ok';
      }
      case 'hold':
        return this.#hold(one, at, id);
      case 'move': {
        const hold = this.holds.at(-1 - one.of);
        return hold ? (this.#move(hold, one.move, at) ?? this.told(hold, at)) : 'not-found';
      }
    }
  }

  #close(of: OfferName): void {
    this.closed.add(of);
    for (const hold of this.#of(of)) if (hold.status === 'waiting') hold.status = 'expired';
  }

  /** What somebody holds or waits for is let go; the rest stays, and is nobody's. */
  #erase(who: string, at: number): void {
    const own = this.holds.filter((hold) => hold.viewer === who);
    const open = own.filter((hold) => ['held', 'waiting'].includes(this.told(hold, at).status));
    for (const hold of open) this.#move(hold, 'release', at);
    this.#erased += 1;
    for (const hold of own) hold.viewer = `nobody-${this.#erased}`;
    for (const name of this.#granted.keys()) {
      if (name.startsWith(`${who} `)) this.#granted.delete(name);
    }
  }

  #hold(asked: Step & { act: 'hold' }, at: number, id: string): unknown {
    const name = `${asked.viewer} ${asked.key}`;
    const said = `${asked.offer} ${asked.qty} ${asked.wait}`;
    const before = this.#granted.get(name);
    if (before && before.asked !== said) return 'key-reused';
    const same = this.holds.find((hold) => hold.id === before?.id);
    if (same) return this.told(same, at);
    const opensAt = this.opensAt.get(asked.offer);
    if (opensAt === undefined) return 'not-found';
    const all = this.#of(asked.offer).filter(({ status }) => status === 'confirmed');
    const isBought = all.reduce((sum, hold) => sum + hold.qty, 0) === TOTALS[asked.offer];
    if (this.closed.has(asked.offer) && !isBought) return 'closed';
    if (at < opensAt) return 'not-open';
    const had = this.#of(asked.offer).filter((hold) => hold.viewer === asked.viewer);
    const own = had.filter((hold) => !hasLapsed(hold, at));
    if (own.some(({ status }) => status === 'held' || status === 'waiting')) return 'already-yours';
    const bought = own.filter(({ status }) => status === 'confirmed');
    if (bought.reduce((sum, hold) => sum + hold.qty, asked.qty) > EACH) return 'already-yours';
    const lapsed = had.find((hold) => hasLapsed(hold, at));
    const unbought = had.filter(
      (hold) => hold.wasHeld && (hold === lapsed || ['released', 'expired'].includes(hold.status)),
    );
    if (unbought.length >= 3) return 'turns-used';
    const back = this.waiting(asked.offer) === 0 ? (lapsed?.qty ?? 0) : 0;
    if (asked.qty > this.free(asked.offer) + back && (!asked.wait || isBought)) return 'sold-out';
    if (lapsed) {
      lapsed.status = 'expired';
      this.#fill(asked.offer, at);
    }
    const free = this.free(asked.offer);
    if (free === 0) this.#lined.set(asked.offer, (this.#lined.get(asked.offer) ?? 0) + 1);
    const hold: Own = {
      ...{ id, viewer: asked.viewer, offer: asked.offer, extended: false, wasHeld: free > 0 },
      qty: free > 0 ? Math.min(free, asked.qty) : asked.qty,
      status: free > 0 ? 'held' : 'waiting',
      expiresAt: at + HOLD_MS,
      place: this.#lined.get(asked.offer) ?? 0,
    };
    this.holds.push(hold);
    this.#granted.set(name, { asked: said, id });
    return this.told(hold, at);
  }

  /** Moves a hold, or gives why not. */
  #move(hold: Own, how: HoldMove, at: number): string | undefined {
    const { status } = this.told(hold, at);
    if (how === 'release') {
      if (hold.status === 'confirmed') return 'closed';
      if (status !== 'held' && status !== 'waiting') return undefined;
      hold.status = 'released';
      this.#fill(hold.offer, at);
      return undefined;
    }
    if (status === 'confirmed' || (how === 'extend' && hold.extended)) return undefined;
    if (status === 'waiting') return 'not-open';
    if (status !== 'held') return 'closed';
    if (how === 'confirm') hold.status = 'confirmed';
    else Object.assign(hold, { extended: true, expiresAt: at + HOLD_MS });
    return undefined;
  }

  /** Nothing is free while somebody waits. */
  #fill(of: OfferName, at: number): void {
    for (const hold of this.#of(of).filter(({ status }) => status === 'waiting')) {
      const free = this.free(of);
      if (free <= 0) return;
      Object.assign(hold, {
        status: 'held',
        wasHeld: true,
        qty: Math.min(free, hold.qty),
        expiresAt: at + HOLD_MS,
      });
      this.served.set(of, hold.place);
    }
  }

  #of(of: OfferName): Own[] {
    return this.holds.filter((hold) => hold.offer === of);
  }
}

function hasLapsed({ status, expiresAt }: Own, at: number): boolean {
  return status === 'held' && at >= expiresAt;
}

/** A ledger with two offers that are prepared, and whose time is the test's. */
class Subject {
  now = 1_000_000;
  readonly #database = openDatabase(IN_MEMORY);
  #store = this.#open();

  constructor() {
    const info = { title: 'Morning', rehearsal: false };
    this.commit([
      { op: 'account.create', take: { id: 'a', name: 'A', origins: [], kid: 'k', secret: 's' } },
      { op: 'channel.put', take: { account: 'a', id: 'c', title: 'C' } },
      {
        op: 'show.create',
        take: { id: SHOW, account: 'a', channel: 'c', salt: 'salt', info, stream: null },
      },
      ...Object.entries(TOTALS).map(([id, total]): Op => {
        const price = { amount: 400, currency: 'USD' };
        const times = { opensAfterMs: OPENS_AFTER, holdMs: HOLD_MS };
        const draft = { id, product: 'pears', price, total, perViewer: EACH, ...times };
        return { op: 'offer.put', take: { show: SHOW, draft } };
      }),
    ]);
  }

  openAnew(): void {
    this.#store = this.#open();
  }

  commit = (ops: readonly Op[]): Outcome[] => this.#store.commit(ops);
  holdsOf = (who: string): Hold[] => this.#store.read('holds', { show: SHOW, viewer: who });
  record = () => this.#store.read('record', { show: SHOW, messages: 0 });

  #open(): LedgerStore {
    const clock = new SteadyClock(
      () => this.now,
      () => 0,
    );
    return new LedgerStore(this.#database, clock);
  }
}

let erased = 0;

function opOf(one: Step, id: string, model: Model): Op {
  switch (one.act) {
    case 'hold': {
      const { act: _, ...take } = one;
      return { op: 'hold.take', take: { show: SHOW, id, ...take } };
    }
    case 'move': {
      const hold = model.holds.at(-1 - one.of)?.id ?? 'none';
      return { op: 'hold.move', take: { show: SHOW, hold, move: one.move, viewer: null } };
    }
    case 'drop':
      return { op: 'offer.drop', take: { show: SHOW, offer: one.offer, allowanceMs: 0 } };
    case 'close':
      return { op: 'offers.close', take: { show: SHOW, offers: [one.offer], reason: 'hand' } };
    case 'end':
      return endOf(SHOW);
    case 'erase':
      return erasureOf(SHOW, one.viewer, `erased-${++erased}`);
    case 'lapse':
      return { op: 'holds.lapse', take: { show: SHOW, limit: one.limit } };
  }
}

function toldBy(outcome: Outcome | undefined): unknown {
  if (!outcome?.ok) return outcome?.code;
  const give: unknown = outcome.give;
  if (typeof give !== 'object' || !give || !('hold' in give)) return 'ok';
  const { id, qty: units, status, extended, place } = give.hold as Hold;
  return { id, qty: units, status, extended, ...(place !== undefined && { place }) };
}

it('does what the plainest model does, however holds and moves fall into commits', () => {
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
          // The desk closes only what came up, and once.
          if (one.act === 'close' && (!model.opensAt.has(one.offer) || model.closed.has(one.offer)))
            continue;
          const id = `hold-${++ids}`;
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

/** Confirmed, held and free are all there are; nobody has too many; nothing is free while somebody waits. */
function assertKept(subject: Subject, model: Model): void {
  const record = subject.record();
  for (const name of Object.keys(TOTALS) as OfferName[]) {
    const row = record?.offers.find(({ draft }) => draft.id === name);
    const { held = 0, confirmed = 0, waiting = 0 } = row ?? {};
    expect(TOTALS[name] - held - confirmed, name).toBe(model.free(name));
    expect(model.free(name)).toBeGreaterThanOrEqual(0);
    expect(waiting).toBe(model.waiting(name));
    expect(waiting > 0 && model.free(name) > 0).toBe(false);
    const left = model.opensAt.has(name) ? model.free(name) : undefined;
    expect(record?.gauges[`offer:${name}`]?.[1]).toBe(left);
    expect(record?.gauges[`line:${name}`]?.[1]).toBe(model.served.get(name));
  }
  for (const who of VIEWERS) {
    const own = model.holds.filter((hold) => hold.viewer === who);
    expect(subject.holdsOf(who)).toMatchObject(own.map((hold) => model.told(hold, subject.now)));
    for (const name of Object.keys(TOTALS)) {
      const bought = own.filter(({ offer: of, status }) => of === name && status === 'confirmed');
      expect(bought.reduce((sum, hold) => sum + hold.qty, 0)).toBeLessThanOrEqual(EACH);
    }
  }
}
