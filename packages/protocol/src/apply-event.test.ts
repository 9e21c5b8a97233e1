import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEvent, applyEvents } from './apply-event.js';
import type { EventDraft, EventMap, EventType, LogEvent } from './events.js';
import type { Giveaway } from './giveaway.js';
import type { Offer } from './offer.js';
import type { PinnedLine } from './message.js';
import type { Poll } from './poll.js';
import { clocksOf, findScene } from './scene.js';
import { EMPTY_SHOW, type ShowState } from './show-state.js';
import { type Snapshot, snapshotState } from './snapshot.js';

const id = fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor', 'toString');
const text = fc.oneof(fc.string(), fc.dictionary(fc.constantFrom('en', 'zh', 'ar'), fc.string()));
const ids = fc.uniqueArray(id, { maxLength: 4 });
const moment = fc.integer({ min: 0, max: 1e12 });

const url = fc.constantFrom('/a.m3u8', '/b.m3u8', 'https://cdn.example/c.m3u8');
const scenes = fc.uniqueArray(fc.record({ id, title: text, url }), {
  selector: (scene) => scene.id,
  maxLength: 3,
});
const stream = fc.record(
  { kind: fc.constant('hls' as const), url, scenes },
  { requiredKeys: ['kind', 'url'] },
);
const pinnedLine = fc.record({
  id,
  at: moment,
  sender: fc.string(),
  name: fc.string(),
  role: fc.constantFrom('viewer' as const, 'host' as const),
  text: fc.string(),
});
const pinnedLines = fc.uniqueArray(pinnedLine, { selector: (line) => line.id, maxLength: 5 });
const clock = fc.record({ discontinuity: fc.nat(9), date: moment, at: moment });

/** Well-formed data of every type. The compiler asks for each. */
const DATA: { [T in EventType]: fc.Arbitrary<EventMap[T]> } = {
  'show.described': fc.record({ info: fc.record({ title: text, rehearsal: fc.boolean() }) }),
  'show.started': fc.constant({}),
  'show.ended': fc.constant({}),
  'stream.changed': fc.record({ stream: fc.option(stream) }),
  'stream.clock': fc.record({ clock }),
  'scene.switched': fc.record({ scene: fc.option(id) }),
  'scene.clock': fc.record({ scene: id, clock }),
  'recording.changed': fc.record({
    recording: fc.option(fc.record({ stream, clocks: fc.array(clock, { maxLength: 3 }) })),
  }),
  'catalog.changed': fc.record({ version: id }),
  'products.ordered': fc.record({ products: ids }),
  'product.pinned': fc.record({ product: id, pins: ids }),
  'product.unpinned': fc.record({ product: id, pins: ids }),
  'product.removed': fc.oneof(fc.record({ product: id }), fc.record({ product: id, reason: text })),
  'product.restored': fc.record({ product: id }),
  'coupon.opened': fc.record({
    coupon: fc.record({
      id,
      title: text,
      kind: fc.constant('gift' as const),
      opensAt: moment,
    }),
  }),
  'coupon.closed': fc.record({
    coupon: id,
    reason: fc.constantFrom(
      'hand' as const,
      'time' as const,
      'gone' as const,
      'show-ended' as const,
    ),
  }),
  'offer.opened': fc.record({
    offer: fc.record({
      id,
      product: id,
      price: fc.constant({ amount: 5, currency: 'USD' }),
      total: fc.constant(10),
      perViewer: fc.constant(1),
      opensAt: moment,
    }),
  }),
  'offer.closed': fc.record({
    offer: id,
    reason: fc.constantFrom(
      'hand' as const,
      'time' as const,
      'gone' as const,
      'show-ended' as const,
    ),
  }),
  'giveaway.opened': fc.record({
    giveaway: fc.record({
      id,
      kind: fc.constantFrom('shares' as const, 'draw' as const),
      prize: text,
      total: fc.constant(3),
      opensAt: moment,
      commitment: fc.constant('ab'.repeat(32)),
    }),
  }),
  'giveaway.closed': fc.record({
    giveaway: id,
    reason: fc.constantFrom('hand' as const, 'time' as const, 'gone' as const),
    entries: fc.nat(9),
    digest: fc.constant('cd'.repeat(32)),
  }),
  'giveaway.drawn': fc.record({
    giveaway: id,
    seed: fc.constant('ef'.repeat(32)),
    winners: ids,
  }),
  'giveaway.finished': fc.record({ giveaway: id, given: fc.nat(9) }),
  'message.redacted': fc.record({ message: id }),
  'message.pinned': fc.record({ message: pinnedLine, pins: pinnedLines }),
  'message.unpinned': fc.record({ message: id, pins: pinnedLines }),
  'message.restored': fc.record({ message: id }),
  'question.shown': fc.record({
    question: fc.record({ id, name: fc.string(), text: fc.string() }),
  }),
  'question.closed': fc.record({ question: id }),
  'talk.ruled': fc.record({
    talk: fc.record({
      slowMs: fc.nat(600_000),
      who: fc.constantFrom('all' as const, 'followers' as const, 'buyers' as const),
      approve: fc.boolean(),
      links: fc.constantFrom('house' as const, 'all' as const),
      delayed: fc.boolean(),
    }),
  }),
  'question.answered': fc.record(
    {
      question: fc.record({ id, name: fc.string(), text: fc.string() }),
      message: fc.record({ id, name: fc.string(), text: fc.string() }),
      aloud: fc.nat(),
    },
    { requiredKeys: ['question'] },
  ),
  'question.withdrawn': fc.record({ question: id }),
  'poll.opened': fc.record({
    poll: fc.record({
      id,
      kind: fc.constantFrom('poll' as const, 'quiz' as const),
      title: text,
      choices: fc.array(fc.record({ id, text }), { minLength: 2, maxLength: 4 }),
    }),
  }),
  'poll.closed': fc.record(
    {
      poll: id,
      reason: fc.constantFrom('hand' as const, 'time' as const, 'show-ended' as const),
      counts: fc.dictionary(id, fc.nat(9)),
      right: id,
    },
    { requiredKeys: ['poll', 'reason', 'counts'] },
  ),
  'notice.posted': fc.record({ notice: id, text }),
  'notice.removed': fc.record({ notice: id }),
};
const TYPES = Object.keys(DATA) as EventType[];

