import type { Conversion, Credit, Fan, Me, Message, Order, Problem } from '@livestall/protocol';
import type { ViewerData, ViewerErased } from '@livestall/protocol';
import { FAN_POINTS } from '@livestall/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { newSecretOf, signedCall } from '../../testing/sign-call.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';
import { mintToken } from '../tokens/index.js';

let stall: TestStall;
let key: { kid: string; secret: string };

beforeAll(async () => {
  stall = await startTestStall();
  key = await newSecretOf(stall.server);
});
afterAll(() => stall.close());

const ticket = (subject: string) =>
  mintToken(key, {
    ...{ account: 'willow', role: 'viewer', subject, name: 'Ana' },
    expiresAt: Date.now() + 600_000,
  });

let count = 0;

/** An order that came of a link which somebody followed just now. */
async function order(more: Partial<Order> = {}): Promise<Order> {
  const answer = await fetch(`${stall.server.address}/go/${stall.id}/pears`, {
    redirect: 'manual',
  });
  const click = new URL(answer.headers.get('location') ?? '').searchParams.get('ls_click') ?? '';
  return { id: `order-${++count}`, click, total: { amount: 900, currency: 'USD' }, ...more };
}

const tell = (conversion: Omit<Conversion, 'account'>, secret = key.secret) =>
  signedCall<Credit & Problem>(`${stall.server.address}/v1/conversions`, secret, {
    account: 'willow',
    ...conversion,
  });

const say = async (subject: string) => {
  const { status, body } = await call<Message>(`${stall.show}/messages`, {
    token: ticket(subject),
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: { text: 'Hello' },
  });
  expect(status).toBe(201);
  return body;
};

const person = async <T>(subject: string, method: 'GET' | 'DELETE') =>
  (
    await call<T>(`${stall.server.address}/v1/accounts/willow/viewers/${subject}`, {
      method,
      token: await stall.server.operatorToken(),
    })
  ).body;

it('counts for the badge of who ordered, and of nobody else', async () => {
  const bought = await order();
  await tell({ order: bought, buyer: 'badge' });
  expect(await say('badge')).toMatchObject({ buyer: true });
  expect(await say('another')).not.toHaveProperty('buyer');
});

it('is in no byte that anybody else reads', async () => {
  const { body } = await tell({ order: await order(), buyer: 'secret-of-the-store' });
  const { body: snapshot } = await call(stall.show);
  expect(JSON.stringify([body, snapshot])).not.toContain('secret-of-the-store');
});

it('counts no more once it is called off, or all of it was given back', async () => {
  const bought = await order();
  await tell({ order: bought, buyer: 'cancels' });
  await tell({ order: { ...bought, cancelled: true } });
  expect(await say('cancels')).not.toHaveProperty('buyer');
  const other = await order();
  await tell({ order: { ...other, refunded: 900 }, buyer: 'returns' });
  expect(await say('returns')).not.toHaveProperty('buyer');
});

it('gives a fan what a purchase gives, once for an order', async () => {
  const token = ticket('fan');
  await call<Fan>(`${stall.show}/follow`, { token, method: 'POST' });
  const bought = await order();
  await tell({ order: bought });
  await tell({ order: bought, buyer: 'fan' });
  await tell({ order: bought, buyer: 'fan' });
  const { body } = await call<Me>(`${stall.show}/me`, { token });
  expect(body.fan).toMatchObject({ points: FAN_POINTS.purchase.each, level: 2 });
});

it('stays whose it was first told', async () => {
  const bought = await order();
  await tell({ order: bought, buyer: 'first' });
  await tell({ order: bought, buyer: 'second' });
  expect(await person<ViewerData>('first', 'GET')).toMatchObject({
    orders: [{ show: stall.id, order: bought.id }],
  });
  expect(await person<ViewerData>('second', 'GET')).not.toHaveProperty('orders');
});

it('is nobody’s any more once they are erased, and still counts for the link', async () => {
  const bought = await order();
  await tell({ order: bought, buyer: 'erased' });
  expect(await person<ViewerErased>('erased', 'DELETE')).toMatchObject({ orders: 1 });
  expect(await person<ViewerData>('erased', 'GET')).not.toHaveProperty('orders');
  expect((await tell({ order: bought })).body.credited.amount).toBe(900);
});

it('is taken only as signed', async () => {
  const { body } = await tell({ order: await order(), buyer: 'forged' }, 'not-the-secret');
  expect(body.code).toBe('token-refused');
  expect(await say('forged')).not.toHaveProperty('buyer');
});
