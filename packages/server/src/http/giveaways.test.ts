import { checkDraw, cutShares } from '@livestall/protocol';
import type {
  Act,
  Batch,
  Entry,
  GiveawayDraft,
  GiveawayState,
  Me,
  OwnLine,
} from '@livestall/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { everyToken } from '../../testing/every-call.js';
import { readStream } from '../../testing/read-stream.js';
import { LedgerStore } from '../ledger/ledger-store.js';
import { openDatabase } from '../ledger/open-database.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';

const PACKET: GiveawayDraft = {
  id: 'lucky',
  kind: 'shares',
  prize: 'Money off',
  total: 3,
  pool: { amount: 900, currency: 'USD' },
  split: 'random',
  floor: 50,
  code: 'SECRET',
  opensAfterMs: 0,
};
const DRAW: GiveawayDraft = {
  id: 'lucky',
  kind: 'draw',
  prize: 'A jar of honey',
  total: 2,
  opensAfterMs: 0,
};

let stall: TestStall;
let host: string;
let backend: string;

beforeEach(async () => {
  stall = await startTestStall({ metrics: {} });
  ({ host, backend } = await everyToken(stall));
});
afterEach(() => stall.close());

const put = (draft: object) =>
  call(`${stall.show}/giveaways/lucky`, { method: 'PUT', token: host, body: draft });
const act = (name: 'giveaway.drop' | 'giveaway.close') =>
  call(`${stall.show}/acts`, { token: host, body: { act: name, giveaway: 'lucky' } });
const enter = (token: string, key = 'a-key-of-mine') =>
  call<Entry>(`${stall.show}/entries`, { token, key, body: { of: 'lucky' } });
const take = (token: string, entry: string) =>
  call<Entry>(`${stall.show}/entries/${entry}`, { token, body: { move: 'claim' } });
const me = async (token: string) => (await call<Me>(`${stall.show}/me`, { token })).body;
const own = async (token: string) => (await me(token)).entries?.[0];
const visit = async () => (await stall.visit()).ticket;
const crowd = (size: number) => Promise.all(Array.from({ length: size }, visit));
const state = (): GiveawayState | undefined => stall.server.desk.state(stall.id)?.giveaways?.[0];
const entered = () => stall.server.desk.gauges(stall.id)?.['giveaway:lucky']?.[1];
const list = async () => {
  const answer = await fetch(`${stall.show}/giveaways/lucky/entries`);
  return { answer, entries: (await answer.text()).split('\n').slice(0, -1) };
};
const until = (what: 'closed' | 'drawn' | 'finished') =>
  expect.poll(() => state()?.[what]).toBeDefined();

/** Prepares and drops a giveaway. */
async function drop(draft: GiveawayDraft): Promise<void> {
  expect((await put(draft)).status).toBe(200);
  expect((await act('giveaway.drop')).status).toBe(200);
}

/** Works the giveaway out anew, from what everybody can read. */
async function check() {
  return checkDraw(state()!, (await list()).entries);
}

/** The first that the seller hears of giveaways. */
const backstage = async () => {
  const controller = new AbortController();
  const stream = await fetch(`${stall.show}/backstage`, {
    headers: { authorization: `Bearer ${host}` },
    signal: controller.signal,
  });
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('"giveaways"')) text += (await reader.read()).value ?? '';
  controller.abort();
  return text;
};

