import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../testing/open-store.ts';

const click = 'b1kdHV0fV2xYc3RhdGhpcyBpcyBvbmUgb2YgMQ';

/** Stands where the show server does, and hears what it is told. */
let hearing: Server;
let heard: ((said: { order: { click: string }; buyer?: string }) => void) | undefined;

beforeAll(async () => {
  hearing = createServer((request, response) => {
    void text(request).then((body) => {
      if (request.url === '/v1/conversions') heard?.(JSON.parse(body));
      response.end('{}');
    });
  });
  hearing.listen(0, '127.0.0.1');
  await once(hearing, 'listening');
});
afterAll(() => hearing.close());

async function order(signsIn: boolean) {
  const { port } = hearing.address() as AddressInfo;
  const account = {
    server: `http://127.0.0.1:${port}`,
    id: 'farm',
    key: { kid: 'k1', secret: 'a secret of at least thirty-two bytes' },
  };
  const { visitor } = await openStore({ account });
  if (signsIn) {
    const ana = { email: 'ana@farm.example', password: 'persimmons', next: '/' };
    await visitor.post('/account/sign-in', ana);
  }
  const line = { productId: 'rice', 'option-kind': 'white', 'option-weight': '5 kg' };
  await visitor.post('/cart/lines', { ...line, quantity: '1' });
  const told = new Promise<Parameters<NonNullable<typeof heard>>[0]>((done) => (heard = done));
  await visitor.post('/orders', { click });
  return told;
}

it('tells whose an order is, by the name that their tickets have', async () => {
  expect(await order(true)).toMatchObject({ order: { click }, buyer: 'c-2041' });
});

it('tells of nobody who has not signed in', async () => {
  const told = await order(false);
  expect(told.order.click).toBe(click);
  expect(told).not.toHaveProperty('buyer');
});