const draft = fc.oneof(
  ...TYPES.map((type) => DATA[type].map((data) => ({ type, data }) as EventDraft)),
);
const log = fc
  .array(fc.tuple(draft, fc.nat(5_000)), { maxLength: 40 })
  .map((drafts) => placed(drafts));

/** Gives drafts their places: `seq` dense, `at` never falling. */
function placed(drafts: readonly [EventDraft, number][]): LogEvent[] {
  let at = 1_000;
  return drafts.map(([one, after], index) => ({ ...one, seq: index + 1, at: (at += after) }));
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const one of Object.values(value)) frozen(one);
  }
  return value;
}

const OFFER: Offer = {
  id: 'o',
  product: 'a',
  price: { amount: 5, currency: 'USD' },
  total: 9,
  perViewer: 1,
  opensAt: 9,
};

const GIVEAWAY: Giveaway = {
  id: 'g',
  kind: 'draw',
  prize: 'A jar of honey',
  total: 2,
  opensAt: 9,
  commitment: 'ab'.repeat(32),
};

/** A state with something in every list, so that a fold has something to break. */
const FULL: ShowState = frozen(
  applyEvents(
    EMPTY_SHOW,
    placed(
      (
        [
          { type: 'show.described', data: { info: { title: 'Farm', rehearsal: true } } },
          { type: 'show.started', data: {} },
          {
            type: 'stream.changed',
            data: {
              stream: {
                kind: 'hls',
                url: '/a.m3u8',
                scenes: [{ id: 'a', title: 'Orchard', url: '/c.m3u8' }],
              },
            },
          },
          { type: 'stream.clock', data: { clock: { discontinuity: 0, date: 1, at: 2 } } },
          { type: 'scene.switched', data: { scene: 'a' } },
          {
            type: 'scene.clock',
            data: { scene: 'a', clock: { discontinuity: 0, date: 1, at: 2 } },
          },
          {
            type: 'recording.changed',
            data: { recording: { stream: { kind: 'hls', url: '/b.m3u8' }, clocks: [] } },
          },
          { type: 'catalog.changed', data: { version: 'v1' } },
          { type: 'products.ordered', data: { products: ['a', 'b'] } },
          { type: 'product.pinned', data: { product: 'a', pins: ['a'] } },
          { type: 'product.removed', data: { product: 'b' } },
          {
            type: 'coupon.opened',
            data: { coupon: { id: 'c', title: 'c', kind: 'gift', opensAt: 9 } },
          },
          { type: 'offer.opened', data: { offer: OFFER } },
          { type: 'giveaway.opened', data: { giveaway: GIVEAWAY } },
          { type: 'message.redacted', data: { message: 'm' } },
          { type: 'notice.posted', data: { notice: 'n', text: 'hello' } },
          { type: 'question.shown', data: { question: { id: 'q', name: '', text: 'why' } } },
        ] satisfies EventDraft[]
      ).map((one) => [one, 10]),
    ),
  ),
);
const { seq: SEQ, at: AT } = FULL;

