import type { Channel, Head, MessagePage, Message, Snapshot, Window } from '@livestall/protocol';
import { snapshotState } from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { DRAFT, GOODS, startTestStall, type TestStall } from '../../testing/test-stall.js';

let stall: TestStall;
const HOST = { account: 'willow', role: 'host', subject: 'rosa', name: 'Rosa' } as const;

beforeAll(async () => {
  stall = await startTestStall();
});
afterAll(() => stall.close());

describe('a snapshot', () => {
  it('folds to the show as it is', async () => {
    await stall.server.desk.act(stall.id, { act: 'product.pin', product: 'honey' });
    const { status, headers, body } = await call<Snapshot>(stall.show);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=1');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('vary')).toBeNull();
    expect(headers.get('date')).not.toBeNull();
    expect(body).toMatchObject({ show: stall.id, channel: 'farm', pollMs: 2_000 });
    expect(snapshotState(body)).toEqual(stall.server.desk.state(stall.id));
    expect(snapshotState(body)).toMatchObject({
      status: 'live',
      order: ['pears', 'honey'],
      pins: [{ product: 'honey' }],
    });
  });

  it('has a tag that holds until something happens', async () => {
    // The first count of the audience is something that happens.
    await expect.poll(() => stall.server.desk.gauges(stall.id)).toHaveProperty('audience');
    const first = await call(stall.show);
    const etag = first.headers.get('etag') ?? '';
    const same = await call(stall.show, { headers: { 'if-none-match': etag } });
    expect([same.status, same.body]).toEqual([304, null]);
    await stall.server.desk.say(stall.id, HOST, 'Good morning');
    const next = await call<Snapshot>(stall.show, { headers: { 'if-none-match': etag } });
    expect(next.status).toBe(200);
    expect(next.body.messages.at(-1)).toMatchObject({ text: 'Good morning', role: 'host' });
  });

  it('of a show that is not there is a problem', async () => {
    const { status, headers, body } = await call(`${stall.server.address}/v1/shows/nowhere`);
    expect(status).toBe(404);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({ status: 404, code: 'not-found' });
  });
});

it('resolves a channel to its show', async () => {
  const { status, headers, body } = await call<Channel>(`${stall.server.address}/v1/channels/farm`);
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('public, max-age=5');
  expect(body.show).toMatchObject({ id: stall.id, status: 'live', rehearsal: false });
  expect((await call(`${stall.server.address}/v1/channels/none`)).status).toBe(404);
});

it('keeps each catalog under its version, for good', async () => {
  const { catalog } = stall.server.desk.state(stall.id)!;
  const { headers, body } = await call<{ products: unknown }>(`${stall.show}/catalog/${catalog}`);
  expect(headers.get('cache-control')).toContain('immutable');
  expect(body).toEqual({ version: catalog, products: GOODS });
  const version = await stall.server.desk.setGoods(stall.id, GOODS.toReversed());
  expect(version).not.toBe(catalog);
  expect((await call(`${stall.show}/catalog/${catalog}`)).status).toBe(200);
  expect(await stall.server.desk.setGoods(stall.id, GOODS)).toBe(catalog);
  expect((await call(`${stall.show}/catalog/other`)).status).toBe(404);
});

it('pages the talk back to its beginning', async () => {
  for (let n = 0; n < 60; n += 1) await stall.server.desk.say(stall.id, HOST, `line ${n}`);
  const page = async (query: string) =>
    (await call<MessagePage<Message>>(`${stall.show}/messages${query}`)).body;
  const newest = await page('');
  expect(newest.messages.length).toBe(50);
  expect(newest.messages.at(-1)?.text).toBe('line 59');
  const older = await page(`?before=${newest.before}`);
  expect(older.messages.at(-1)?.text).toBe('line 9');
  expect(older).not.toHaveProperty('before');
});

describe('polling', () => {
  it('gives in closed windows what the stream gives', { timeout: 20_000 }, async () => {
    const { desk } = stall.server;
    const read = async () => (await call<Head>(`${stall.show}/head`)).body;
    const isHeld = async () => {
      const { k, oldest } = await read();
      return k >= oldest;
    };
    await expect.poll(isHeld).toBe(true);
    const { k } = await read();
    const { seq } = await desk.act(stall.id, { act: 'product.pin', product: 'pears' });
    await expect.poll(async () => (await read()).k).toBeGreaterThan(k + 1);
    const head = await read();
    const found: number[] = [];
    for (let n = k + 1; n <= head.k; n += 1) {
      const window = await call<Window>(`${stall.show}/batches/${head.epoch}/${n}`);
      expect(window.headers.get('cache-control')).toContain('immutable');
      found.push(...window.body.batches.flatMap(({ log = [] }) => log.map((one) => one.seq)));
    }
    expect(found).toEqual([seq]);
    expect(head).toMatchObject({ pollMs: 2_000, seq });
  });

  it('never gives a window that is open, gone or of another epoch', async () => {
    const { body: head } = await call<Head>(`${stall.show}/head`);
    for (const path of [`${head.epoch}/${head.k + 9}`, `${head.epoch}/1`, `other/${head.k}`]) {
      expect((await call(`${stall.show}/batches/${path}`)).status).toBe(404);
    }
    expect((await call(`${stall.show}/batches/${head.epoch}/x`)).status).toBe(400);
  });
});

it('tells nothing of drafts and codes in any public read', async () => {
  const { desk } = stall.server;
  await desk.setCoupon(stall.id, { ...DRAFT, id: 'draft-only', code: 'HIDDEN' });
  await desk.setCoupon(stall.id, DRAFT);
  await desk.act(stall.id, { act: 'coupon.drop', coupon: 'autumn' });
  const head = (await call<Head>(`${stall.show}/head`)).body;
  const paths = ['', '/messages', '/head', `/batches/${head.epoch}/${head.k}`];
  const texts = await Promise.all(
    [...paths.map((path) => stall.show + path), `${stall.server.address}/v1/channels/farm`].map(
      async (address) => JSON.stringify((await call(address)).body),
    ),
  );
  expect(texts.join()).toContain('Ten percent off');
  for (const secret of ['HIDDEN', 'SECRET10', 'draft-only', 'opensAfterMs']) {
    expect(texts.join()).not.toContain(secret);
  }
});

it('describes itself, and says whether it is there', async () => {
  const { body } = await call<{ openapi: string; paths: Record<string, unknown> }>(
    `${stall.server.address}/openapi.json`,
  );
  expect(body.openapi).toBe('3.1.0');
  expect(Object.keys(body.paths)).toContain('/v1/shows/{show}/claims');
  for (const path of ['healthz', 'readyz']) {
    expect((await call(`${stall.server.address}/${path}`)).body).toEqual({ ok: true });
  }
});
