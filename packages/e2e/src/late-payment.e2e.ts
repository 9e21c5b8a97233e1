import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connectShow } from '@livestall/client';
import { createServer } from '@livestall/server';
import { expect, it, onTestFinished } from 'vitest';
import { startStore, type Key } from '../../../examples/store/server.ts';
import { Visitor } from '../../../examples/store/src/testing/visitor.ts';
import { until } from '../../protocol/testing/until.ts';
import { call } from './world/host-session.ts';

/** So long, and as long again as payment starts. */
const HOLD_MS = 6_000;

/** A show with a flash offer of one box, and the shop whose box it is. */
async function open() {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-late-'));
  const server = await createServer({ data });
  await server.putAccount({ id: 'farm', name: 'Farm', origins: [] });
  const { desk } = server;
  await desk.openChannel('farm', 'live', 'Live');
  const info = { title: 'Morning', rehearsal: false };
  const show = await desk.createShow({ account: 'farm', channel: 'live', info });
  const price = { amount: 1650, currency: 'USD' };
  const url = 'https://farm.example/pears';
  await desk.setGoods(show, [{ id: 'pears', title: 'Pears', pictures: [], url, price }]);
  await desk.act(show, { act: 'show.start' });
  const flash = { id: 'flash', product: 'pears', price: { ...price, amount: 1200 } };
  const terms = { total: 1, perViewer: 1, opensAfterMs: 0, holdMs: HOLD_MS };
  await desk.setOffer(show, { ...flash, ...terms });
  await desk.act(show, { act: 'offer.drop', offer: 'flash' });
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
  const { expiresAt = 0, signedPrice } = await show.hold('flash');
  const shopper = new Visitor(store);
  const item = { variantId: 'pears', quantity: 1, signedPrice };
  await shopper.api('POST', '/api/cart/lines', item);

  // The stall is not asked: it may stand on another site, in a page that is gone by now.
  await pause(expiresAt - HOLD_MS / 3 - Date.now());
  await shopper.page('/cart');
  await until(show, () => show.mine.holds[0]?.extended === true);
  await pause(expiresAt + 100 - Date.now());

  expect((await shopper.api('GET', '/api/cart')).body).toMatchObject({ total: 1200 });
  expect((await shopper.post('/checkout')).headers.get('location')).toMatch(/^\/thank-you\?/);
  await until(show, () => show.mine.holds[0]?.status === 'confirmed');
});