describe('a giveaway', () => {
  it('is prepared, dropped with its terms and a commitment, and closed, each once', async () => {
    await put(PACKET);
    expect((await call(stall.show)).body).not.toHaveProperty('base.giveaways');
    await act('giveaway.drop');
    const { body } = await act('giveaway.drop');
    expect(stall.server.desk.state(stall.id)?.seq, 'a drop that is sent twice').toBe(body['seq']);
    expect(await put({ ...PACKET, total: 9 })).toMatchObject({
      status: 409,
      body: { code: 'wrong-state' },
    });
    const { opensAfterMs: _, code: __, ...terms } = PACKET;
    expect(state()?.giveaway).toMatchObject(terms);
    expect(state()?.giveaway.commitment).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify((await call(stall.show)).body)).not.toMatch(/SECRET|opensAfterMs|seed/);
    await act('giveaway.close');
    await act('giveaway.close');
    expect(state()).toMatchObject({ closed: { reason: 'hand', entries: 0 } });
    await until('finished');
    expect(state()).toMatchObject({ drawn: { winners: [] }, finished: { given: 0 } });
    expect(await check()).toMatchObject({ seed: true, entries: true, winners: true });
  });

  it('that was never dropped may go', async () => {
    await put(DRAW);
    const remove = () => call(`${stall.show}/giveaways/lucky`, { method: 'DELETE', token: host });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
    expect((await act('giveaway.drop')).status).toBe(404);
    expect((await act('giveaway.close')).status).toBe(404);
    expect((await enter(await visit())).status).toBe(404);
  });

  it.each([
    ['kind', PACKET, { kind: 'lottery' }],
    ['prize', PACKET, { prize: 7 }],
    ['prize', DRAW, { prize: ' ' }],
    ['prize', DRAW, { prize: { en: 'Honey', zh: '' } }],
    ['total', PACKET, { total: 0 }],
    ['total', PACKET, { total: 1e9 }],
    ['total', DRAW, { total: 101 }],
    ['total', PACKET, { total: null }],
    ['pool/amount', PACKET, { pool: { amount: 149, currency: 'USD' } }],
    ['pool/amount', PACKET, { pool: { amount: -1, currency: 'USD' } }],
    ['pool/amount', PACKET, { pool: { amount: 1e300 } }],
    ['pool/currency', PACKET, { pool: { amount: 900, currency: 'EUR' } }],
    ['floor', PACKET, { split: 'even' }],
    ['floor', PACKET, { pool: undefined, split: undefined }],
    ['split', PACKET, { pool: undefined, floor: undefined }],
    ['among', DRAW, { among: 'friends' }],
    ['claimMs', DRAW, { claimMs: 0 }],
    ['claimMs', PACKET, { claimMs: 60_000 }],
    ['among', PACKET, { among: 'asked' }],
    ['pool', DRAW, { pool: { amount: 9 } }],
    ['lastsMs', DRAW, { lastsMs: -1 }],
    ['spreadMs', DRAW, { spreadMs: 60_000, lastsMs: 5_000 }],
    ['id', DRAW, { id: 'another' }],
  ])('of a wrong %s is refused by that name', async (field, draft, change) => {
    const { status, body } = await put({ ...draft, ...change });
    expect([status, body['code']]).toEqual([400, 'bad-request']);
    expect(body['detail']).toContain(`body/${field}`);
    expect((await act('giveaway.drop')).status, 'nothing half made').toBe(404);
  });

  it('comes up by itself where it opens at a time that is near', async () => {
    const { opensAfterMs: _, ...scheduled } = DRAW;
    await put({ ...scheduled, opensAt: Date.now() + 60_000 });
    await expect.poll(() => state()?.giveaway.id).toBe('lucky');
    expect((await enter(await visit())).body).toMatchObject({ code: 'not-open' });
  });
});

describe('who comes when nothing is given', () => {
  /** How many entries came to the ledger. */
  const written = async () => {
    const text = await (await fetch(`${stall.server.metricsAddress}/metrics`)).text();
    return [...text.matchAll(/livestall_writes_total\{write="giveaway.enter",.*\} (\d+)/g)].reduce(
      (sum, [, count]) => sum + Number(count),
      0,
    );
  };

  it('is refused from memory before the opening, and counted for the seller', async () => {
    await drop({ ...DRAW, opensAfterMs: 60_000 });
    for (const viewer of await crowd(2)) {
      expect(await enter(viewer)).toMatchObject({ status: 409, body: { code: 'not-open' } });
    }
    expect(await written()).toBe(0);
    expect(await backstage()).toContain('"entered":0,"given":0,"early":2');
  });

  it('is refused from memory after the last share, who has one excepted', async () => {
    await drop({ ...PACKET, total: 1 });
    const [ana = '', ben = '', cleo = ''] = await crowd(3);
    const { body } = await enter(ana);
    const late = { status: 409, body: { code: 'sold-out' } };
    expect(await enter(ben)).toMatchObject(late);
    await until('closed');
    expect(await enter(cleo)).toMatchObject(late);
    expect(await written()).toBe(1);
    expect((await enter(ana)).body, 'the same key').toEqual(body);
    expect((await enter(ana, 'another-key')).body).toMatchObject({ code: 'already-yours' });
  });

  it('is refused from memory once a draw has closed', async () => {
    await drop(DRAW);
    const [ana = '', ben = ''] = await crowd(2);
    const { body } = await enter(ana);
    await act('giveaway.close');
    expect((await enter(ben)).body).toMatchObject({ code: 'closed' });
    expect(await written()).toBe(1);
    expect((await enter(ana)).body).toMatchObject({ id: body.id });
  });
});

