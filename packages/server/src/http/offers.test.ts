import type { Backstage, Hold, Me, OfferDraft, Product, ViewerData } from '@livestall/protocol';
import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { everyToken } from '../../testing/every-call.js';
import { readStream } from '../../testing/read-stream.js';
import { GOODS, startTestStall, type TestStall } from '../../testing/test-stall.js';
import { mintToken } from '../tokens/index.js';

const DRAFT: OfferDraft = {
  id: 'flash',
  product: 'pears',
  price: { amount: 400, currency: 'USD' },
  total: 3,
  perViewer: 2,
  opensAfterMs: 0,
};

let stall: TestStall;
let host: string;
let backend: string;

beforeEach(async () => {
  stall = await startTestStall();
  ({ host, backend } = await everyToken(stall));
});
afterEach(() => stall.close());

const put = (draft: object) =>
  call(`${stall.show}/offers/flash`, { method: 'PUT', token: host, body: draft });
const act = (name: 'offer.drop' | 'offer.close') =>
  call(`${stall.show}/acts`, { token: host, body: { act: name, offer: 'flash' } });
const tap = (token: string, more: object = {}, key = 'a-key-of-mine') =>
  call<Hold>(`${stall.show}/holds`, { token, key, body: { of: 'flash', ...more } });
const me = async (token: string) => (await call<Me>(`${stall.show}/me`, { token })).body;

const inYuan = (goods: readonly Product[]): Product[] =>
  goods.map((one) => ({ ...one, price: { ...one.price, currency: 'CNY' } }));

