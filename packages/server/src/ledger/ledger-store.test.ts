import type { CouponDraft } from '@livestall/protocol';
import type { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Op, Ops, Outcome } from './contract.js';
import { SteadyClock } from '../steady-clock.js';
import { IN_MEMORY } from './in-memory.js';
import { LedgerStore } from './ledger-store.js';
import { openDatabase } from './open-database.js';

const DRAFT: CouponDraft = {
  id: 'autumn',
  title: 'Ten percent off',
  kind: 'percent',
  percent: 10,
  total: 2,
  code: 'SECRET10',
  opensAfterMs: 1_000,
  lastsMs: 10_000,
};

let store: LedgerStore;
let now: number;
let running: number;
let database: DatabaseSync;

const clock = () =>
  new SteadyClock(
    () => now,
    () => running,
  );

const enter = <N extends keyof Ops>(op: N, take: Ops[N]['take']): Outcome<N> =>
  store.commit([{ op, take } as Op])[0] as Outcome<N>;

const given = <N extends keyof Ops>(op: N, take: Ops[N]['take']): Ops[N]['give'] => {
  const outcome = enter(op, take);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.give;
};

const claim = (viewer: string, key = `key-of-${viewer}`) =>
  enter('coupon.claim', { show: 'show', viewer, coupon: 'autumn', key });

beforeEach(() => {
  now = 1_000_000;
  running = 0;
  database = openDatabase(IN_MEMORY);
  store = new LedgerStore(database, clock());
  given('account.create', { id: 'willow', name: 'Willow', origins: [], kid: 'k', secret: 's' });
  given('channel.put', { account: 'willow', id: 'farm', title: 'Farm' });
  const info = { title: 'Morning', rehearsal: false };
  given('show.create', {
    id: 'show',
    account: 'willow',
    channel: 'farm',
    salt: 'salt',
    info,
    stream: null,
  });
});