/** The same show, but for where it stands. */
const unplaced = ({ seq: _, at: __, ...rest }: ShowState) => rest;

describe('the fold', () => {
  it('gives from any prefix’s snapshot and the rest what it gives from the whole', () => {
    fc.assert(
      fc.property(log, fc.nat(), fc.nat(), (events, a, b) => {
        const [first, second] = [a % (events.length + 1), b % (events.length + 1)].sort(
          (x, y) => x - y,
        ) as [number, number];
        const snapshot = JSON.parse(
          JSON.stringify({
            base: applyEvents(EMPTY_SHOW, events.slice(0, first)),
            events: events.slice(first, second),
          }),
        ) as Snapshot;
        const resumed = applyEvents(snapshotState(snapshot), events.slice(second));
        expect(resumed).toEqual(applyEvents(EMPTY_SHOW, events));
      }),
    );
  });

  it('takes a batch that comes twice, or overlaps, as if it came once', () => {
    fc.assert(
      fc.property(log, fc.nat(), fc.nat(), (events, back, length) => {
        const from = back % (events.length + 1);
        const again = events.slice(from, from + (length % 10));
        const whole = applyEvents(EMPTY_SHOW, events);
        expect(applyEvents(whole, again)).toBe(whole);
      }),
    );
  });

  it('never changes the state that it was given', () => {
    fc.assert(
      fc.property(log, (events) => {
        const later = events.map((event) => ({ ...event, seq: event.seq + SEQ }));
        let state = FULL;
        for (const event of later) state = frozen(applyEvent(state, frozen(event)));
        expect(FULL.seq).toBe(SEQ);
      }),
    );
  });

  it('gives the same object where nothing is new', () => {
    const [event] = placed([[{ type: 'show.started', data: {} }, 0]]);
    expect(applyEvent(FULL, event as LogEvent)).toBe(FULL);
  });
});

