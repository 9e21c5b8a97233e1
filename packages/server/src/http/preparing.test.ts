import type { Backstage, Run, Session, ShowSummary } from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { readStream } from '../../testing/read-stream.js';
import { DRAFT, startTestStall, type TestStall } from '../../testing/test-stall.js';

let stall: TestStall;
let host: string;

beforeAll(async () => {
  stall = await startTestStall();
  host = await stall.host();
});
afterAll(() => stall.close());

const items = [
  { id: 'one', kind: 'note', text: 'Say hello' },
  { id: 'two', kind: 'product', product: 'pears', minutes: 5 },
  { id: 'three', kind: 'coupon', coupon: 'autumn' },
];
const put = (path: string, body: unknown, token = host) =>
  call<Run>(`${stall.show}${path}`, { method: 'PUT', token, body });
const act = (body: unknown) => call(`${stall.show}/acts`, { token: host, body });
const state = () => stall.server.desk.state(stall.id)!;
async function backstage(): Promise<Backstage> {
  const reader = await readStream(`${stall.show}/backstage`, { authorization: `Bearer ${host}` });
  const { data } = await reader.next('backstage');
  await reader.close();
  return data as unknown as Backstage;
}

describe('a channel’s shows', () => {
  const shows = (token?: string) =>
    call<{ shows: ShowSummary[] }>(`${stall.server.address}/v1/channels/farm/shows`, {
      ...(token !== undefined && { token }),
    });

  it('are listed for its seller, the coming ones too', async () => {
    const info = { title: 'Evening', startsAt: 2_000_000_000_000, rehearsal: false };
    const id = await stall.server.desk.createShow({ account: 'willow', channel: 'farm', info });
    const { status, headers, body } = await shows(host);
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body.shows).toMatchObject([
      { id, status: 'scheduled', startsAt: 2_000_000_000_000 },
      { id: stall.id, status: 'live' },
    ]);
  });

  it('are listed for the host of that channel too', async () => {
    const grant = { account: 'willow', role: 'host', name: 'Mo', channel: 'farm' } as const;
    const { code } = await stall.server.mintCode(grant);
    const { body } = await call<Session>(`${stall.server.address}/v1/sessions`, { body: { code } });
    expect((await shows(body.token)).status).toBe(200);
  });

  it('are not for everybody', async () => {
    expect((await shows()).status).toBe(401);
    expect((await shows((await stall.visit()).ticket)).status).toBe(403);
    const grant = { account: 'willow', role: 'host', name: 'Mo', channel: 'other' } as const;
    const { code } = await stall.server.mintCode(grant);
    const { body } = await call<Session>(`${stall.server.address}/v1/sessions`, { body: { code } });
    expect((await shows(body.token)).status).toBe(403);
  });
});

describe('a prepared coupon', () => {
  it('can be thrown away, one that was dropped cannot', async () => {
    const remove = (id: string) =>
      call(`${stall.show}/coupons/${id}`, { method: 'DELETE', token: host });
    await put('/coupons/spring', { ...DRAFT, id: 'spring' });
    expect((await remove('spring')).status).toBe(204);
    expect((await backstage()).coupons).toEqual([]);
    expect((await remove('spring')).status).toBe(404);
    await put('/coupons/spring', { ...DRAFT, id: 'spring' });
    await act({ act: 'coupon.drop', coupon: 'spring' });
    expect(await remove('spring')).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });
});

describe('a run of show', () => {
  it('is put whole, is told backstage alone, and outlives a restart', async () => {
    await put('/coupons/autumn', DRAFT);
    expect((await put('/run', { items })).body).toEqual({ items, current: null });
    expect((await backstage()).run).toEqual({ items, current: null });
    expect(JSON.stringify((await call(stall.show)).body)).not.toContain('Say hello');
    stall = await stall.restart();
    expect((await backstage()).run.items).toEqual(items);
  });

  it('does what its steps say, and knows where the show stands', async () => {
    expect((await act({ act: 'run.go', item: 'one' })).status).toBe(200);
    expect((await backstage()).run.current).toBe('one');
    await act({ act: 'run.go', item: 'two' });
    expect(state().pins).toMatchObject([{ product: 'pears' }]);
    await act({ act: 'run.go', item: 'three' });
    expect(state().coupons.at(-1)).toMatchObject({ coupon: { id: 'autumn' } });
    const { seq } = state();
    expect((await act({ act: 'run.go', item: 'three' })).body['seq']).toBe(seq);
    await act({ act: 'run.place', item: 'one' });
    expect([(await backstage()).run.current, state().seq]).toEqual(['one', seq]);
    await act({ act: 'run.place', item: null });
    expect((await backstage()).run.current).toBeNull();
  });

  it('drops offers and giveaways too, each once', async () => {
    await put('/offers/flash', {
      ...{ id: 'flash', product: 'pears', price: { amount: 900, currency: 'USD' } },
      ...{ total: 5, perViewer: 1 },
    });
    await put('/giveaways/red', { id: 'red', kind: 'draw', prize: 'A crate', total: 1 });
    const drops = [
      { id: 'four', kind: 'offer', offer: 'flash' },
      { id: 'five', kind: 'giveaway', giveaway: 'red' },
    ];
    expect((await put('/run', { items: [...items, ...drops] })).body.items).toHaveLength(5);
    for (const { id } of drops) await act({ act: 'run.go', item: id });
    expect(state().offers).toMatchObject([{ offer: { id: 'flash' } }]);
    expect(state().giveaways).toMatchObject([{ giveaway: { id: 'red' } }]);
    const { seq } = state();
    for (const { id } of drops) await act({ act: 'run.go', item: id });
    expect([(await backstage()).run.current, state().seq]).toEqual(['five', seq]);
  });

  it('keeps its place while it is changed, unless that step goes', async () => {
    await act({ act: 'run.place', item: 'two' });
    expect((await put('/run', { items: items.slice(1) })).body.current).toBe('two');
    expect((await put('/run', { items: items.slice(2) })).body.current).toBeNull();
  });

  it('refuses what makes no sense', async () => {
    expect((await act({ act: 'run.go', item: 'none' })).status).toBe(404);
    expect((await act({ act: 'run.place', item: 'none' })).status).toBe(404);
    expect((await put('/run', { items: [items[0], items[0]] })).status).toBe(400);
    expect((await put('/run', { items: [{ id: 'x', kind: 'dance' }] })).status).toBe(400);
    expect((await put('/run', { items }, (await stall.visit()).ticket)).status).toBe(403);
  });
});

describe('the crew', () => {
  it('is everyone who is connected backstage', async () => {
    const second = await stall.host();
    const reader = await readStream(`${stall.show}/backstage`, {
      authorization: `Bearer ${second}`,
    });
    expect((await backstage()).crew).toMatchObject([{ name: 'Rosa', role: 'host' }]);
    await expect
      .poll(async () => ((await reader.next('backstage')).data as unknown as Backstage).crew.length)
      .toBe(1);
    await reader.close();
    await expect.poll(async () => (await backstage()).crew).toEqual([]);
  });
});