describe('a poke', () => {
  const readPokes = async () => {
    const reader = await readStream(`${stall.show}/stream`);
    await reader.next('hello');
    const pokes: string[] = [];
    const read = async () => {
      for (;;) pokes.push(...(((await reader.next('batch')).data as unknown as Batch).poke ?? []));
    };
    void read().catch(() => undefined);
    return pokes;
  };

  it('says nothing of who took which share: it comes when all is over, in an order of its own', async () => {
    const pokes = await readPokes();
    await drop({ ...PACKET, total: 8 });
    const viewers = await Promise.all(
      (await crowd(8)).map(async (token) => ({ token, ...(await me(token)).viewer })),
    );
    // Against the order of the pokes that come, which is that of the keys.
    viewers.sort((a, b) => (a.key < b.key ? 1 : -1));
    for (const { token } of viewers) await enter(token);
    expect(entered()).toBe(8);
    expect(pokes).toEqual([]);
    await until('finished');
    await expect.poll(() => pokes).toEqual(viewers.map(({ poke }) => poke).reverse());
  });

  it('tells who took part in a draw at once: its list is in no order of time', async () => {
    const pokes = await readPokes();
    await drop(DRAW);
    const ana = await visit();
    await enter(ana);
    await expect.poll(() => pokes).toEqual([(await me(ana)).viewer.poke]);
  });

  it('says of nobody that they took the only share', async () => {
    const pokes = await readPokes();
    await drop({ ...PACKET, total: 1, pool: { amount: 500, currency: 'USD' } });
    await enter(await visit());
    await until('finished');
    // What is poked for later comes later than what was due before.
    const ben = await visit();
    const asked = await call<{ id: string }>(`${stall.show}/questions`, {
      ...{ token: ben, key: 'a-question-of-mine', body: { text: 'Are they ripe?' } },
    });
    const body = { act: 'question.close', question: asked.body.id };
    expect((await call(`${stall.show}/acts`, { token: host, body })).status).toBe(200);
    await expect.poll(() => pokes).toEqual([(await me(ben)).viewer.poke]);
  });

  it('says nothing of whose entries won: it comes to all who were called, when all is over', async () => {
    const pokes = await readPokes();
    await drop({ ...DRAW, total: 5 });
    const viewers = await Promise.all(
      (await crowd(7)).map(async (token) => ({ token, ...(await me(token)).viewer })),
    );
    for (const { token } of viewers) await enter(token);
    await expect.poll(() => pokes).toHaveLength(7);
    await act('giveaway.close');
    await until('drawn');
    const called = [];
    for (const { token, key, poke } of viewers) {
      const entry = await own(token);
      if (entry?.status === 'won') called.push({ key, poke, token, entry: entry.id });
    }
    for (const { token, entry } of called.slice(0, 4)) await take(token, entry);
    expect(state()?.finished).toBeUndefined();
    expect(pokes).toHaveLength(7);
    const [last] = called.slice(4);
    await take(last!.token, last!.entry);
    await until('finished');
    called.sort((one, other) => (one.key < other.key ? -1 : 1));
    await expect.poll(() => pokes.slice(7)).toEqual(called.map(({ poke }) => poke));
  });
});