describe('an offer', () => {
  it('is prepared, dropped with its terms and closed, each once', async () => {
    expect(await put(DRAFT)).toMatchObject({ status: 200, body: DRAFT });
    expect((await call(stall.show)).body).not.toHaveProperty('base.offers');
    await act('offer.drop');
    const { body } = await act('offer.drop');
    expect(await put({ ...DRAFT, total: 9 })).toMatchObject({
      status: 409,
      body: { code: 'wrong-state' },
    });
    const state = stall.server.desk.state(stall.id);
    const { opensAfterMs: _, ...terms } = DRAFT;
    expect(state?.offers).toMatchObject([{ offer: terms }]);
    expect(state?.seq, 'a drop that is sent twice').toBe(body['seq']);
    expect(JSON.stringify(state)).not.toContain('opensAfterMs');
    await act('offer.close');
    await act('offer.close');
    expect(stall.server.desk.state(stall.id)?.offers).toMatchObject([
      { closed: { reason: 'hand' } },
    ]);
  });

  it('opens when the slower pictures have shown it, where its seller says nothing', async () => {
    await stall.close();
    stall = await startTestStall({ trustProxy: true });
    ({ host } = await everyToken(stall));
    const { opensAfterMs: _, ...scarce } = DRAFT;
    const waits = async (id: string) => {
      const path = `${stall.show}/offers/${id}`;
      await call(path, { method: 'PUT', token: host, body: { ...scarce, id } });
      await call(`${stall.show}/acts`, { token: host, body: { act: 'offer.drop', offer: id } });
      const up = stall.server.desk.state(stall.id)?.offers?.find(({ offer }) => offer.id === id);
      return up && up.offer.opensAt - up.droppedAt;
    };
    expect(await waits('unknown'), 'while nobody has told').toBe(8_000);
    for (const [n, ms] of [4_000, 4_000, 5_000, 5_000, 13_500].entries()) {
      const told = await fetch(`${stall.show}/picture-delay`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': `192.0.2.${n + 1}` },
        body: JSON.stringify({ ms }),
      });
      expect(told.status).toBe(204);
    }
    expect(await waits('told')).toBe(13_500);
  });

  it('that was never dropped may go', async () => {
    await put(DRAFT);
    const remove = () => call(`${stall.show}/offers/flash`, { method: 'DELETE', token: host });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
    expect((await act('offer.drop')).status).toBe(404);
    expect((await act('offer.close')).status).toBe(404);
  });

  it.each([
    ['price/amount', { price: { amount: 0, currency: 'USD' } }],
    ['price/amount', { price: { amount: -1, currency: 'USD' } }],
    ['price/amount', { price: { amount: 1e300, currency: 'USD' } }],
    ['price/currency', { price: { amount: 400, currency: 'EUR' } }],
    ['price/currency', { price: { amount: 400, currency: 'usd' } }],
    ['total', { total: 0 }],
    ['total', { total: 1.5 }],
    ['total', { total: null }],
    ['total', { total: 2_000_000 }],
    ['perViewer', { perViewer: 4 }],
    ['perViewer', { perViewer: -2 }],
    ['lastsMs', { lastsMs: -1 }],
    ['spreadMs', { spreadMs: 5_000, lastsMs: 5_000 }],
    ['holdMs', { holdMs: 0 }],
    ['product', { product: 'nothing' }],
    ['variant', { variant: 'nothing' }],
    ['id', { id: 'another' }],
  ])('of a wrong %s is refused by that name: %j', async (field, change) => {
    const { status, body } = await put({ ...DRAFT, ...change });
    expect([status, body['code']]).toEqual([400, 'bad-request']);
    expect(body['detail']).toContain(`body/${field}`);
    expect((await act('offer.drop')).status, 'nothing half made').toBe(404);
  });

  it.each([
    ['is no more', 'body/product', GOODS.slice(1)],
    ['has another currency', 'body/price/currency', inYuan(GOODS)],
    [
      'is asked for now',
      'body/product',
      GOODS.map((one) => ({ ...one, request: { prompt: '?' } })),
    ],
  ])('waits for its seller where its product %s', async (_, field, goods) => {
    await put(DRAFT);
    await stall.server.desk.setGoods(stall.id, goods);
    const { status, body } = await act('offer.drop');
    expect([status, body['code']]).toEqual([409, 'wrong-state']);
    expect(body['detail']).toContain(field);
    await stall.server.desk.setGoods(stall.id, GOODS);
    expect((await act('offer.drop')).status, 'it is not used up').toBe(200);
  });

  it('comes up by itself where it opens at a time that is near, and counts down', async () => {
    const { opensAfterMs: _, ...scheduled } = DRAFT;
    const opensAt = Date.now() + 240_000;
    await put({ ...scheduled, id: 'flash', opensAt, lastsMs: 60_000 });
    await expect
      .poll(() => stall.server.desk.state(stall.id)?.offers)
      .toMatchObject([{ offer: { opensAt, closesAt: opensAt + 60_000 } }]);
    expect(await tap((await stall.visit()).ticket)).toMatchObject({
      body: { code: 'not-open' },
    });
  });

  it('says that it could not come up, and does once its product is back', async () => {
    const { desk } = stall.server;
    const { opensAfterMs: _, ...scheduled } = DRAFT;
    const opensAt = Date.now() + 240_000;
    const prepared = async () => {
      const stream = await readStream(`${stall.show}/backstage`, {
        authorization: `Bearer ${host}`,
      });
      const { data } = await stream.next('backstage');
      await stream.close();
      return (data as unknown as Backstage).offers?.[0];
    };
    await put({ ...scheduled, opensAt: Date.now() + 3_600_000 });
    await desk.act(stall.id, { act: 'product.remove', product: 'pears' });
    await put({ ...scheduled, opensAt });
    await expect.poll(prepared).toMatchObject({ refused: 'wrong-state', opensAt });
    await desk.act(stall.id, { act: 'product.restore', product: 'pears' });
    await expect
      .poll(() => desk.state(stall.id)?.offers)
      .toMatchObject([{ offer: { id: 'flash', opensAt } }]);
    expect(await prepared()).not.toHaveProperty('refused');
  });

  it('waits for its seller where its product was removed', async () => {
    await put(DRAFT);
    await stall.server.desk.act(stall.id, { act: 'product.remove', product: 'pears' });
    expect((await act('offer.drop')).body).toMatchObject({ code: 'wrong-state' });
    await stall.server.desk.act(stall.id, { act: 'product.restore', product: 'pears' });
    expect((await act('offer.drop')).status).toBe(200);
  });

  it.each([
    ['removed', () => stall.server.desk.act(stall.id, { act: 'product.remove', product: 'pears' })],
    ['dropped from the goods', () => stall.server.desk.setGoods(stall.id, GOODS.slice(1))],
    ['sold in another currency', () => stall.server.desk.setGoods(stall.id, inYuan(GOODS))],
  ])('is closed by the time that its product is %s', async (_, change) => {
    await put(DRAFT);
    await act('offer.drop');
    await change();
    expect(stall.server.desk.state(stall.id)?.offers).toMatchObject([
      { closed: { reason: 'hand' } },
    ]);
  });

  it('names the variant where a product comes in several', async () => {
    const [pears, ...others] = GOODS;
    const axis = { id: 'size', label: 'Size', values: [{ id: 's', label: 'S' }] };
    const variants = [{ id: 'small', options: { size: 's' } }];
    await stall.server.desk.setGoods(stall.id, [
      { ...pears!, options: [axis], variants },
      ...others,
    ]);
    expect((await put(DRAFT)).body['detail']).toContain('body/variant');
    expect((await put({ ...DRAFT, variant: 'small' })).status).toBe(200);
  });
});

