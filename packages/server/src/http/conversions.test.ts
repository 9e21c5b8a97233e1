import type { Credit, Order, Problem } from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { newSecretOf, signedCall, type Signing } from '../../testing/sign-call.js';
import { GOODS, startTestStall, STORE, type TestStall } from '../../testing/test-stall.js';

const HOUR_MS = 3_600_000;
const [PEARS, HONEY] = GOODS as [(typeof GOODS)[0], (typeof GOODS)[0]];

let stall: TestStall;
let secret: string;

beforeAll(async () => {
  stall = await startTestStall();
  ({ secret } = await newSecretOf(stall.server));
  const { desk } = stall.server;
  await desk.describeShow(stall.id, {
    ...{ title: 'Morning', rehearsal: false },
    host: { name: { en: 'Mei Lin' } },
  });
  await desk.setGoods(stall.id, [{ ...PEARS, ref: 'SKU-PEARS' }, HONEY, { ...HONEY, id: 'wax' }]);
  await desk.act(stall.id, { act: 'product.pin', product: 'honey' });
  await call(`${stall.server.address}/v1/channels/farm/credit`, {
    method: 'PUT',
    token: await stall.host(),
    body: { windowMs: HOUR_MS, rate: 750 },
  });
});
afterAll(() => stall.close());

/** Follows a product's link from an article. */
async function follow(product = 'pears', query = ''): Promise<string> {
  const answer = await fetch(`${stall.server.address}/go/${stall.id}/${product}${query}`, {
    redirect: 'manual',
    headers: { referer: 'https://paper.example/autumn?reader=7' },
  });
  return new URL(answer.headers.get('location') ?? '').searchParams.get('ls_click') ?? '';
}

let count = 0;
const orderOf = (click: string, more: Partial<Order> = {}): Order => ({
  ...{ id: `order-${++count}`, click, total: { amount: 2_000, currency: 'USD' } },
  ...more,
});

const tell = (order: Order, signing?: Signing, key = secret) =>
  signedCall<Credit & Problem>(
    `${stall.server.address}/v1/conversions`,
    key,
    { account: 'willow', order },
    signing,
  );

