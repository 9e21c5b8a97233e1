import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connectShow } from '@livestall/client';
import { createServer } from '@livestall/server';
import { expect, it, onTestFinished } from 'vitest';
import { startStore, type Key } from '../../../examples/store/server.ts';
import type { CartAnswer } from '../../../examples/store/src/cart/cart-answer.ts';
import { Visitor } from '../../../examples/store/src/testing/visitor.ts';
import { until } from '../../protocol/testing/until.ts';
import { call } from './world/host-session.ts';

/** So long, and as long again as payment starts. */
const HOLD_MS = 6_000;

/** A show with flash offers of one box and one tray, and the shop whose they are. */
async function open() {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-late-'));
  const server = await createServer({ data });
  await server.putAccount({ id: 'farm', name: 'Farm', origins: [] });
  const { desk } = server;
  await desk.openChannel('farm', 'live', 'Live');
  const info = { title: 'Morning', rehearsal: false };
  const show = await desk.createShow({ account: 'farm', channel: 'live', info });
  const price = { amount: 1650, currency: 'USD' };
  const url = 'https://farm.example/goods';
  const goods = ['pears', 'eggs'].map((id) => ({ id, title: id, pictures: [], url, price }));
  await desk.setGoods(show, goods);
  await desk.act(show, { act: 'show.start' });
  const terms = { total: 1, perViewer: 1, opensAfterMs: 0, holdMs: HOLD_MS };
  for (const { id } of goods) {
    const offer = { id: `flash-${id}`, product: id, price: { ...price, amount: 1200 } };
    await desk.setOffer(show, { ...offer, ...terms });
    await desk.act(show, { act: 'offer.drop', offer: offer.id });
  }
  const token = await server.operatorToken();
  const key = (await call(`${server.address}/v1/accounts/farm/secrets`, 'POST', undefined, {
    token,
  })) as Key;
  const store = await startStore({ account: { server: server.address, id: 'farm', key } });
  onTestFinished(async () => {
    await store.close();
    await server.close();
    fs.rmSync(data, { recursive: true });
  });
  return { server: server.address, show, store };
}

it('sells at the live price after the time that it was promised for, where payment began in it', async () => {
  const { server, show: id, store } = await open();
  const show = connectShow({ server, show: id, storage: null });
  onTestFinished(() => show.close());
  const { expiresAt = 0, signedPrice } = await show.hold('flash-pears');
  const shopper = new Visitor(store);
  const item = { variantId: 'pears', quantity: 1, signedPrice };
  await shopper.api('POST', '/api/cart/lines', item);

  // The stall is not asked: it may stand on another site, in a page that is gone by now.
  await pause(expiresAt - HOLD_MS / 3 - Date.now());
  await shopper.page('/cart');
  await pause(expiresAt - HOLD_MS / 6 - Date.now());
  expect(show.mine.holds[0]?.extended, 'a look at the basket').toBe(false);
  await shopper.post('/checkout');
  await until(show, () => show.mine.holds[0]?.extended === true);
  await pause(expiresAt + 100 - Date.now());

  expect((await shopper.api('GET', '/api/cart')).body).toMatchObject({ total: 1200 });
  expect((await shopper.post('/orders')).headers.get('location')).toMatch(/^\/thank-you\?/);
  await until(show, () => show.mine.holds[0]?.status === 'confirmed');
});

it('keeps what it sold at the live price, where another one was given back while they paid', async () => {
  const { server, show: id, store } = await open();
  const show = connectShow({ server, show: id, storage: null });
  onTestFinished(() => show.close());
  const shopper = new Visitor(store);
  const put = async (variantId: string) => {
    const { id: hold, signedPrice } = await show.hold(`flash-${variantId}`);
    await shopper.api('POST', '/api/cart/lines', { variantId, quantity: 1, signedPrice });
    return hold;
  };
  const pears = await put('pears');
  const eggs = await put('eggs');
  await shopper.post('/checkout');
  await show.moveHold(eggs, 'release');

  expect((await shopper.post('/orders')).status, 'the eggs cost more by now').toBe(409);
  await until(show, () => show.mine.holds.find((one) => one.id === pears)?.status === 'confirmed');
  const { lines } = (await shopper.api<CartAnswer>('GET', '/api/cart')).body;
  expect(lines).toMatchObject([{ hold: pears, unitPrice: 1200 }, { unitPrice: 1290 }]);
  const removed = await shopper.api('DELETE', `/api/cart/lines/${lines[0]?.id}`);
  expect(removed.body).toMatchObject({ code: 'held_bought' });
  expect((await shopper.post('/orders')).headers.get('location')).toMatch(/^\/thank-you\?/);
});