it('signs its price for the store’s own id of the goods as it was at the drop', async () => {
  const [pears, ...others] = GOODS;
  await stall.server.desk.setGoods(stall.id, [{ ...pears!, ref: 'sku-1' }, ...others]);
  await put(DRAFT);
  await act('offer.drop');
  const { ticket } = await stall.visit();
  const { body: held } = await tap(ticket);
  await stall.server.desk.setGoods(stall.id, others);
  stall = await stall.restart();
  const [later] = (await me(ticket)).holds ?? [];
  for (const { signedPrice = '' } of [held, later!]) {
    expect(decodeJwt(signedPrice)).toMatchObject({ ref: 'sku-1' });
  }
});

it('lets its seller see what became of its units', async () => {
  await put(DRAFT);
  await act('offer.drop');
  const [ana, ben] = [await stall.visit(), await stall.visit()];
  const { body: hold } = await tap(ana.ticket, { qty: 2 });
  await tap(ben.ticket, { qty: 2, wait: true });
  await call(`${stall.show}/holds/${hold.id}`, { token: backend, body: { move: 'confirm' } });
  const response = await fetch(`${stall.show}/backstage`, {
    headers: { authorization: `Bearer ${host}` },
  });
  const reader = response.body?.getReader();
  let text = '';
  while (!text.includes('"offers":')) {
    text += new TextDecoder().decode((await reader?.read())?.value);
  }
  await reader?.cancel();
  expect(text).toContain(JSON.stringify({ ...DRAFT, held: 1, confirmed: 2, waiting: 0 }));
});

it('keeps what is held over a restart, and lets it fall back by the ledger’s time', async () => {
  await stall.server.desk.setOffer(stall.id, { ...DRAFT, total: 2, holdMs: 1_500 });
  await act('offer.drop');
  const [ana, ben, eve] = [await stall.visit(), await stall.visit(), await stall.visit()];
  const { body: held } = await tap(ana.ticket);
  const { body: bought } = await tap(ben.ticket);
  const confirm = (id: string) =>
    call<Hold>(`${stall.show}/holds/${id}`, { token: backend, body: { move: 'confirm' } });
  await confirm(bought.id);
  await tap(eve.ticket, { wait: true });
  stall = await stall.restart();
  expect((await tap(ana.ticket)).body.id, 'the same key').toBe(held.id);
  await expect
    .poll(async () => (await me(eve.ticket)).holds?.map(({ status }) => status))
    .toEqual(['held']);
  expect((await confirm(held.id)).body).toMatchObject({ code: 'closed' });
  expect((await me(ben.ticket)).holds).toMatchObject([{ status: 'confirmed' }]);
});

it('belongs to the viewer: what is kept of it is given out, and forgotten', async () => {
  const token = await stall.server.operatorToken();
  const address = `${stall.server.address}/v1/accounts/willow`;
  const { body: secret } = await call<{ kid: string; secret: string }>(`${address}/secrets`, {
    token,
    method: 'POST',
  });
  const claims = { account: 'willow', role: 'viewer', subject: 'ana', name: 'Ana' } as const;
  const ana = mintToken(secret, { ...claims, expiresAt: Date.now() + 600_000 });
  await put({ ...DRAFT, total: 2 });
  await act('offer.drop');
  const { body: hold } = await tap(ana, { qty: 2 });
  const ben = await stall.visit();
  await tap(ben.ticket, { wait: true });

  const { signedPrice: _, ...kept } = hold;
  const { body } = await call<ViewerData>(`${address}/viewers/ana`, { token: backend });
  expect(body.shows).toMatchObject([
    { holds: [kept], journal: [{ kind: 'hold', subject: hold.id }] },
  ]);
  const erased = await call(`${address}/viewers/ana`, { token: backend, method: 'DELETE' });
  expect(erased.body).toMatchObject({ shows: 1, holds: 1 });
  expect((await me(ana)).holds).toBeUndefined();
  expect((await me(ben.ticket)).holds, 'and the line moves on').toMatchObject([
    { status: 'held', qty: 1 },
  ]);
});