describe('an order that the store’s backend tells', () => {
  it('is credited to the link, the host and the page that it came of', async () => {
    const click = await follow();
    const before = Date.now();
    const { status, body } = await tell(orderOf(click, { id: 'first' }));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ order: 'first', show: stall.id, product: 'pears', host: 'Mei Lin' },
      ...{ page: 'https://paper.example/autumn', confirmed: true, cancelled: false },
      credited: { amount: 2_000, currency: 'USD' },
      commission: { amount: 150, currency: 'USD' },
    });
    expect(body.clickedAt).toBeLessThanOrEqual(body.at);
    expect(body.at).toBeGreaterThanOrEqual(before - 1_000);
  });

  it.each([
    ['https://paper.example/autumn?reader=7', 'https://paper.example/autumn'],
    ['javascript:alert(1)', ''],
    ['autumn', ''],
  ])('is credited to the page that a copied link names itself: %s', async (page, credited) => {
    const query = new URLSearchParams({ via: 'qr', page });
    const answer = await fetch(`${stall.server.address}/go/${stall.id}/pears?${query}`, {
      redirect: 'manual',
    });
    const { searchParams } = new URL(answer.headers.get('location') ?? '');
    const { body } = await tell(orderOf(searchParams.get('ls_click') ?? ''));
    expect(body.page).toBe(credited);
  });

  it('counts what the show had shown by the moment of the click, and nothing else', async () => {
    const lines = [
      { ref: 'SKU-PEARS', quantity: 1, amount: 500 },
      { ref: 'honey', quantity: 2, amount: 700 },
      { ref: 'wax', quantity: 1, amount: 300 },
      { ref: 'elsewhere', quantity: 1, amount: 400 },
    ];
    const early = await follow();
    const act = { act: 'product.pin', product: 'wax' } as const;
    await stall.server.desk.act(stall.id, act);
    const credited = async (click: string) => (await tell(orderOf(click, { lines }))).body.credited;
    expect(await credited(early)).toEqual({ amount: 1_200, currency: 'USD' });
    expect(await credited(await follow())).toEqual({ amount: 1_500, currency: 'USD' });
    // Whoever watches a replay has seen as much as their picture showed.
    expect(await credited(await follow('wax', '?seq=1'))).toEqual({ amount: 300, currency: 'USD' });
  });

  it('counts once, however often it is told', async () => {
    const order = orderOf(await follow());
    const first = await tell(order, { id: 'the-same' });
    expect((await tell(order, { id: 'the-same' })).body).toEqual(first.body);
    expect((await tell(order)).body).toEqual(first.body);
  });

  it('is refused as another order under the same id', async () => {
    const order = orderOf(await follow());
    await tell(order);
    const others: Partial<Order>[] = [
      { click: await follow() },
      { total: { amount: 2_001, currency: 'USD' } },
      { total: { amount: 2_000, currency: 'EUR' } },
      { lines: [{ ref: 'honey', quantity: 1, amount: 2_000 }] },
    ];
    for (const other of others) {
      const { status, body } = await tell({ ...order, ...other });
      expect([status, body.code]).toEqual([409, 'conflict']);
    }
  });

  it('is told by a call whose id is good for no other', async () => {
    const [order, other] = [orderOf(await follow()), orderOf(await follow())];
    const once = { id: 'one-call' };
    await tell(order, once);
    for (const another of [other, { ...order, refunded: 1 }]) {
      const { status, body } = await tell(another, once);
      expect([status, body.code]).toEqual([422, 'key-reused']);
    }
    expect((await tell(order)).body.credited.amount).toBe(2_000);
    stall = await stall.restart();
    expect((await tell(other, once)).body.code).toBe('key-reused');
    expect((await tell(other)).status).toBe(200);
  });

  it('is mended under the id of a call that was refused', async () => {
    const order = orderOf(await follow());
    await tell(order);
    const wrong = { ...order, total: { amount: 1, currency: 'USD' } };
    expect((await tell(wrong, { id: 'mended' })).body.code).toBe('conflict');
    expect((await tell({ ...order, refunded: 5 }, { id: 'mended' })).status).toBe(200);
  });

  it('counts less by what is given back, and never more again', async () => {
    const order = orderOf(await follow());
    await tell(order);
    const some = await tell({ ...order, refunded: 800 });
    expect(some.body).toMatchObject({ credited: { amount: 1_200 }, commission: { amount: 90 } });
    // What is told late is older than what is known.
    expect((await tell(order)).body).toEqual(some.body);
    expect((await tell({ ...order, refunded: 2_000 })).body.credited.amount).toBe(0);
  });

  it('counts the lines that are kept', async () => {
    const lines = [
      { ref: 'honey', quantity: 1, amount: 900 },
      { ref: 'SKU-PEARS', quantity: 1, amount: 500 },
    ];
    const order = orderOf(await follow(), { lines });
    await tell(order);
    const back = lines.map((line) => (line.ref === 'honey' ? { ...line, refunded: 900 } : line));
    expect((await tell({ ...order, lines: back })).body.credited.amount).toBe(500);
  });

  it('counts nothing once it is called off, for good', async () => {
    const order = orderOf(await follow());
    await tell(order);
    const { body } = await tell({ ...order, cancelled: true });
    expect(body).toMatchObject({ cancelled: true, credited: { amount: 0 } });
    expect((await tell(order)).body).toEqual(body);
  });

  it('counts within the time that its seller gave, by the store’s clock', async () => {
    const click = await follow();
    const placed = async (at: number) => {
      const { status, body } = await tell(orderOf(click, { at }));
      return body.code ?? status;
    };
    const now = Date.now();
    expect(await placed(now + 60_000)).toBe(200);
    expect(await placed(now - HOUR_MS)).toBe('closed');
    expect(await placed(now + 2 * HOUR_MS)).toBe('clock-skew');
    await call(`${stall.server.address}/v1/channels/farm/credit`, {
      method: 'PUT',
      token: await stall.host(),
      body: { windowMs: 60_000, rate: 750 },
    });
    expect(await placed(now + 120_000)).toBe('closed');
  });

  it.each<[string, Partial<Order>]>([
    ['more was given back than paid', { refunded: 2_001 }],
    [
      'a line gives back more than it was',
      { lines: [{ ref: 'a', quantity: 1, amount: 1, refunded: 2 }] },
    ],
    ['lines come to more than all', { lines: [{ ref: 'a', quantity: 1, amount: 2_001 }] }],
    [
      'both say what was given back',
      { refunded: 1, lines: [{ ref: 'a', quantity: 1, amount: 9 }] },
    ],
  ])('is refused where %s', async (_, more) => {
    const { status, body } = await tell(orderOf(await follow(), more));
    expect([status, body.code]).toEqual([400, 'bad-request']);
    expect(body.detail).toMatch(/^body\/order\//);
  });

  it('is refused of a click that nobody made', async () => {
    const { status, body } = await tell(orderOf(`${'a'.repeat(16)}.${'b'.repeat(22)}`));
    expect([status, body.code]).toEqual([404, 'not-found']);
  });

  it('outlives a restart', async () => {
    const order = orderOf(await follow());
    const { body } = await tell(order);
    stall = await stall.restart();
    expect((await tell(order)).body).toEqual(body);
  });
});

