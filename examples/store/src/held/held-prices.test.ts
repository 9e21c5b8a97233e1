import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { CartAnswer } from '../cart/cart-answer.ts';
import { openStore } from '../testing/open-store.ts';
import { Visitor } from '../testing/visitor.ts';
import type { Account } from '../account/account.ts';

const NOON = Date.UTC(2026, 10, 24, 12);
const key = { kid: 'k1', secret: 'a secret of at least thirty-two bytes' };

let now: number;
/** What the show server was asked, and what it answers. */
let asked: { path: string; role: string; move: string }[];
let answers: number;
/** Holds of which it cannot be asked now. */
let unreachable: Set<string>;
/** Whether it has the holds as bought. */
let confirmed: boolean;

beforeEach(() => {
  now = NOON;
  asked = [];
  answers = 200;
  unreachable = new Set();
  confirmed = false;
});

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A price as the show server signs it. */
function sign(claims: object = {}, header: object = {}): string {
  const head = part({ alg: 'HS256', typ: 'stall-price+jwt', kid: key.kid, ...header });
  const body = part({
    ...{ jti: 'hold-1', acc: 'farm', show: 'show-1', ref: 'pears', qty: 2, sub: 'somebody' },
    price: { amount: 1200, currency: 'USD' },
    exp: NOON / 1000 + 300,
    ...claims,
  });
  const signature = createHmac('sha256', key.secret).update(`${head}.${body}`).digest('base64url');
  return `${head}.${body}.${signature}`;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url: path = '', headers } = request;
  // What the shop says of its stock besides is another test's.
  if (!path.includes('/holds/')) return void response.writeHead(204).end();
  const claims = headers.authorization?.split('.')[1] ?? '';
  const { role } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { role: string };
  const { move } = (await json(request)) as { move: string };
  asked.push({ path, role, move });
  const held = { status: 'held', expiresAt: now + 300_000 };
  const hold = confirmed ? { status: 'confirmed' } : move === 'extend' ? held : {};
  const status = unreachable.has(path.split('/').at(-1) ?? '') ? 503 : answers;
  response.writeHead(status).end(JSON.stringify(hold));
}

/** A shop that has an account on a show server. */
async function openShop(stock: Record<string, number> = {}) {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const account: Account = { server: `http://127.0.0.1:${port}`, id: 'farm', key };
  const { store, visitor } = await openStore({ account, stock, now: () => now });
  return { store, visitor };
}

const add = (visitor: Visitor, signedPrice: string, quantity = 2, variantId = 'pears') =>
  visitor.api<CartAnswer>('POST', '/api/cart/lines', { variantId, quantity, signedPrice });
const cart = async (visitor: Visitor) => (await visitor.api<CartAnswer>('GET', '/api/cart')).body;
const pay = (visitor: Visitor) => visitor.post('/checkout');
const order = (visitor: Visitor) => visitor.post('/orders');

