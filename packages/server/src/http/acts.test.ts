import type { Placed } from '@livestall/server';
import type { Session } from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';
import { mintToken } from '../tokens/index.js';
import type { SigningSecret } from '../tokens/index.js';

let stall: TestStall;
let host: string;

beforeAll(async () => {
  stall = await startTestStall();
  host = await stall.host();
});
afterAll(() => stall.close());

const act = (body: unknown, token = host) => call<Placed>(`${stall.show}/acts`, { token, body });
const state = () => stall.server.desk.state(stall.id)!;
const sessionOf = async (role: 'host' | 'moderator', limits: object = {}) => {
  const { code } = await stall.server.mintCode({ account: 'willow', role, name: 'Mo', ...limits });
  return call<Session>(`${stall.server.address}/v1/sessions`, { body: { code } });
};

describe('an act', () => {
  it('becomes events, and is answered with their place', async () => {
    const { status, body } = await act({ act: 'product.pin', product: 'pears' });
    expect([status, body.seq]).toEqual([200, state().seq]);
    const again = await act({ act: 'product.pin', product: 'pears' });
    expect(again.body.seq).toBe(body.seq);
  });

  it('sets stock, which is a gauge and no event', async () => {
    const { seq } = state();
    expect((await act({ act: 'stock.set', product: 'pears', left: 3 })).body.seq).toBe(seq);
    expect(stall.server.desk.gauges(stall.id)).toMatchObject({ 'stock:pears': [1, 3] });
    expect((await act({ act: 'stock.set', product: 'plums', left: 3 })).status).toBe(404);
    expect(await act({ act: 'stock.set', product: 'pears', left: '12' })).toMatchObject({
      status: 400,
    });
  });

  it('sets the stock of many at once, or of none', async () => {
    const { seq } = state();
    const many = (...items: object[]) => act({ act: 'stock.set-many', items });
    const pears = { product: 'pears', left: 5 };
    expect((await many(pears, { product: 'honey', left: 9 })).body.seq).toBe(seq);
    expect(stall.server.desk.gauges(stall.id)).toMatchObject({
      ...{ 'stock:pears': [2, 5], 'stock:honey': [1, 9] },
    });
    expect(await many({ ...pears, left: 1 }, { product: 'plums', left: 3 })).toMatchObject({
      status: 404,
    });
    expect(stall.server.desk.gauges(stall.id)).toMatchObject({ 'stock:pears': [2, 5] });
    expect((await many()).status).toBe(400);
    expect((await many(...Array<object>(201).fill(pears))).status).toBe(400);
  });

  it('is refused where it makes no sense', async () => {
    expect(await act({ act: 'product.pin', product: 'plums' })).toMatchObject({ status: 404 });
    expect(await act({ act: 'rehearsal.play', on: false })).toMatchObject({
      status: 409,
      body: { code: 'wrong-state' },
    });
    expect(await act({ act: 'dance' })).toMatchObject({ status: 400 });
    expect(await act({ act: 'message.redact', message: 'm99' })).toMatchObject({ status: 404 });
  });

  it.each([
    [{ act: 'offer.drop', offer: 'flash', opensAfterMs: 1 }, /"opensAfterMs"/],
    [{ act: 'offer.drop' }, /'offer'/],
    [{ act: 'stock.set', product: 'pears', left: -1 }, /^body\/left must be >= 0$/],
    [{ act: 'dance' }, /"act"/],
    [{ offer: 'flash' }, /'act'/],
  ])('is refused by the one field that is wrong: %j', async (wrong, named) => {
    expect(await act(wrong)).toMatchObject({
      status: 400,
      body: { code: 'bad-request', detail: expect.stringMatching(named) as string },
    });
  });

  it('posts a notice once under one id', async () => {
    const post = { act: 'notice.post', text: 'Back soon', notice: 'back-soon' };
    await act(post);
    const { seq } = state();
    expect((await act(post)).body.seq).toBe(seq);
    expect(state().notices).toMatchObject([{ id: 'back-soon', text: 'Back soon' }]);
    await act({ act: 'notice.remove', notice: 'back-soon' });
  });

  it('takes a product out of the show, and puts it back', async () => {
    await act({ act: 'product.pin', product: 'honey' });
    await act({ act: 'product.remove', product: 'honey', reason: 'Recalled' });
    expect(state()).toMatchObject({
      pins: [],
      removed: [{ product: 'honey', reason: 'Recalled' }],
    });
    expect((await act({ act: 'product.pin', product: 'honey' })).status).toBe(404);
    const { seq } = state();
    expect((await act({ act: 'product.remove', product: 'honey' })).body.seq).toBe(seq);
    await act({ act: 'product.restore', product: 'honey' });
    expect(state().removed).toEqual([]);
    expect((await act({ act: 'product.remove', product: 'plums' })).status).toBe(404);
  });

  it('is the host’s; a moderator only redacts', async () => {
    const { body } = await sessionOf('moderator');
    expect((await act({ act: 'show.end' }, body.token)).status).toBe(403);
    const message = await stall.server.desk.say(
      stall.id,
      { account: 'willow', role: 'viewer', subject: 'x', name: null },
      'Hm',
    );
    expect((await act({ act: 'message.redact', message: message.id }, body.token)).status).toBe(
      200,
    );
    const { ticket } = await stall.visit();
    expect((await act({ act: 'show.end' }, ticket)).status).toBe(403);
  });
});