describe('the log', () => {
  it('is dense, and its time never falls though the machine’s does', () => {
    const [first] = given('events.append', {
      show: 'show',
      events: [{ type: 'show.started', data: {} }],
    });
    now -= 5_000;
    const [second] = given('events.append', {
      show: 'show',
      events: [{ type: 'show.ended', data: {} }],
    });
    expect([first, second]).toMatchObject([
      { seq: 2, at: 1_000_000 },
      { seq: 3, at: 1_000_000 },
    ]);
  });

  it('goes on where the machine’s time was ahead and is put right, also when it is opened anew', () => {
    const at = () =>
      given('message.add', { show: 'show', sender: 's', name: '', role: 'viewer', text: 'Hi' })
        .message.at;
    now += 3_600_000;
    const ahead = at();
    now -= 3_600_000;
    running += 2_000;
    expect(at()).toBe(ahead + 2_000);
    store = new LedgerStore(database, clock());
    running += 1_000;
    expect(at()).toBe(ahead + 3_000);
  });

  it('leaves out what was refused and keeps the rest of its transaction', () => {
    const started = { show: 'show', events: [{ type: 'show.started' as const, data: {} }] };
    const outcomes = store.commit([
      { op: 'events.append', take: { ...started, show: 'nowhere' } },
      { op: 'events.append', take: started },
      {
        op: 'events.append',
        take: { show: 'show', events: [{ type: 'message.redacted', data: { message: 'm9' } }] },
      },
    ]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([false, true, false]);
    expect(store.read('record', { show: 'show', messages: 10 })?.events).toMatchObject([
      { seq: 1, type: 'show.described' },
      { seq: 2, type: 'show.started' },
    ]);
  });

  it('lets one broken write hurt no other', () => {
    const outcomes = store.commit([
      { op: 'gauges.set', take: { show: 'show', values: { 'stock:pears': null as never } } },
      { op: 'gauges.set', take: { show: 'show', values: { 'stock:pears': 3 } } },
    ]);
    expect(outcomes).toMatchObject([{ ok: false, code: 'unavailable' }, { ok: true }]);
  });
});

describe('a claim', () => {
  beforeEach(() => {
    given('coupon.put', { show: 'show', draft: DRAFT });
  });

  const drop = () => given('coupon.drop', { show: 'show', coupon: 'autumn', allowanceMs: 8_000 });

  it('finds nothing before the drop, and opens and closes on the ledger’s clock', () => {
    expect(claim('ana')).toMatchObject({ code: 'not-found' });
    const { events } = drop();
    expect(events).toMatchObject([
      { data: { coupon: { id: 'autumn', opensAt: 1_001_000, closesAt: 1_011_000 } } },
    ]);
    expect(JSON.stringify(events)).not.toContain('SECRET10');
    expect(claim('ana')).toMatchObject({ code: 'not-open' });
    now += 1_000;
    expect(claim('ana')).toMatchObject({ give: { claim: { code: 'SECRET10', at: now } } });
    now += 10_000;
    expect(claim('ben')).toMatchObject({ code: 'closed' });
    expect(claim('ana'), 'what was granted stays granted').toMatchObject({ ok: true });
  });

  it('is one for each viewer, and the same key gets the same answer', () => {
    drop();
    now += 1_000;
    const first = claim('ana');
    now += 1_000;
    expect(claim('ana')).toMatchObject({
      give: { claim: (first as { give: { claim: object } }).give.claim, repeated: true },
    });
    expect(claim('ana', 'another-key')).toMatchObject({ code: 'already-yours' });
    expect(
      enter('coupon.claim', {
        show: 'show',
        viewer: 'ana',
        coupon: 'autumn',
        key: 'key-of-ana',
      }),
    ).toMatchObject({ ok: true });
  });

  it('refuses a key that was used for something else', () => {
    drop();
    now += 1_000;
    claim('ana');
    expect(
      enter('message.add', {
        show: 'show',
        sender: 'ana',
        name: 'Ana',
        role: 'viewer',
        text: 'Hi',
        key: 'key-of-ana',
      }),
    ).toMatchObject({ code: 'key-reused' });
  });

  it('goes no further than the coupon, and a refusal may become a grant', () => {
    drop();
    expect(claim('ana')).toMatchObject({ code: 'not-open' });
    now += 1_000;
    const outcomes = store.commit(
      ['ana', 'ben', 'cid'].map((viewer) => ({
        op: 'coupon.claim',
        take: { show: 'show', viewer, coupon: 'autumn', key: `key-of-${viewer}` },
      })),
    );
    expect(outcomes).toMatchObject([
      { give: { claimed: 1, gauges: {} } },
      { give: { claimed: 2, gauges: { 'coupon:autumn': [2, 0] } } },
      { ok: false, code: 'sold-out' },
    ]);
  });

  it.each([
    ['alone in their commit', []],
    ['beside others', [{ op: 'gauges.set', take: { show: 'show', values: { 'stock:pears': 3 } } }]],
  ] satisfies [string, Op[]][])(
    'of a crowd fails with it, %s, and nothing of it is left',
    (_how, others) => {
      drop();
      now += 1_000;
      const take = { show: 'show', coupon: 'autumn' };
      const crowd = ['ana', 'ben'].map((viewer): Op => {
        return { op: 'coupon.claim', take: { ...take, viewer, key: `key-of-${viewer}` } };
      });
      database.exec(`CREATE TEMP TRIGGER broken BEFORE INSERT ON main.claim WHEN new.viewer = 'ben'
      BEGIN SELECT RAISE(ABORT, 'broken'); END`);
      const failed = { ok: false, code: 'unavailable', fault: 'broken' };
      expect(store.commit([...crowd, ...others])).toMatchObject([
        failed,
        failed,
        ...others.map(() => ({ ok: true })),
      ]);
      expect(store.read('claims', { show: 'show', viewer: 'ana' })).toEqual([]);
      database.exec('DROP TRIGGER broken');
      expect(store.commit(crowd)).toMatchObject([
        { give: { claimed: 1 } },
        { give: { claimed: 2 } },
      ]);
    },
  );

  it('ends with the show', () => {
    drop();
    now += 1_000;
    given('events.append', { show: 'show', events: [{ type: 'show.ended', data: {} }] });
    expect(claim('ana')).toMatchObject({ code: 'closed' });
  });
});

describe('holds that arrive together', () => {
  const draft = {
    id: 'flash',
    product: 'pears',
    price: { amount: 400, currency: 'USD' },
    total: 4,
    perViewer: 2,
    opensAfterMs: 0,
  };
  const take = (viewer: string, qty: number, wait = false, key = `key-of-${viewer}`): Op => ({
    op: 'hold.take',
    take: { show: 'show', viewer, id: `${viewer}-${key}`, offer: 'flash', qty, wait, key },
  });
  beforeEach(() => {
    given('offer.put', { show: 'show', draft });
    given('offer.drop', { show: 'show', offer: 'flash', allowanceMs: 0 });
  });

  it('go no further than the offer, and are told of once', () => {
    const outcomes = store.commit([
      take('ana', 2),
      take('ana', 2),
      take('ana', 1, false, 'another-key'),
      take('ben', 1),
      take('cleo', 2),
      take('dan', 2, true),
      take('eve', 2, true),
    ]);
    expect(outcomes).toMatchObject([
      { give: { hold: { status: 'held', qty: 2 }, repeated: false, change: null } },
      { give: { hold: { id: 'ana-key-of-ana' }, repeated: true, change: null } },
      { code: 'already-yours' },
      { give: { hold: { status: 'held', qty: 1 }, change: null } },
      { code: 'sold-out', message: 'Only 1 left.' },
      { give: { hold: { status: 'held', qty: 1 }, change: null } },
      {
        give: {
          hold: { status: 'waiting', qty: 2 },
          change: {
            row: { held: 4, confirmed: 0, waiting: 1, version: 2 },
            gauges: { 'offer:flash': [2, 0] },
          },
        },
      },
    ]);
  });

  it('tell what changed alone: one more who waits is the seller’s news', () => {
    store.commit([take('ana', 2), take('ben', 2)]);
    expect(store.commit([take('cleo', 1, true)])).toMatchObject([
      { give: { change: { row: { waiting: 1, version: 3 }, gauges: { 'offer:flash': [2, 0] } } } },
    ]);
  });

  it('say nothing where none was granted', () => {
    given('offers.close', { show: 'show', offers: ['flash'], reason: 'hand' });
    const version = store.read('record', { show: 'show', messages: 0 })?.gauges['offer:flash'];
    expect(store.commit([take('ana', 1), take('ben', 1)])).toMatchObject([
      { code: 'closed' },
      { code: 'closed' },
    ]);
    expect(store.read('record', { show: 'show', messages: 0 })?.gauges['offer:flash']).toEqual(
      version,
    );
  });
});

describe('a one-time code', () => {
  const mint = (lastsMs: number) =>
    given('code.mint', { hash: 'h', account: 'willow', role: 'host', name: 'Rosa', lastsMs });

  it('signs in once', () => {
    mint(1_000);
    expect(given('code.redeem', { hash: 'h' })).toEqual({
      account: 'willow',
      role: 'host',
      name: 'Rosa',
    });
    expect(enter('code.redeem', { hash: 'h' })).toMatchObject({ code: 'token-refused' });
  });

  it('runs out', () => {
    expect(mint(1_000)).toBe(now + 1_000);
    now += 1_000;
    expect(enter('code.redeem', { hash: 'h' })).toMatchObject({ code: 'token-expired' });
  });
});

it('forgets ended rehearsals but the newest, with all that belongs to them', () => {
  const rehearse = (id: string, end: boolean) => {
    now += 1_000;
    const info = { title: id, rehearsal: true };
    given('show.create', { id, account: 'willow', channel: 'farm', salt: id, info, stream: null });
    given('message.add', { show: id, sender: 's', name: '', role: 'viewer', text: 'Hi' });
    if (end) given('events.append', { show: id, events: [{ type: 'show.ended', data: {} }] });
  };
  rehearse('one', true);
  rehearse('two', true);
  rehearse('three', false);
  given('events.append', { show: 'show', events: [{ type: 'show.ended', data: {} }] });
  const prune = () => given('shows.prune', { channel: 'farm', keep: 1, limit: 100 });
  // Its line, what it granted for it, and the show itself.
  const steps = Array.from({ length: 9 }, prune).filter(({ more }) => more);
  expect(steps.flatMap(({ show }) => show ?? [])).toEqual(['one']);
  expect(store.read('channel', { id: 'farm' })?.shows.map(({ id }) => id)).toEqual([
    'three',
    'two',
    'show',
  ]);
  expect(store.read('messages', { show: 'one', before: null, limit: 9 }).messages).toEqual([]);
});

it('unpins goods that are no goods any more in the write that sets the goods', () => {
  const product = (id: string) => ({
    ...{ id, title: id, pictures: [], url: `https://store.example/${id}` },
    price: { amount: 1, currency: 'USD' },
  });
  const products = [product('honey')];
  const { events } = given('goods.set', {
    show: 'show',
    version: 'v',
    products,
    pins: ['pears', 'honey'],
    unfit: [],
  });
  expect(events.map(({ type, data }) => ({ type, data }))).toEqual([
    { type: 'catalog.changed', data: { version: 'v' } },
    { type: 'products.ordered', data: { products: ['honey'] } },
    { type: 'product.unpinned', data: { product: 'pears', pins: ['honey'] } },
  ]);
});

it('ends offers and the lines for them in the write that takes their goods away, or neither', () => {
  const price = { amount: 400, currency: 'USD' };
  const draft = { id: 'flash', product: 'pears', price, total: 1, perViewer: 1, opensAfterMs: 0 };
  given('offer.put', { show: 'show', draft });
  given('offer.drop', { show: 'show', offer: 'flash', allowanceMs: 0 });
  for (const viewer of ['ana', 'ben']) {
    const take = { show: 'show', viewer, id: `of-${viewer}`, offer: 'flash', qty: 1, wait: true };
    given('hold.take', { ...take, key: `key-of-${viewer}` });
  }
  const set = (unfit: string[]) =>
    enter('goods.set', { show: 'show', version: 'none', products: [], pins: [], unfit });
  const standing = () => store.read('record', { show: 'show', messages: 0 });

  expect(set(['flash', 'no such offer'])).toMatchObject({ code: 'not-found' });
  expect(standing()).toMatchObject({ offers: [{ waiting: 1 }] });
  expect(standing()?.events.map(({ type }) => type)).not.toContain('offer.closed');

  expect(set(['flash'])).toMatchObject({
    give: {
      events: [
        { type: 'offer.closed', data: { offer: 'flash', reason: 'hand' } },
        { type: 'catalog.changed' },
        { type: 'products.ordered' },
      ],
      changes: [{ row: { held: 1, waiting: 0 } }],
    },
  });
  // What would have gone to the line is nobody's.
  given('hold.move', { show: 'show', hold: 'of-ana', move: 'release', viewer: 'ana' });
  expect(standing()).toMatchObject({ offers: [{ held: 0, waiting: 0, served: 0 }] });
  expect(store.read('holds', { show: 'show', viewer: 'ben' })).toMatchObject([
    { status: 'expired' },
  ]);
});

it('knows every show of a channel that is on or to come, and the last to end', () => {
  const make = (id: string) => {
    const info = { title: id, rehearsal: false };
    given('show.create', { id, account: 'willow', channel: 'farm', salt: id, info, stream: null });
  };
  const end = (show: string) =>
    given('events.append', { show, events: [{ type: 'show.ended', data: {} }] });
  for (let n = 0; n < 60; n += 1) make(`over-${n}`);
  for (let n = 59; n >= 0; n -= 1) {
    now += 1_000;
    end(`over-${n}`);
  }
  for (let n = 0; n < 60; n += 1) make(`season-${n}`);
  const ids = store.read('channel', { id: 'farm' })?.shows.map(({ id }) => id) ?? [];
  expect(ids.filter((id) => id.startsWith('season'))).toHaveLength(60);
  expect(ids, 'made first of all').toContain('show');
  expect(ids).toContain('over-0');
  expect(ids.length, 'bounded').toBe(1 + 60 + 50);
});

it('pages the talk without what was redacted', () => {
  for (const text of ['a', 'b', 'c', 'd', 'e']) {
    given('message.add', { show: 'show', sender: 's', name: 'S', role: 'viewer', text });
  }
  given('events.append', {
    show: 'show',
    events: [{ type: 'message.redacted', data: { message: 'm4' } }],
  });
  const page = (before: string | null) => {
    const { messages, more } = store.read('messages', { show: 'show', before, limit: 2 });
    return [messages.map(({ text }) => text).join(''), more];
  };
  expect(page(null)).toEqual(['ce', true]);
  expect(page('m3')).toEqual(['ab', false]);
});