describe('what comes from outside', () => {
  const hostile = fc.oneof(
    fc.anything({ withNullPrototype: true, withBigInt: true }),
    fc.constantFrom('__proto__', 'constructor', 'a', 'c', 'm', 'n', NaN, -1, Infinity),
  );
  const foreignType = fc.oneof(
    fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', 'toString', 'show.paused', ''),
    fc.string(),
  );

  it('of an unknown type moves the position and nothing else', () => {
    fc.assert(
      fc.property(
        foreignType.filter((type) => !TYPES.includes(type as EventType)),
        hostile,
        (type, data) => {
          const event = { seq: SEQ + 1, at: AT + 5, type, data } as unknown as LogEvent;
          const next = applyEvent(FULL, event);
          expect(next).toMatchObject({ seq: SEQ + 1, at: AT + 5 });
          expect(unplaced(next)).toEqual(unplaced(FULL));
        },
      ),
    );
  });

  it.each(TYPES.filter((type) => type !== 'show.started' && type !== 'show.ended'))(
    'without the data of %s moves the position and nothing else',
    (type) => {
      fc.assert(
        fc.property(fc.constantFrom(undefined, null, 7, 'text', true, [], {}, [[]]), (data) => {
          const event = { seq: SEQ + 1, at: AT, type, data } as unknown as LogEvent;
          expect(unplaced(applyEvent(FULL, event))).toEqual(unplaced(FULL));
        }),
      );
    },
  );

  it.each(TYPES)('in any field of %s never throws, and leaves a state that folds on', (type) => {
    const field = DATA[type].chain((data) => {
      const names = Object.keys(data);
      return names.length === 0
        ? hostile
        : fc
            .tuple(fc.constantFrom(...names), hostile)
            .map(([name, value]) => ({ ...data, [name]: value }));
    });
    const next = placed([[{ type: 'product.pinned', data: { product: 'b', pins: ['b'] } }, 0]])[0];
    fc.assert(
      fc.property(fc.oneof(field, hostile), (data) => {
        const event = { seq: SEQ + 1, at: AT, type, data } as unknown as LogEvent;
        const state = applyEvent(FULL, event);
        expect(state.seq).toBe(SEQ + 1);
        expectWhole(state);
        expect(applyEvent(state, { ...next, seq: SEQ + 2 } as LogEvent).pins[0]?.product).toBe('b');
      }),
      { numRuns: 200 },
    );
  });

  it('without a place changes nothing at all', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (seq, at, type) => {
        fc.pre(
          !(Number.isSafeInteger(seq) && Number.isSafeInteger(at) && typeof type === 'string'),
        );
        expect(applyEvent(FULL, { seq, at, type, data: {} } as unknown as LogEvent)).toBe(FULL);
        expect(applyEvent(FULL, seq as LogEvent)).toBe(FULL);
      }),
    );
  });

  it('never touches the prototype of anything', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const data = JSON.parse('{"__proto__":{"polluted":1},"info":{"__proto__":{"polluted":1}}}');
    for (const type of TYPES) applyEvent(FULL, { seq: SEQ + 1, at: AT, type, data } as LogEvent);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect('polluted' in {}).toBe(false);
  });

  /** The state is still of the form that everything on screen stands on. */
  function expectWhole(state: ShowState): void {
    expect(['scheduled', 'live', 'ended']).toContain(state.status);
    expect(typeof state.info.rehearsal).toBe('boolean');
    for (const list of [state.order, state.redacted]) {
      expect(list.every((one) => typeof one === 'string' && one !== '')).toBe(true);
    }
    for (const { product, at } of state.pins)
      expect([typeof product, typeof at]).toEqual(['string', 'number']);
    for (const { opensAt } of [
      ...state.coupons.map(({ coupon }) => coupon),
      ...(state.offers ?? []).map(({ offer }) => offer),
      ...(state.giveaways ?? []).map(({ giveaway }) => giveaway),
    ])
      expect(Number.isFinite(opensAt)).toBe(true);
    const angles = Object.values(state.sceneClocks).flat();
    for (const { date, at } of [...state.clocks, ...angles, ...(state.recording?.clocks ?? [])])
      expect(Number.isFinite(date + at)).toBe(true);
    expect(state.scene === null || findScene(state.stream, state.scene)).toBeTruthy();
    for (const { id: notice } of state.notices) expect(typeof notice).toBe('string');
    if (state.question) expect(typeof state.question.id).toBe('string');
  }
});