describe('a session', () => {
  it('comes of a code once, and is renewed', async () => {
    const code = await stall.server.mintCode({ account: 'willow', role: 'host', name: 'Rosa' });
    const redeem = () =>
      call<Session>(`${stall.server.address}/v1/sessions`, { body: { code: code.code } });
    const { status, body } = await redeem();
    expect([status, body]).toMatchObject([200, { account: 'willow', role: 'host', name: 'Rosa' }]);
    expect(await redeem()).toMatchObject({ status: 401, body: { code: 'token-refused' } });
    const renewed = await call<Session>(`${stall.server.address}/v1/sessions`, {
      token: body.token,
      body: {},
    });
    expect(renewed.body).toMatchObject({ role: 'host', name: 'Rosa' });
    expect((await act({ act: 'product.unpin', product: 'pears' }, renewed.body.token)).status).toBe(
      200,
    );
  });

  it('is not renewed where an account’s own secret signed it, so that it ends with the secret', async () => {
    const address = stall.server.address;
    const made = await call<SigningSecret>(`${address}/v1/accounts/willow/secrets`, {
      method: 'POST',
      token: await stall.server.operatorToken(),
    });
    const claims = { account: 'willow', role: 'host', subject: 'rosa', name: 'Rosa' } as const;
    const token = mintToken(made.body, { ...claims, expiresAt: Date.now() + 60_000 });
    expect((await act({ act: 'product.unpin', product: 'pears' }, token)).status).toBe(200);
    const renewed = await call(`${address}/v1/sessions`, { token, body: {} });
    expect([renewed.status, renewed.body['code']]).toEqual([401, 'token-refused']);
    const viewer = { ...claims, role: 'viewer', subject: 'visit-rosa' } as const;
    const ticket = mintToken(made.body, { ...viewer, expiresAt: Date.now() + 60_000 });
    expect((await call(`${stall.show}/visits`, { token: ticket, body: {} })).status).toBe(401);
  });

  it('holds for its channel and show alone', async () => {
    const elsewhere = (await sessionOf('host', { channel: 'other' })).body;
    expect(elsewhere.channel).toBe('other');
    expect((await act({ act: 'show.end' }, elsewhere.token)).status).toBe(403);
    const here = (await sessionOf('host', { channel: 'farm', show: stall.id })).body;
    expect((await act({ act: 'product.unpin', product: 'honey' }, here.token)).status).toBe(200);
  });

  it('is not made of nothing, nor of a viewer’s ticket', async () => {
    const address = `${stall.server.address}/v1/sessions`;
    expect((await call(address, { body: {} })).status).toBe(401);
    expect((await call(address, { body: { code: 'nobody-has-this-code' } })).status).toBe(401);
    const { ticket } = await stall.visit();
    expect((await call(address, { token: ticket, body: {} })).status).toBe(403);
  });
});

describe('the end', () => {
  it('is for good, closes coupons and silences the talk', async () => {
    const { ticket } = await stall.visit();
    expect((await act({ act: 'show.end' })).status).toBe(200);
    expect((await act({ act: 'show.end' })).body.seq).toBe(state().seq);
    expect(await act({ act: 'show.start' })).toMatchObject({ body: { code: 'wrong-state' } });
    const line = await call(`${stall.show}/messages`, {
      token: ticket,
      key: 'last-words',
      body: { text: 'Bye' },
    });
    expect([line.status, line.body]).toMatchObject([409, { code: 'closed' }]);
  });
});
