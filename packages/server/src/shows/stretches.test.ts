import { applyEvents, EMPTY_SHOW, STRETCH_MS } from '@livestall/protocol';
import type { EventDraft, LogStretch, LogStretchRef } from '@livestall/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Op, OpName, Ops, Queries, QueryName } from '../ledger/contract.js';
import type { Ledger } from '../ledger/ledger.js';
import { IN_MEMORY } from '../ledger/in-memory.js';
import { LedgerStore } from '../ledger/ledger-store.js';
import { MIGRATIONS } from '../ledger/migrations.js';
import { openDatabase } from '../ledger/open-database.js';
import { SteadyClock } from '../steady-clock.js';
import { Room } from './room.js';
import { readLogIndex, readStretch } from './stretches.js';

const SHOW = 'show';
const context = {
  refused: new Map(),
  tally: { batches: 0, writes: 0, bytes: 0 },
  epoch: 'epoch',
  opening: 1,
  clock: new SteadyClock(),
  logGrew: () => undefined,
};

/** A show in a ledger whose time is the test's. */
class Past {
  now = 1_000_000_000_000;
  readonly database = openDatabase(IN_MEMORY);
  readonly #store = new LedgerStore(
    this.database,
    new SteadyClock(
      () => this.now,
      () => 0,
    ),
  );
  readonly #ledger = {
    read: <N extends QueryName>(query: N, take: Queries[N]['take']) =>
      Promise.resolve(this.#store.read(query, take)),
  } as Ledger;
  readonly room: Room;
  lines = 0;
  hearts = 0;

  constructor() {
    this.#enter('account.create', { id: 'a', name: 'A', origins: [], kid: 'k', secret: 's' });
    this.#enter('channel.put', { account: 'a', id: 'c', title: 'C' });
    const info = { title: 'Morning', rehearsal: false };
    const show = { id: SHOW, account: 'a', channel: 'c', salt: 'salt', info, stream: null };
    this.#enter('show.create', show);
    this.room = this.newRoom();
  }

  /** As a server that was started anew has it. */
  newRoom(): Room {
    const record = this.#store.read('record', { show: SHOW, messages: 50 });
    if (!record) throw new Error('no show');
    return new Room(record, context);
  }

  append(events: readonly EventDraft[]): void {
    this.room.addEvents(this.#enter('events.append', { show: SHOW, events }));
  }

  say(text: string, role: 'viewer' | 'host' = 'viewer'): void {
    this.#enter('message.add', { show: SHOW, sender: 's', name: 'S', role, text });
    this.lines += 1;
  }

  react(hearts: number): void {
    this.#enter('reactions.add', {
      show: SHOW,
      account: 'a',
      sent: [{ person: null, sums: { heart: hearts } }],
    });
    this.hearts += hearts;
  }

  log = () => this.#store.read('events', { show: SHOW, after: 0, upTo: 1e9 });
  talk = () => this.#store.read('messages', { show: SHOW, before: null, limit: 1e6 }).messages;
  index = () => readLogIndex(this.#ledger, this.room, context);
  stretch = ({ n, rev }: { n: number; rev: number }, room = this.room) =>
    readStretch(this.#ledger, room, { n, rev });
  all = async (refs: readonly LogStretchRef[], room = this.room): Promise<LogStretch[]> => {
    const found = await Promise.all(refs.map((ref) => this.stretch(ref, room)));
    expect(found).not.toContain(null);
    return found as LogStretch[];
  };

  #enter<N extends OpName>(op: N, take: Ops[N]['take']): Ops[N]['give'] {
    const [outcome] = this.#store.commit([{ op, take } as Op]);
    if (!outcome?.ok) throw new Error(outcome?.code);
    return outcome.give;
  }
}

type Step = (past: Past) => void;

const id = fc.constantFrom('a', 'b', 'c');
const draft: fc.Arbitrary<EventDraft> = fc.oneof(
  fc.record({
    type: fc.constant('product.pinned' as const),
    data: fc.record({ product: id, pins: fc.uniqueArray(id, { maxLength: 2 }) }),
  }),
  fc.record({
    type: fc.constant('notice.posted' as const),
    data: fc.record({ notice: id, text: fc.string({ maxLength: 9 }) }),
  }),
  fc.record({ type: fc.constant('show.started' as const), data: fc.constant({}) }),
  fc.record({ type: fc.constant('show.ended' as const), data: fc.constant({}) }),
);
const redact: fc.Arbitrary<Step> = fc.nat(99).map((k) => (past) => {
  if (past.lines === 0) return;
  const message = `m${(k % past.lines) + 1}`;
  past.append([{ type: 'message.redacted', data: { message } }]);
});
/** What there was before anybody sent hearts. */
const older: fc.Arbitrary<Step> = fc.oneof(
  fc.array(draft, { minLength: 1, maxLength: 20 }).map((events) => (past: Past) => {
    past.append(events);
  }),
  fc.constant<Step>((past) => past.say(`line ${past.lines}`)),
  fc.nat(70_000).map((ms) => (past: Past) => {
    past.now += ms;
  }),
  redact,
);

const react = fc.integer({ min: 1, max: 9 }).map<Step>((hearts) => (past) => past.react(hearts));
const step = fc.oneof({ weight: 4, arbitrary: older }, { weight: 1, arbitrary: react });

const lived = (steps: readonly Step[]): Past => {
  const past = new Past();
  for (const one of steps) one(past);
  past.now += STRETCH_MS;
  return past;
};
const life = fc.array(step, { maxLength: 40 }).map(lived);