describe('what each event says', () => {
  const after = (...drafts: EventDraft[]) =>
    applyEvents(EMPTY_SHOW, placed(drafts.map((one) => [one, 100])));
  const pin = (product: string, pins: string[]): EventDraft => ({
    type: 'product.pinned',
    data: { product, pins },
  });

  it('a giveaway keeps what was told of it, and calls more where a prize was not taken', () => {
    const drawn = (winners: string[]): EventDraft => ({
      type: 'giveaway.drawn',
      data: { giveaway: 'g', seed: 'ef'.repeat(32), winners },
    });
    const closed = { reason: 'time', entries: 3, digest: 'cd'.repeat(32) } as const;
    const state = after(
      { type: 'giveaway.opened', data: { giveaway: GIVEAWAY } },
      { type: 'giveaway.closed', data: { giveaway: 'g', ...closed } },
      drawn(['one', 'two']),
      drawn(['one', 'two', 'three']),
      { type: 'giveaway.finished', data: { giveaway: 'g', given: 2 } },
      { type: 'giveaway.finished', data: { giveaway: 'g', given: 1 } },
      { type: 'giveaway.finished', data: { giveaway: 'another', given: 7 } },
    );
    expect(state.giveaways).toEqual([
      {
        giveaway: GIVEAWAY,
        droppedAt: 1_100,
        closed: { at: 1_200, ...closed },
        drawn: {
          at: 1_300,
          seed: 'ef'.repeat(32),
          winners: ['one', 'two', 'three'],
          calls: [
            { at: 1_300, called: 2 },
            { at: 1_400, called: 3 },
          ],
        },
        finished: { at: 1_500, given: 2 },
      },
    ]);
  });

  it('a giveaway is bound to what was told of it first', () => {
    const hash = (byte: string) => byte.repeat(32);
    const opened = (commitment: string): EventDraft => ({
      type: 'giveaway.opened',
      data: { giveaway: { ...GIVEAWAY, commitment } },
    });
    const closed = (digest: string): EventDraft => ({
      type: 'giveaway.closed',
      data: { giveaway: 'g', reason: 'hand', entries: 3, digest },
    });
    const drawn = (seed: string, winners: string[]): EventDraft => ({
      type: 'giveaway.drawn',
      data: { giveaway: 'g', seed, winners },
    });
    const [state] =
      after(
        ...[opened(hash('aa')), drawn(hash('99'), ['early'])],
        ...[closed(hash('cc')), drawn(hash('ee'), ['one'])],
        ...[opened(hash('bb')), closed(hash('dd')), drawn(hash('ff'), ['two'])],
      ).giveaways ?? [];
    expect(state).toMatchObject({
      giveaway: { commitment: hash('aa') },
      closed: { digest: hash('cc') },
      drawn: { seed: hash('ee'), winners: ['one', 'two'] },
    });
  });

  it('a pin keeps its moment while it stays, and its stretch ends when it goes', () => {
    const state = after(
      pin('a', ['a']),
      pin('b', ['b', 'a']),
      { type: 'product.unpinned', data: { product: 'a', pins: ['b'] } },
      pin('a', ['a']),
    );
    expect(state.pins).toEqual([{ product: 'a', at: 1_400 }]);
    expect(state.shown).toEqual([
      { product: 'a', from: 1_100, to: 1_300 },
      { product: 'b', from: 1_200, to: 1_400 },
      { product: 'a', from: 1_400 },
    ]);
  });

  it('a removed product loses its pin, and may come back without it', () => {
    const removed = after(pin('a', ['a']), { type: 'product.removed', data: { product: 'a' } });
    expect(removed.pins).toEqual([]);
    expect(removed.removed).toEqual([{ product: 'a', at: 1_200 }]);
    const event = { seq: 3, at: 1_300, type: 'product.restored', data: { product: 'a' } } as const;
    expect(applyEvent(removed, event)).toMatchObject({ pins: [], removed: [] });
  });

  it('the end of a show unpins and closes what is still open', () => {
    const opened = (id: string): EventDraft => ({
      type: 'coupon.opened',
      data: { coupon: { id, title: id, kind: 'gift', opensAt: 0 } },
    });
    const state = after(
      pin('a', ['a']),
      opened('x'),
      { type: 'coupon.closed', data: { coupon: 'x', reason: 'hand' } },
      opened('y'),
      { type: 'offer.opened', data: { offer: OFFER } },
      { type: 'offer.closed', data: { offer: 'o', reason: 'time' } },
      { type: 'offer.opened', data: { offer: { ...OFFER, id: 'p' } } },
      { type: 'show.ended', data: {} },
    );
    expect(state).toMatchObject({ status: 'ended', endedAt: 1_800, pins: [] });
    expect(state.shown).toEqual([{ product: 'a', from: 1_100, to: 1_800 }]);
    expect(state.coupons.map(({ closed }) => closed?.reason)).toEqual(['hand', 'show-ended']);
    expect(state.offers?.map(({ closed }) => closed)).toEqual([
      { at: 1_600, reason: 'time' },
      { at: 1_800, reason: 'show-ended' },
    ]);
  });

  it('at most three lines stand at the top, and one that is redacted does no more', () => {
    const line = (id: string): PinnedLine => {
      return { id, at: 1, sender: 's', name: 'Mei', role: 'host', text: id };
    };
    const [a, b, c, d] = [line('a'), line('b'), line('c'), line('d')];
    const pin: EventDraft = { type: 'message.pinned', data: { message: d, pins: [d, c, b, a] } };
    const redact: EventDraft = { type: 'message.redacted', data: { message: 'c' } };
    const unpin: EventDraft = { type: 'message.unpinned', data: { message: 'd', pins: [b] } };
    const top = (...drafts: EventDraft[]) => after(...drafts).pinnedLines?.map(({ id }) => id);
    expect(top(pin)).toEqual(['d', 'c', 'b']);
    expect(top(pin, redact)).toEqual(['d', 'b']);
    expect(top(pin, redact, unpin)).toEqual(['b']);
    expect(after(redact).pinnedLines).toBeUndefined();
  });

  it('a redacted line may come back', () => {
    const redacted: EventDraft = { type: 'message.redacted', data: { message: 'm' } };
    const restored: EventDraft = { type: 'message.restored', data: { message: 'm' } };
    expect(after(redacted).redacted).toEqual(['m']);
    expect(after(redacted, restored).redacted).toEqual([]);
    expect(after(redacted, restored, redacted).redacted).toEqual(['m']);
  });

  it('one question is answered at a time, and none after the end', () => {
    const shown = (id: string): EventDraft => ({
      type: 'question.shown',
      data: { question: { id, name: 'Ana', text: 'Are they ripe?' } },
    });
    const closed: EventDraft = { type: 'question.closed', data: { question: 'a' } };
    expect(after(shown('a'), shown('b')).question?.id).toBe('b');
    expect(after(shown('a'), shown('b'), closed).question?.id).toBe('b');
    expect(after(shown('a'), closed).question).toBeNull();
    expect(after(shown('a'), { type: 'show.ended', data: {} }).question).toBeNull();
  });

  it('what was taken up stays known with its moment, and what was written beside it', () => {
    const question = (id: string) => ({ id, name: 'Ana', text: 'Are they ripe?' });
    const shown = (id: string): EventDraft => {
      return { type: 'question.shown', data: { question: question(id) } };
    };
    const message = { id: 'm1', name: 'Rosa', text: 'They are.' };
    const written = (id: string): EventDraft => {
      return { type: 'question.answered', data: { question: question(id), message } };
    };
    const withdrawn: EventDraft = { type: 'question.withdrawn', data: { question: 'a' } };
    const answers = (...drafts: EventDraft[]) =>
      (after(...drafts).answers ?? []).map(({ question: { id }, at, message: line }) => {
        return [id, at, line?.text];
      });
    const first = after(shown('a')).at;
    expect(answers(shown('a'), shown('b'))).toMatchObject([
      ['a', first, undefined],
      ['b', expect.any(Number), undefined],
    ]);
    expect(answers(shown('a'), written('a'))).toEqual([['a', first, 'They are.']]);
    expect(after(shown('a'), written('a')).question).toBeNull();
    expect(after(shown('b'), written('a')).question?.id).toBe('b');
    expect(answers(shown('a'), shown('b'), withdrawn).map(([id]) => id)).toEqual(['b']);
    expect(after(shown('a'), withdrawn).question).toBeNull();
    expect(after(shown('a'), withdrawn, withdrawn).withdrawn).toEqual(['a']);
    expect(after(withdrawn, shown('a')).withdrawn).toEqual([]);
    const back: EventDraft = {
      type: 'question.answered',
      data: { question: question('a'), aloud: first },
    };
    expect(after(shown('a'), withdrawn, back)).toMatchObject({
      answers: [{ question: question('a'), at: first, aloud: true }],
      withdrawn: [],
    });
  });

  it('says whether an answer was given by voice, and loses a written one with its line', () => {
    const question = { id: 'a', name: 'Ana', text: 'Are they ripe?' };
    const message = { id: 'm1', name: 'Rosa', text: 'They are.' };
    const shown: EventDraft = { type: 'question.shown', data: { question } };
    const written: EventDraft = { type: 'question.answered', data: { question, message } };
    const redacted: EventDraft = { type: 'message.redacted', data: { message: 'm1' } };
    const answers = (...drafts: EventDraft[]) => after(...drafts).answers;
    expect(answers(shown)).toMatchObject([{ aloud: true }]);
    expect(answers(written)?.[0]?.aloud).toBeUndefined();
    expect(answers(written, shown)).toEqual([
      { question, at: after(written, shown).at, aloud: true, message },
    ]);
    expect(answers(written, redacted)).toEqual([]);
    expect(answers(shown, written, redacted)).toEqual([
      { question, at: after(shown).at, aloud: true },
    ]);
  });

  it('a poll stays as it was closed', () => {
    const poll: Poll = {
      id: 'p',
      kind: 'quiz',
      title: 'How many?',
      choices: [
        { id: 'a', text: 'One' },
        { id: 'b', text: 'Two' },
      ],
    };
    const opened: EventDraft = { type: 'poll.opened', data: { poll } };
    const closed = (a: number): EventDraft => ({
      type: 'poll.closed',
      data: { poll: 'p', reason: 'hand', counts: { a, b: 1 }, right: 'a' },
    });
    const other: EventDraft = { type: 'poll.opened', data: { poll: { ...poll, kind: 'poll' } } };
    const [state, ...more] = after(opened, closed(2), closed(7), other).polls ?? [];
    expect(more).toEqual([]);
    expect(state).toMatchObject({
      poll,
      closed: { reason: 'hand', counts: { a: 2, b: 1 }, right: 'a' },
    });
  });

  it('a new stream has no clock yet', () => {
    const stream = { kind: 'hls' as const, url: '/packing.m3u8' };
    for (const next of [stream, null]) {
      const state = after(
        ofAngles(),
        { type: 'stream.clock', data: { clock: { discontinuity: 0, date: 1, at: 1 } } },
        { type: 'stream.changed', data: { stream: next } },
      );
      expect(state.clocks).toEqual([]);
    }
  });

  const ofAngles = (...scenes: [id: string, url: string][]): EventDraft => ({
    type: 'stream.changed',
    data: {
      stream: {
        kind: 'hls',
        url: '/orchard.m3u8',
        scenes: scenes.map(([id, url]) => ({ id, title: id, url })),
      },
    },
  });
  const switched = (scene: string | null): EventDraft => ({
    type: 'scene.switched',
    data: { scene },
  });

  it('the angle on show is one that the stream has, or its own', () => {
    const angles = ofAngles(['packing', '/packing.m3u8'], ['hives', '/hives.m3u8']);
    expect(after(angles).scene).toBeNull();
    expect(after(angles, switched('packing')).scene).toBe('packing');
    expect(after(angles, switched('packing'), switched(null)).scene).toBeNull();
    expect(after(angles, switched('packing'), switched('barn')).scene).toBeNull();
    expect(after(switched('packing'), angles).scene).toBeNull();
    expect(after(angles, switched('hives'), angles).scene).toBeNull();
  });

  it('each angle has a clock of its own, and none after the stream was changed', () => {
    const line = { discontinuity: 0, date: 1, at: 1 };
    const clock = (scene: string): EventDraft => ({
      type: 'scene.clock',
      data: { scene, clock: line },
    });
    const angles = ofAngles(['constructor', '/packing.m3u8'], ['hives', '/hives.m3u8']);
    const told = [clock('constructor'), clock('constructor'), clock('hives'), clock('barn')];
    const state = after(angles, { type: 'stream.clock', data: { clock: line } }, ...told);
    expect(clocksOf(state, null)).toEqual([line]);
    expect(clocksOf(state, 'constructor')).toEqual([line, line]);
    expect(clocksOf(state, 'hives')).toEqual([line]);
    for (const none of ['barn', 'toString']) expect(clocksOf(state, none)).toEqual([]);
    expect(after(angles, ...told, angles).sceneClocks).toEqual({});
  });

  it('a snapshot of a server that knows no angles reads as one without', () => {
    const { scene: _, sceneClocks: __, ...base } = EMPTY_SHOW;
    const state = snapshotState({ base, events: [] as LogEvent[] } as Snapshot);
    expect(state).toEqual(EMPTY_SHOW);
  });

  it('a recording stays while others come and go, and may be taken away', () => {
    const recording = { stream: { kind: 'hls' as const, url: '/vod.m3u8' }, clocks: [] };
    const published: EventDraft = { type: 'recording.changed', data: { recording } };
    const state = after({ type: 'show.ended', data: {} }, published);
    expect(state).toMatchObject({ status: 'ended', recording });
    const gone: EventDraft = { type: 'recording.changed', data: { recording: null } };
    expect(after(published, gone).recording).toBeNull();
  });

  it('lists that grow are bounded', () => {
    const many = Array.from({ length: 700 }, (_, n) => pin(`p${n}`, [`p${n}`]));
    expect(after(...many).shown).toHaveLength(500);
    const clock = { discontinuity: 0, date: 1, at: 1 };
    const lines = Array.from({ length: 70 }, (): EventDraft => ({
      type: 'scene.clock',
      data: { scene: 'a', clock },
    }));
    expect(after(ofAngles(['a', '/a.m3u8']), ...lines).sceneClocks['a']).toHaveLength(64);
  });
});
