import type { Backstage, Batch, Hello, LogEvent, Snapshot } from '@livestall/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { readStream, type StreamReader } from '../../testing/read-stream.js';
import { DRAFT, startTestStall, type TestStall } from '../../testing/test-stall.js';

let stall: TestStall;
let readers: StreamReader[];

beforeEach(async () => {
  readers = [];
  stall = await startTestStall();
});
afterEach(async () => {
  await Promise.all(readers.map((reader) => reader.close()));
  await stall.close();
});

const follow = async (query = '', headers?: Record<string, string>, path = 'stream') => {
  const reader = await readStream(`${stall.show}/${path}${query}`, headers);
  readers.push(reader);
  return reader;
};
const pin = (product: string) => stall.server.desk.act(stall.id, { act: 'product.pin', product });
const snapshot = async () => (await call<Snapshot>(stall.show)).body;

/** The log's events as they come, until there is one of `seq`. */
const logUntil = async (reader: StreamReader, seq: number): Promise<LogEvent[]> => {
  const events: LogEvent[] = [];
  while ((events.at(-1)?.seq ?? 0) < seq) {
    events.push(...(((await reader.next('batch')).data as unknown as Batch).log ?? []));
  }
  return events;
};

describe('a stream', () => {
  it('begins with hello and goes on with what happens', async () => {
    const { epoch, seq } = await snapshot();
    const reader = await follow();
    expect(reader.headers.get('content-type')).toBe('text/event-stream');
    expect(reader.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(reader.headers.get('x-accel-buffering')).toBe('no');
    expect(reader.headers.get('access-control-allow-origin')).toBe('*');
    const hello = await reader.next();
    expect(hello).toMatchObject({ event: 'hello', data: { epoch, seq, recovered: false } });
    await pin('pears');
    // The reader itself was counted meanwhile: that batch has no log.
    let batch = await reader.next('batch');
    while (!batch.data['log']) batch = await reader.next('batch');
    expect(batch.id).toBe(`${epoch}.${seq + 1}`);
    expect(batch.data).toMatchObject({
      log: [{ seq: seq + 1, type: 'product.pinned', data: { pins: ['pears'] } }],
    });
  });

  it('replays exactly what was missed, by address or by the browser’s own header', async () => {
    const { epoch, seq } = await snapshot();
    await pin('pears');
    await pin('honey');
    await pin('pears');
    const since = `${epoch}.${seq + 1}`;
    for (const reader of [
      await follow(`?since=${since}`),
      await follow(`?since=${epoch}.0`, { 'last-event-id': since }),
    ]) {
      expect((await reader.next()).data).toMatchObject({ recovered: true, seq: seq + 3 });
      await pin('honey');
      const seen = await logUntil(reader, seq + 4);
      expect(seen.map((event) => event.seq).slice(0, 3)).toEqual([seq + 2, seq + 3, seq + 4]);
    }
  });

  it('has no hole and no double, whenever one joins', async () => {
    const { epoch, seq } = await snapshot();
    const acts = Array.from({ length: 40 }, (_, n) => pin(n % 2 ? 'pears' : 'honey'));
    const joined = await Promise.all(
      Array.from({ length: 8 }, async () => {
        await Promise.race(acts);
        return follow(`?since=${epoch}.${seq}`);
      }),
    );
    await Promise.all(acts);
    for (const reader of joined) {
      const seen = (await logUntil(reader, seq + 40)).map((event) => event.seq);
      expect(seen).toEqual(Array.from({ length: 40 }, (_, n) => seq + 1 + n));
    }
  });

  it.each(['other.1', 'EPOCH.999999', 'nonsense'])('resets on %s', async (since) => {
    const { epoch, seq } = await snapshot();
    const reader = await follow('', { 'last-event-id': since.replace('EPOCH', epoch) });
    expect((await reader.next()).data).toMatchObject({ recovered: false });
    expect(await reader.next()).toMatchObject({ event: 'reset', data: { epoch, seq } });
  });

  it('refuses a malformed since', async () => {
    expect((await call(`${stall.show}/stream?since=x`)).status).toBe(400);
  });

  it('counts its viewers, and forgets them when they go', async () => {
    const reader = await follow();
    const audience = (message: { data: object }) => (message.data as Batch).gauge?.['audience'];
    const first = audience(await reader.next('batch'));
    expect(first?.[1]).toBe(1);
    const other = await follow();
    await other.next('hello');
    const second = audience(await reader.next('batch'));
    expect(second?.[1]).toBe(2);
    expect(second?.[0]).toBeGreaterThan(first?.[0] ?? 0);
    await other.close();
    expect(audience(await reader.next('batch'))?.[1]).toBe(1);
  });

  it('says goodbye', async () => {
    const reader = await follow();
    await reader.next('hello');
    await stall.server.close();
    expect(await reader.next('bye')).toMatchObject({ data: { afterMs: 1_000, spreadMs: 5_000 } });
    await expect(reader.next()).rejects.toThrow('ended');
    stall = await startTestStall();
  });

  it('goes on after a restart where it was, with gauges that did not go back', async () => {
    const before = await follow();
    const audience = ((await before.next('batch')).data as unknown as Batch).gauge!['audience']!;
    await pin('pears');
    const { id } = await before.next('batch');
    stall = await stall.restart();
    await pin('honey');
    const reader = await follow(`?since=${id}`);
    expect((await reader.next()).data).toMatchObject({ recovered: true });
    expect((await reader.next('batch')).data).toMatchObject({
      log: [{ data: { product: 'honey' } }],
    });
    const after = await reader.next('batch');
    expect((after.data as unknown as Batch).gauge!['audience']![0]).toBeGreaterThan(audience[0]);
  });
});

describe('backstage', () => {
  it('is whole, for the seller alone, and tells what changes', async () => {
    const token = await stall.host();
    await stall.server.desk.setCoupon(stall.id, { ...DRAFT, total: 5 });
    expect((await call(`${stall.show}/backstage`)).status).toBe(401);
    const { ticket } = await stall.visit();
    expect((await call(`${stall.show}/backstage`, { token: ticket })).status).toBe(403);

    const reader = await follow('', { authorization: `Bearer ${token}` }, 'backstage');
    expect((await reader.next()).event).toBe('hello');
    const { data } = await reader.next();
    expect((data as unknown as Backstage).coupons).toEqual([{ ...DRAFT, total: 5, claimed: 0 }]);
    await stall.server.desk.act(stall.id, { act: 'coupon.drop', coupon: 'autumn' });
    await call(`${stall.show}/claims`, { token: ticket, key: 'claim-one', body: { of: 'autumn' } });
    await expect
      .poll(async () => ((await reader.next('backstage')).data as unknown as Backstage).coupons)
      .toMatchObject([{ id: 'autumn', claimed: 1 }]);
  });
});

it('brings gauges with hello', async () => {
  await stall.server.desk.act(stall.id, { act: 'stock.set', product: 'pears', left: 7 });
  const reader = await follow();
  expect(((await reader.next()).data as unknown as Hello).gauges['stock:pears']).toEqual([1, 7]);
});

it('lets no opening, nothing sold out and no redaction wait for the tick', async () => {
  await stall.close();
  stall = await startTestStall({ tickMs: 3_600_000 });
  const { desk } = stall.server;
  const by = { account: 'willow', role: 'viewer', subject: 'ana', name: null } as const;
  const { id: message } = await desk.say(stall.id, by, 'Hm');
  await desk.act(stall.id, { act: 'stock.set', product: 'pears', left: 1 });
  await desk.setCoupon(stall.id, DRAFT);
  const reader = await follow();
  await reader.next('hello');
  for (const [act, seen] of [
    [{ act: 'coupon.drop', coupon: 'autumn' }, 'coupon.opened'],
    [{ act: 'coupon.close', coupon: 'autumn' }, 'coupon.closed'],
    [{ act: 'message.redact', message }, 'message.redacted'],
    [{ act: 'stock.set', product: 'pears', left: 0 }, 'stock:pears'],
  ] as const) {
    await desk.act(stall.id, act);
    expect(JSON.stringify((await reader.next('batch')).data)).toContain(seen);
  }
});