describe('a held price', () => {
  it('is that of its line, and is confirmed when it is bought', async () => {
    const { visitor } = await openShop();
    const { body } = await add(visitor, sign());
    expect(body).toMatchObject({ count: 2, total: 2400 });
    expect(body.lines).toMatchObject([{ choice: 'live price', unitPrice: 1200, quantity: 2 }]);
    expect((await order(visitor)).headers.get('location')).toMatch(/^\/thank-you\?/);
    const path = '/v1/shows/show-1/holds/hold-1';
    expect(asked).toEqual([{ path, role: 'backend', move: 'confirm' }]);
    expect((await cart(visitor)).count).toBe(0);
  });

  it('stands beside what is bought at the shop’s own, as many as are held, once', async () => {
    const { visitor } = await openShop();
    await visitor.api('POST', '/api/cart/lines', { variantId: 'pears', quantity: 1 });
    await add(visitor, sign());
    const { body } = await add(visitor, sign({ exp: NOON / 1000 + 600 }));
    expect(body.lines.map(({ quantity, unitPrice }) => [quantity, unitPrice])).toEqual([
      [1, 1650],
      [2, 1200],
    ]);
    const line = body.lines[1]?.id ?? '';
    const more = await visitor.api('PATCH', `/api/cart/lines/${line}`, { quantity: 3 });
    expect(more).toMatchObject({ status: 409, body: { code: 'held_as_is' } });
    now += 400_000;
    expect((await cart(visitor)).total, 'put off').toBe(1650 + 2400);
  });

  it('is over when its time is up, which the shopper sees before paying more', async () => {
    const { visitor } = await openShop();
    await add(visitor, sign());
    now += 300_000;
    expect((await cart(visitor)).lines).toMatchObject([
      { choice: 'the live price is over', unitPrice: 1650 },
    ]);
    const refused = await order(visitor);
    expect(refused.status).toBe(409);
    expect(refused.body).toContain('your live price is over');
    expect((await order(visitor)).status).toBe(303);
    expect(asked).toEqual([]);
  });

  it('counts for as long as the show server says when payment starts, which is asked once', async () => {
    const { visitor } = await openShop();
    await add(visitor, sign());
    expect((await visitor.page('/cart')).body).toContain('live price');
    expect(asked, 'a look at the basket').toEqual([]);
    now += 240_000;
    expect((await pay(visitor)).headers.get('location')).toBe('/checkout');
    now += 120_000;
    expect((await visitor.page('/checkout')).body).toMatch(/live price[^]*Place the order/);
    expect((await pay(visitor)).status).toBe(303);
    expect(await cart(visitor)).toMatchObject({ total: 2400 });
    expect((await order(visitor)).headers.get('location')).toMatch(/^\/thank-you\?/);
    expect(asked.map(({ move }) => move)).toEqual(['extend', 'confirm']);
  });

  it('is kept where the show server has it as bought, and its answer was lost', async () => {
    const { visitor } = await openShop();
    await add(visitor, sign());
    answers = 503;
    expect((await order(visitor)).status).toBe(503);
    answers = 200;
    confirmed = true;
    now += 400_000;
    await pay(visitor);
    expect(await cart(visitor)).toMatchObject({ total: 2400 });
    expect((await order(visitor)).headers.get('location')).toMatch(/^\/thank-you\?/);
  });

  it('is over where the show server says so as payment starts, and stays where it says nothing', async () => {
    const { visitor } = await openShop();
    await add(visitor, sign());
    answers = 503;
    expect((await pay(visitor)).headers.get('location')).toBe('/checkout');
    expect(await cart(visitor)).toMatchObject({ total: 2400 });
    answers = 409;
    const refused = await pay(visitor);
    expect([refused.status, refused.body]).toEqual([409, expect.stringContaining('$16.50')]);
    expect((await pay(visitor)).headers.get('location'), 'they saw it').toBe('/checkout');
  });

  it('is over where the show server says so: nothing is sold by that', async () => {
    const { visitor } = await openShop();
    const { body } = await add(visitor, sign());
    answers = 409;
    expect((await order(visitor)).status).toBe(409);
    const after = await cart(visitor);
    expect(after).toMatchObject({ count: 2, total: 3300 });
    expect(after.lines[0]?.available).toBe(body.lines[0]?.available);
  });

  it('waits for a show server that cannot be asked', async () => {
    const { visitor } = await openShop();
    await add(visitor, sign());
    answers = 503;
    expect((await order(visitor)).status).toBe(503);
    expect(await cart(visitor)).toMatchObject({ count: 2, total: 2400 });
    answers = 200;
    expect((await order(visitor)).status).toBe(303);
  });

  it('is kept while another one waits for a show server that cannot be asked', async () => {
    const { store, visitor } = await openShop();
    await add(visitor, sign());
    await add(visitor, sign({ jti: 'hold-2', ref: 'eggs', qty: 1 }), 1, 'eggs');
    unreachable.add('hold-2');
    expect((await order(visitor)).status).toBe(503);
    now += 300_000;
    expect((await cart(visitor)).lines, 'the first is theirs by now').toMatchObject([
      { hold: 'hold-1', unitPrice: 1200, choice: 'bought at the live price' },
      { choice: expect.stringContaining('the live price is over') },
    ]);
    expect(await add(new Visitor(store), sign({ exp: NOON / 1000 + 600 }))).toMatchObject({
      body: { code: 'held_over' },
    });
    const [line] = (await cart(visitor)).lines;
    expect(await visitor.api('DELETE', `/api/cart/lines/${line?.id}`)).toMatchObject({
      status: 409,
      body: { code: 'held_bought' },
    });
    unreachable.clear();
    expect((await order(visitor)).status, 'the second is over, which they see first').toBe(409);
    expect((await order(visitor)).headers.get('location')).toMatch(/^\/thank-you\?/);
    expect(asked.filter(({ path }) => path.endsWith('hold-1'))).toHaveLength(1);
  });

  it('is nobody else’s once it is bought, though another one of the basket is not', async () => {
    const { store, visitor } = await openShop({ pears: 2 });
    await add(visitor, sign());
    await add(visitor, sign({ jti: 'hold-2', ref: 'eggs', qty: 1 }), 1, 'eggs');
    unreachable.add('hold-2');
    expect((await order(visitor)).status).toBe(503);
    const pears = { variantId: 'pears', quantity: 1 };
    expect(await new Visitor(store).api('POST', '/api/cart/lines', pears)).toMatchObject({
      status: 409,
      body: { code: 'out_of_stock' },
    });
    unreachable.clear();
    expect((await order(visitor)).headers.get('location')).toMatch(/^\/thank-you\?/);
    expect((await cart(visitor)).count).toBe(0);
  });

  it('is bought once where the order is placed by two presses', async () => {
    const { visitor } = await openShop();
    await add(visitor, sign());
    const answers = await Promise.all([order(visitor), order(visitor)]);
    const places = [...answers, await order(visitor)].map(({ headers }) => headers.get('location'));
    expect(places[0]).toMatch(/^\/thank-you\?/);
    expect(new Set(places).size).toBe(1);
    expect(asked.map(({ move }) => move)).toEqual(['confirm']);
  });

  it('serves one basket, once', async () => {
    const { store, visitor } = await openShop();
    const other = new Visitor(store);
    await add(visitor, sign());
    await add(other, sign());
    const [first, second] = await Promise.all([order(visitor), order(other)]);
    expect([first.status, second.status].toSorted((a, b) => a - b)).toEqual([303, 409]);
    expect(await add(other, sign())).toMatchObject({ status: 409, body: { code: 'held_over' } });
  });

  it.each([
    ['of other goods', () => sign({ ref: 'honey-1kg' }), 2],
    ['of fewer', () => sign(), 3],
    ['of another account', () => sign({ acc: 'another' }), 2],
    ['in other money', () => sign({ price: { amount: 1, currency: 'EUR' } }), 2],
    ['that has run out', () => sign({ exp: NOON / 1000 }), 2],
    ['of an unknown key', () => sign({}, { kid: 'k2' }), 2],
    ['without a signature', () => sign({}, { alg: 'none' }), 2],
    ['that is a token', () => sign({}, { typ: 'JWT' }), 2],
    ['that was changed', () => sign().replace(/\.[^.]+\./, `.${part({ qty: 2 })}.`), 2],
    ['that is none', () => 'a.b.c', 2],
  ])('%s is refused', async (_, text, quantity) => {
    const { visitor } = await openShop();
    expect(await add(visitor, text(), quantity)).toMatchObject({
      status: 422,
      body: { code: 'held_refused' },
    });
    expect((await cart(visitor)).count).toBe(0);
  });

  it('is nothing to a shop without an account', async () => {
    const { visitor } = await openStore();
    expect(await add(visitor, sign())).toMatchObject({ body: { code: 'held_refused' } });
  });
});