describe('the signature', () => {
  const seconds = () => Math.floor(Date.now() / 1_000);

  it('is by any secret of the account, until that is taken back', async () => {
    const token = await stall.server.operatorToken();
    const older = await newSecretOf(stall.server);
    const order = orderOf(await follow());
    expect((await tell(order, {}, older.secret)).status).toBe(200);
    await call(`${stall.server.address}/v1/accounts/willow/secrets/${older.kid}`, {
      method: 'DELETE',
      token,
    });
    expect((await tell(order, {}, older.secret)).status).toBe(401);
  });

  it('may stand among others', async () => {
    const order = orderOf(await follow());
    const text = JSON.stringify({ account: 'willow', order });
    const { createHmac } = await import('node:crypto');
    const at = seconds();
    const mac = createHmac('sha256', secret).update(`one.${at}.${text}`).digest('base64');
    const signature = `v1a,of-another-kind v1,AAAA v1,${mac}`;
    expect((await tell(order, { id: 'one', seconds: at, signature })).status).toBe(200);
  });

  it.each<[string, () => Signing]>([
    ['there is none', () => ({ signature: '' })],
    ['it is of nobody', () => ({ signature: 'v1,AAAA' })],
    ['it is of another kind', () => ({ signature: 'v1a,AAAA' })],
    ['it has no time', () => ({ seconds: NaN })],
  ])('is refused where %s', async (_, signing) => {
    const { status, body } = await tell(orderOf(await follow()), signing());
    expect([status, body.code]).toEqual([401, 'token-refused']);
  });

  it.each([-400, 400])('is good for five minutes: %i s off', async (off) => {
    const { status, body } = await tell(orderOf(await follow()), { seconds: seconds() + off });
    expect([status, body.code]).toEqual([400, 'clock-skew']);
  });

  it('of another account opens nothing', async () => {
    await stall.server.putAccount({ id: 'other', name: 'Other', origins: [] });
    const { body: theirs } = await call<{ secret: string }>(
      `${stall.server.address}/v1/accounts/other/secrets`,
      { method: 'POST', token: await stall.server.operatorToken() },
    );
    const order = orderOf(await follow());
    expect((await tell(order, {}, theirs.secret)).status).toBe(401);
    const own = await signedCall<Problem>(`${stall.server.address}/v1/conversions`, theirs.secret, {
      account: 'other',
      order,
    });
    expect([own.status, own.body.code]).toEqual([404, 'not-found']);
  });
});

describe('an order that a browser tells', () => {
  const hear = (click: string, order: object, origin = STORE) =>
    call<Problem | null>(`${stall.server.address}/v1/clicks/${click}/orders`, {
      body: order,
      headers: { origin },
    });
  const total = { amount: 2_000, currency: 'USD' };

  it('is kept, and told to nobody', async () => {
    const { status, body } = await hear(await follow(), { id: 'told', total });
    expect([status, body]).toEqual([204, null]);
  });

  it('is confirmed by the store’s backend, which knows better', async () => {
    const click = await follow();
    await hear(click, { id: 'both', total: { amount: 9_999_999, currency: 'USD' } });
    const order = { ...orderOf(click), id: 'both' };
    const { status, body } = await tell(order);
    expect(status).toBe(200);
    expect(body).toMatchObject({ confirmed: true, credited: total });
    await hear(click, { id: 'both', total: { amount: 1, currency: 'USD' } });
    expect((await tell(order)).body).toEqual(body);
  });

  it('is not taken from a page that is not the store’s', async () => {
    const { status, body } = await hear(await follow(), { id: 'x', total }, 'https://evil.example');
    expect([status, body?.code]).toEqual([403, 'origin-refused']);
  });

  it('is one of few that a click may bring', async () => {
    const click = await follow();
    const statuses: number[] = [];
    for (let n = 0; n < 21; n += 1) {
      statuses.push((await hear(click, { id: `many-${n}`, total })).status);
    }
    expect(statuses.slice(0, 20).every((status) => status === 204)).toBe(true);
    expect(statuses[20]).toBe(429);
  });
});