describe('shares', () => {
  it('go to the first who come, each their own, and are the pool together', async () => {
    await drop(PACKET);
    const viewers = await crowd(5);
    const answers = await Promise.all(viewers.map((viewer) => enter(viewer)));
    const got = answers.filter(({ status }) => status === 201).map(({ body }) => body);
    expect(got).toHaveLength(3);
    for (const entry of got) expect(entry).toMatchObject({ status: 'claimed', code: 'SECRET' });
    expect(got.reduce((sum, { amount = 0 }) => sum + amount, 0)).toBe(900);
    for (const { status, body } of answers) {
      if (status !== 201) expect([status, body]).toMatchObject([409, { code: 'sold-out' }]);
    }
    await until('finished');
    expect(state()).toMatchObject({
      closed: { reason: 'gone', entries: 3 },
      drawn: { winners: [] },
      finished: { given: 3 },
    });
    const checked = await check();
    expect(checked).toMatchObject({ seed: true, entries: true, winners: true });
    // Each was told at once what the seed says it is, though nobody knew the seed.
    const worth = new Map(got.map(({ id, amount }) => [id, amount]));
    expect(checked.order.map((id) => worth.get(id))).toEqual(checked.shares);
    expect(checked.shares).toEqual(await cutShares(PACKET, state()?.drawn?.seed ?? ''));
  });

  it('have their uploaded codes again where they are put back, and none where they are prepared anew', async () => {
    const { code: _, ...draft } = PACKET;
    const address = `${stall.show}/giveaways/lucky`;
    const codesOnce = async (query: string) => {
      await put(draft);
      await call(`${address}/codes`, {
        ...{ method: 'PUT', token: host, body: 'A-1\nA-2\nA-3' },
        headers: { 'content-type': 'text/csv' },
      });
      await call(address, { method: 'DELETE', token: host });
      await call(`${address}${query}`, { method: 'PUT', token: host, body: draft });
      return (await backstage()).includes('"codes":3');
    };
    expect(await codesOnce('?restore=true')).toBe(true);
    expect(await codesOnce('')).toBe(false);
  });

  it('are one a viewer: the same key is the same share, another key is refused', async () => {
    await drop(PACKET);
    const ana = await visit();
    const first = await enter(ana);
    expect(await enter(ana)).toMatchObject({ status: 201, body: first.body });
    expect(await enter(ana, 'another-key')).toMatchObject({
      status: 409,
      body: { code: 'already-yours' },
    });
    expect(entered()).toBe(1);
    expect((await me(ana)).entries).toEqual([first.body]);
    expect(await take(ana, first.body.id), 'what one has').toMatchObject({ body: first.body });
  });

  it('without a pool are the prize as it is, with a code of their own where there are some', async () => {
    const { pool: _, split: __, floor: ___, code: ____, ...plain } = PACKET;
    await put(plain);
    const codes = (text: string) =>
      fetch(`${stall.show}/giveaways/lucky/codes`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${backend}`, 'content-type': 'text/csv' },
        body: text,
      });
    expect((await codes('ONE\nTWO')).status).toBe(200);
    expect(await act('giveaway.drop'), 'too few').toMatchObject({
      status: 409,
      body: { code: 'wrong-state' },
    });
    expect((await codes('ONE\nTWO\nTWO')).status).toBe(400);
    expect((await codes('ONE\nTWO\nTHREE')).status).toBe(200);
    await act('giveaway.drop');
    const got = await Promise.all(
      (await crowd(3)).map(async (viewer) => (await enter(viewer)).body),
    );
    expect(got.map(({ code }) => code).sort()).toEqual(['ONE', 'THREE', 'TWO']);
    expect(got[0]).not.toHaveProperty('amount');
  });
});

describe('a draw', () => {
  it('calls winners from a frozen list by a seed that comes after, and nobody else', async () => {
    await drop(DRAW);
    const viewers = await crowd(6);
    await Promise.all(viewers.map((viewer) => enter(viewer)));
    expect(entered()).toBe(6);
    expect((await list()).answer.status, 'no list while it is open').toBe(404);
    await act('giveaway.close');
    const { answer, entries } = await list();
    expect(answer.headers.get('cache-control')).toContain('immutable');
    const etag = `"${state()?.closed?.digest}"`;
    expect(answer.headers.get('etag')).toBe(etag);
    const again = await call(`${stall.show}/giveaways/lucky/entries`, {
      headers: { 'if-none-match': etag },
    });
    expect([again.status, again.body]).toEqual([304, null]);
    expect(entries).toEqual([...entries].sort());
    expect(state()).toMatchObject({ closed: { entries: 6 } });
    expect((await enter(await visit())).body).toMatchObject({ code: 'closed' });

    await until('drawn');
    const { closed, drawn } = state()!;
    expect(drawn!.at - closed!.at, 'the list is there before the seed').toBeGreaterThanOrEqual(
      2_000,
    );
    expect(await check()).toMatchObject({ seed: true, entries: true, winners: true });
    const winners = state()?.drawn?.winners ?? [];
    expect(winners).toHaveLength(2);
    const told = await Promise.all(viewers.map(own));
    for (const entry of told) {
      expect(entry?.status).toBe(winners.includes(entry?.id ?? '') ? 'won' : 'entered');
    }
    for (const viewer of viewers)
      expect(JSON.stringify(state())).not.toContain((await me(viewer)).viewer.key);
  });

  it('hands the prizes out to those who won, once, and then it is over', async () => {
    await drop({ ...DRAW, code: 'HONEY' });
    const [ana = '', ben = '', cleo = ''] = await crowd(3);
    for (const viewer of [ana, ben, cleo]) await enter(viewer);
    const before = await own(ana);
    expect(await take(ana, before!.id)).toMatchObject({ status: 409, body: { code: 'not-open' } });
    expect((await take(ben, before!.id)).status, 'another’s').toBe(404);
    await act('giveaway.close');
    await until('drawn');
    const all = await Promise.all(
      [ana, ben, cleo].map(async (viewer) => ({ viewer, entry: (await own(viewer))! })),
    );
    const won = all.filter(({ entry }) => entry.status === 'won');
    expect(won).toHaveLength(2);
    for (const { entry } of won) {
      expect(entry.claimBy).toBe((state()?.drawn?.at ?? 0) + 300_000);
      expect(entry, 'not before it is taken').not.toHaveProperty('code');
    }
    for (const { viewer, entry } of won) {
      const prize = { status: 200, body: { status: 'claimed', code: 'HONEY' } };
      expect(await take(viewer, entry.id)).toMatchObject(prize);
      expect(await take(viewer, entry.id), 'again').toMatchObject(prize);
    }
    expect(state()).toMatchObject({ finished: { given: 2 } });
    const lost = all.find(({ entry }) => entry.status !== 'won')!;
    expect((await own(lost.viewer))?.status).toBe('lost');
    expect((await take(lost.viewer, lost.entry.id)).body).toMatchObject({ code: 'closed' });
  });

  it('calls the next in the order where a prize is not taken in time', async () => {
    await drop({ ...DRAW, total: 1, claimMs: 5_000 });
    const viewers = await crowd(3);
    await Promise.all(viewers.map((viewer) => enter(viewer)));
    await act('giveaway.close');
    await until('drawn');
    const [first = ''] = state()?.drawn?.winners ?? [];
    await expect.poll(() => state()?.drawn?.winners.length).toBe(2);
    const [again, second = ''] = state()?.drawn?.winners ?? [];
    expect(again).toBe(first);
    const told = await Promise.all(
      viewers.map(async (viewer) => ({ viewer, entry: (await own(viewer))! })),
    );
    const ownerOf = (id: string) => told.find(({ entry }) => entry.id === id)!;
    expect(ownerOf(first).entry.status).toBe('missed');
    expect((await take(ownerOf(first).viewer, first)).body).toMatchObject({ code: 'closed' });
    expect((await take(ownerOf(second).viewer, second)).status).toBe(200);
    expect(state()).toMatchObject({ finished: { given: 1 } });
    expect(await check()).toMatchObject({ winners: true });
  });

  it('ends with nothing given where nobody takes a prize', async () => {
    await drop({ ...DRAW, total: 1, claimMs: 1_000 });
    await enter(await visit());
    await act('giveaway.close');
    await until('finished');
    expect(state()).toMatchObject({
      drawn: { winners: [expect.any(String)] },
      finished: { given: 0 },
    });
  });

  it.each([
    ['commented', 'messages', { text: 'Me too!' }],
    ['asked', 'questions', { text: 'Are they ripe?' }],
  ] as const)('among those who %s takes nobody else', async (among, path, body) => {
    await drop({ ...DRAW, among });
    const ana = await visit();
    expect(await enter(ana)).toMatchObject({ status: 409, body: { code: 'take-part-first' } });
    await call(`${stall.show}/${path}`, { token: ana, key: 'a-line-of-mine', body });
    expect((await enter(ana)).status).toBe(201);
  });

  it('among those who commented takes who is shown to nobody else, who is not to know', async () => {
    await drop({ ...DRAW, among: 'commented' });
    const { ticket: token, viewer } = await stall.visit('Kim');
    const say = (text: string, key: string) =>
      call<OwnLine>(`${stall.show}/messages`, { token, key, body: { text } });
    const { body } = await say('First', 'the-first-line');
    const moderate = (one: Act) => call(`${stall.show}/acts`, { token: host, body: one });
    await moderate({ act: 'message.redact', message: body.id });
    await moderate({ act: 'person.shadow', sender: viewer.key });
    expect((await enter(token)).status, 'with nothing but a line that was taken away').toBe(409);
    await say('For myself alone', 'the-second-line');
    expect((await enter(token)).status).toBe(201);
  });

  it('asks who one is, and whether one is meant, as a coupon does', async () => {
    await drop({ ...DRAW, identity: 'signed-in' });
    expect(await enter(await visit())).toMatchObject({
      status: 403,
      body: { code: 'sign-in-first' },
    });
  });

  it('is held at the end of the show too, and its prizes are taken afterwards', async () => {
    await drop(DRAW);
    const ana = await visit();
    await enter(ana);
    await call(`${stall.show}/acts`, { token: host, body: { act: 'show.end' } });
    expect(state()).toMatchObject({ closed: { reason: 'show-ended', entries: 1 } });
    await until('drawn');
    expect(await take(ana, (await own(ana))!.id)).toMatchObject({ body: { status: 'claimed' } });
    expect(await check()).toMatchObject({ seed: true, entries: true, winners: true });
  });

  it('ends by itself when its time is up', async () => {
    await drop({ ...DRAW, lastsMs: 1_000 });
    await until('drawn');
    expect(state()).toMatchObject({ closed: { reason: 'time' } });
  });

  it('is closed after a restart where its server stopped while it was', async () => {
    await drop(DRAW);
    const ana = await visit();
    await enter(ana);
    await stall.server.close();
    const store = new LedgerStore(openDatabase(stall.folder));
    store.commit([{ op: 'giveaway.freeze', take: { show: stall.id, giveaway: 'lucky' } }]);
    store.close();
    stall = await stall.restart();
    await until('drawn');
    expect(state()).toMatchObject({ closed: { reason: 'hand', entries: 1 } });
    expect(await check()).toMatchObject({ seed: true, entries: true, winners: true });
  });

  it('is closed by itself where its ledger froze the list and could not bind it, and takes nobody in meanwhile', async () => {
    await drop(DRAW);
    const [ana, ben] = [await visit(), await visit()];
    await enter(ana);
    const ledger = openDatabase(stall.folder);
    ledger.exec(`CREATE TRIGGER full BEFORE INSERT ON event WHEN NEW.type = 'giveaway.closed'
      BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`);
    expect((await act('giveaway.close')).status).toBe(503);
    expect((await enter(ben)).body).toMatchObject({ code: 'closed' });
    expect(state()?.closed).toBeUndefined();
    ledger.exec('DROP TRIGGER full');
    ledger.close();
    await until('drawn');
    expect(state()).toMatchObject({ closed: { reason: 'hand', entries: 1 } });
    expect(await check()).toMatchObject({ seed: true, entries: true, winners: true });
  });

  it('keeps its seed over a restart, and is drawn after it', async () => {
    await drop(DRAW);
    const ana = await visit();
    const { body } = await enter(ana);
    const { commitment } = state()!.giveaway;
    await act('giveaway.close');
    stall = await stall.restart();
    await until('drawn');
    expect(state()?.giveaway.commitment).toBe(commitment);
    expect(await check()).toMatchObject({ seed: true, entries: true, winners: true });
    expect(await enter(ana), 'the same key').toMatchObject({
      body: { id: body.id, status: 'won' },
    });
  });
});

describe('an entry', () => {
  it('is told to its viewer alone, and to the seller as a count', async () => {
    await drop(DRAW);
    await enter(await visit());
    expect(await backstage()).toContain('"entered":1,"given":0');
  });

  it('of somebody who is erased stays on the list, and is nobody’s', async () => {
    await drop(DRAW);
    const { body } = await enter(await visit());
    const ana = await visit();
    await enter(ana);
    const { payload = '' } = /^[^.]+\.(?<payload>[^.]+)/.exec(ana)?.groups ?? {};
    const { sub } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sub: string };
    const address = `${stall.server.address}/v1/accounts/willow/viewers/${encodeURIComponent(sub)}`;
    const { body: kept } = await call<{ shows: { entries: Entry[] }[] }>(address, {
      token: backend,
    });
    expect(kept.shows[0]?.entries).toMatchObject([{ giveaway: 'lucky', status: 'entered' }]);
    expect((await call(address, { method: 'DELETE', token: backend })).body).toMatchObject({
      entries: 1,
    });
    expect((await me(ana)).entries).toBeUndefined();
    expect((await enter(ana, 'a-new-beginning')).status, 'somebody new').toBe(201);
    await act('giveaway.close');
    const { entries } = await list();
    expect(entries).toHaveLength(3);
    expect(entries).toContain(body.id);
  });
});