describe('the stretches of any log', () => {
  it('are together the log and the talk, each once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(life, async (past) => {
        const { stretches, seq, epoch } = await past.index();
        const read = await past.all(stretches);
        expect(read.flatMap(({ events }) => events)).toEqual(past.log());
        expect(read.flatMap(({ messages }) => messages)).toEqual(past.talk());
        expect([seq, epoch]).toEqual([past.room.state.seq, 'epoch']);
        expect(stretches).toEqual(stretches.toSorted((a, b) => a.n - b.n));
        const sent = read.flatMap(({ reactions = [] }) => reactions);
        expect(sent.reduce((sum, { sums }) => sum + (sums.heart ?? 0), 0)).toBe(past.hearts);
        for (const { from, to, reactions = [] } of read) {
          expect(reactions.every(({ at }) => at >= from && at < to)).toBe(true);
        }
        for (const { from, to, n, events, messages } of read) {
          expect([from, to]).toEqual([n * STRETCH_MS, (n + 1) * STRETCH_MS]);
          for (const { at } of [...events, ...messages]) {
            expect(at >= from && at < to).toBe(true);
          }
        }
      }),
    );
  });

  it('each begin with the fold of all that was before, also after a restart', async () => {
    await fc.assert(
      fc.asyncProperty(life, async (past) => {
        const { stretches } = await past.index();
        const read = await past.all(stretches);
        const log = past.log();
        for (const [index, { state, from, events }] of read.entries()) {
          const before = log.filter(({ at }) => at < from);
          expect(state).toEqual(applyEvents(EMPTY_SHOW, before));
          expect(state.seq).toBe(stretches[index]?.seq);
          const next = read[index + 1]?.state ?? past.room.state;
          expect(applyEvents(state, events)).toEqual(next);
        }
        expect(await past.all(stretches, past.newRoom())).toEqual(read);
      }),
    );
  });

  it('are what they were after a redaction, but for the one that it touched', async () => {
    await fc.assert(
      fc.asyncProperty(life, fc.nat(), async (past, k) => {
        past.say('one at least');
        past.now += STRETCH_MS;
        const before = await past.index();
        const read = await past.all(before.stretches);
        const talk = past.talk();
        const line = talk[k % talk.length]!;
        past.append([{ type: 'message.redacted', data: { message: line.id } }]);

        const after = await past.index();
        const touched = Math.floor(line.at / STRETCH_MS);
        expect(after.stretches).toEqual(
          before.stretches.map((ref) => (ref.n === touched ? { ...ref, rev: ref.rev + 1 } : ref)),
        );
        for (const old of read) {
          const again = await past.stretch(old);
          if (old.n !== touched) expect(again).toEqual(old);
          else {
            expect(again).toBeNull();
            const messages = old.messages.filter((one) => one.id !== line.id);
            const renewed = await past.stretch({ n: old.n, rev: old.rev + 1 });
            expect(renewed).toEqual({ ...old, rev: old.rev + 1, messages });
          }
        }
        past.append([{ type: 'message.redacted', data: { message: line.id } }]);
        expect((await past.index()).stretches, 'a second time changes nothing').toEqual(
          after.stretches,
        );
      }),
    );
  });

  it('are found in a ledger from before there were any', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(older, { maxLength: 40 }).map(lived), async (past) => {
        const rows = () => past.database.prepare('SELECT show, n, seq, line FROM stretch').all();
        const noted = rows();
        const step = MIGRATIONS.find((one) => one.includes('CREATE TABLE stretch'));
        past.database.exec(`DROP TABLE stretch; ${step}`);
        expect(rows()).toEqual(noted);
      }),
    );
  });
});

describe('the index', () => {
  it('has only what is over, and promises no more than it has', async () => {
    const past = new Past();
    past.now += 2 * STRETCH_MS - 1 - (past.now % STRETCH_MS);
    past.append([{ type: 'show.started', data: {} }]);
    expect(await past.index()).toMatchObject({ seq: 1, stretches: [{ seq: 0 }] });
    past.now += 1;
    expect(await past.index()).toMatchObject({ seq: 2, stretches: [{ seq: 0 }, { seq: 1 }] });
  });

  it('never grows where it has been told, though the machine’s clock is set back', async () => {
    const past = new Past();
    past.now += STRETCH_MS;
    const told = await past.index();
    past.now -= STRETCH_MS;
    past.say('late');
    past.now += 2 * STRETCH_MS;
    const { stretches } = await past.index();
    expect(stretches.slice(0, told.stretches.length)).toEqual(told.stretches);
    expect(stretches).toHaveLength(told.stretches.length + 1);
  });
});

it('gives of a flood of lines all of the host’s and an even part of the viewers’', async () => {
  const past = new Past();
  past.now += STRETCH_MS - (past.now % STRETCH_MS);
  for (let n = 0; n < 3_000; n += 1) past.say(`${n}`, n % 100 === 1 ? 'host' : 'viewer');
  past.now += STRETCH_MS;
  const { stretches } = await past.index();
  const found = await past.stretch(stretches.at(-1)!);
  const { messages } = found!;
  expect(messages.length).toBeGreaterThan(500);
  expect(messages.length).toBeLessThanOrEqual(660);
  expect(messages.filter(({ role }) => role === 'host')).toHaveLength(30);
  expect((await past.stretch(stretches.at(-1)!))!.messages).toEqual(messages);
});
