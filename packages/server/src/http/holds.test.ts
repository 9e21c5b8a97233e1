import type { Batch, Hold, Me, OfferDraft, Problem } from '@livestall/protocol';
import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { everyToken, signAs } from '../../testing/every-call.js';
import { readStream } from '../../testing/read-stream.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';

const ANYBODY = { account: 'willow', role: 'viewer', name: null } as const;

let stall: TestStall;
let backend: string;
let secret: { kid: string; secret: string };
let offers = 0;
let offer: string;
let keys = 0;

beforeAll(async () => {
  stall = await startTestStall({ limits: { visits: 100_000, claims: 1_000 } });
  ({ backend } = await everyToken(stall));
  const token = await stall.server.operatorToken();
  const address = `${stall.server.address}/v1/accounts/willow/secrets`;
  ({ body: secret } = await call<typeof secret>(address, { token, method: 'POST' }));
});
afterAll(() => stall.close());
beforeEach(() => {
  offer = `offer-${++offers}`;
});

const draft = (terms: Partial<OfferDraft> = {}): OfferDraft => ({
  id: offer,
  product: 'pears',
  price: { amount: 400, currency: 'USD' },
  total: 3,
  perViewer: 2,
  opensAfterMs: 0,
  ...terms,
});
const drop = async (terms: Partial<OfferDraft> = {}) => {
  await stall.server.desk.setOffer(stall.id, draft(terms));
  return stall.server.desk.act(stall.id, { act: 'offer.drop', offer });
};
const tap = (token: string, more: object = {}, key = `key-of-${++keys}`) =>
  call<Hold>(`${stall.show}/holds`, { token, key, body: { of: offer, ...more } });
const move = (hold: Hold, token: string, what: string) =>
  call<Hold>(`${stall.show}/holds/${hold.id}`, { token, body: { move: what } });
const me = async (token: string) => (await call<Me>(`${stall.show}/me`, { token })).body;
const closed = () => stall.server.desk.state(stall.id)?.offers?.at(-1)?.closed?.reason;
const left = () => stall.server.desk.gauges(stall.id)?.[`offer:${offer}`]?.[1];
const ticket = async () => (await stall.visit()).ticket;
/** The ticket of somebody whom the store knows. */
const customer = (sub: string, more: object) =>
  signAs(secret, { acc: 'willow', role: 'viewer', sub: `${sub} of ${offer}`, ...more });
const terms = () =>
  stall.server.desk.state(stall.id)?.offers?.find((one) => one.offer.id === offer)?.offer;
const codeOf = (body: unknown) => (body as Problem).code;

describe('a hold', () => {
  it('has its price signed with the newest secret of the account, whichever that is by now', async () => {
    await drop();
    const viewer = await ticket();
    await tap(viewer);
    const signer = async () => {
      const [hold] = (await me(viewer)).holds ?? [];
      return decodeProtectedHeader(hold?.signedPrice ?? '').kid;
    };
    expect(await signer()).toBe(secret.kid);
    const token = await stall.server.operatorToken();
    const address = `${stall.server.address}/v1/accounts/willow/secrets`;
    const { body: newer } = await call<typeof secret>(address, { token, method: 'POST' });
    expect(await signer()).toBe(newer.kid);
    await call(`${address}/${newer.kid}`, { token, method: 'DELETE' });
    expect(await signer()).toBe(secret.kid);
  });

  it('is the viewer’s for five minutes, at a price that the store can check', async () => {
    await drop();
    const viewer = await ticket();
    const { status, body: hold } = await tap(viewer, { qty: 2 });
    expect(status).toBe(201);
    expect(hold).toMatchObject({
      ...{ offer, product: 'pears', qty: 2, status: 'held', extended: false },
      price: { amount: 400, currency: 'USD' },
      expiresAt: hold.at + 300_000,
    });
    expect((await me(viewer)).holds).toEqual([hold]);
    expect(left()).toBe(1);

    const key = new TextEncoder().encode(secret.secret);
    const { payload, protectedHeader } = await jwtVerify(hold.signedPrice ?? '', key);
    expect(protectedHeader).toEqual({ alg: 'HS256', typ: 'stall-price+jwt', kid: secret.kid });
    expect(payload).toEqual({
      ...{ acc: 'willow', show: stall.id, offer, product: 'pears', qty: 2, jti: hold.id },
      ref: 'pears',
      price: { amount: 400, currency: 'USD' },
      sub: decodeJwt(viewer).sub,
      exp: Math.floor((hold.expiresAt ?? 0) / 1_000),
    });
  });

  it('has a price that is no token, and no token is a price', async () => {
    await drop();
    const { body } = await tap(await ticket());
    const refused = await call(`${stall.show}/me`, { token: body.signedPrice ?? '' });
    expect(refused).toMatchObject({ status: 401, body: { code: 'token-refused' } });
    expect(decodeProtectedHeader(await ticket()).typ).not.toBe('stall-price+jwt');
  });

  it('is the same under the same key, as it stands by then', async () => {
    await drop();
    const viewer = await ticket();
    const { body: hold } = await tap(viewer, {}, 'the-same-key');
    expect((await tap(viewer, {}, 'the-same-key')).body).toEqual(hold);
    const other = await tap(viewer, { qty: 2 }, 'the-same-key');
    expect(other).toMatchObject({ status: 422, body: { code: 'key-reused' } });
    await move(hold, viewer, 'release');
    expect((await tap(viewer, {}, 'the-same-key')).body).toMatchObject({
      id: hold.id,
      status: 'released',
    });
    expect(left()).toBe(3);
  });

  it('is one at a time, of no more than one may have', async () => {
    await drop();
    const viewer = await ticket();
    expect(await tap(viewer, { qty: 3 })).toMatchObject({
      status: 400,
      body: { code: 'bad-request', detail: expect.stringContaining('body/qty') },
    });
    const { body: first } = await tap(viewer);
    const second = await tap(viewer);
    expect(second).toMatchObject({ status: 409, body: { code: 'already-yours' } });
    await move(first, backend, 'confirm');
    expect(await tap(viewer, { qty: 2 })).toMatchObject({ body: { code: 'already-yours' } });
    expect((await tap(viewer)).body).toMatchObject({ status: 'held', qty: 1 });
  });

  it('is refused by name, each time for its reason', async () => {
    const viewer = await ticket();
    expect(await tap(viewer)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    await stall.server.desk.setOffer(stall.id, draft());
    expect(await tap(viewer), 'a draft').toMatchObject({ status: 404 });
    await drop({ opensAfterMs: 60_000 });
    expect(await tap(viewer)).toMatchObject({ status: 409, body: { code: 'not-open' } });
    await stall.server.desk.act(stall.id, { act: 'offer.close', offer });
    expect(await tap(viewer)).toMatchObject({ status: 409, body: { code: 'closed' } });
    expect((await tap(await stall.host())).status).toBe(403);
    expect((await tap(viewer, { qty: 0 })).status).toBe(400);
    expect((await call(`${stall.show}/holds`, { token: viewer, body: { of: offer } })).status).toBe(
      400,
    );
  });

  it.each([
    ['signed-in', ['sign-in-first', 201, 201]],
    ['verified', ['sign-in-first', 'sign-in-first', 201]],
    ['anonymous', [201, 201, 201]],
  ] as const)('asks for those who are %s, in the line too', async (identity, expected) => {
    await drop({ identity, total: 1, perViewer: 1 });
    expect(terms()).toMatchObject({ identity });
    const people = [
      await ticket(),
      await customer('ana', {}),
      await customer('ben', { ver: true }),
    ];
    const answers = [];
    for (const token of people) answers.push(await tap(token, { wait: true }));
    expect(answers.map(({ status, body }) => (status === 201 ? 201 : codeOf(body)))).toEqual(
      expected,
    );
  });

  it('is for those of its segment, and stays theirs though they are of it no more', async () => {
    await drop({ for: 'buyers' });
    expect(terms()).toMatchObject({ for: 'buyers' });
    for (const token of [await ticket(), await customer('ana', { seg: ['followers'] })]) {
      expect(await tap(token)).toMatchObject({ status: 403, body: { code: 'not-for-you' } });
    }
    const first = await tap(await customer('ben', { seg: ['buyers'] }), {}, 'key-of-ben');
    expect(first.status).toBe(201);
    expect(await tap(await customer('ben', {}), {}, 'key-of-ben')).toMatchObject({
      status: 201,
      body: { id: first.body.id },
    });
  });

  it('is no more for who had some held three times and never bought, in the line neither', async () => {
    await drop({ total: 1, perViewer: 1 });
    const [viewer, other] = [await ticket(), await ticket()];
    for (let turn = 0; turn < 3; turn += 1) await move((await tap(viewer)).body, viewer, 'release');
    for (const wait of [false, true]) {
      expect(await tap(viewer, { wait })).toMatchObject({
        status: 409,
        body: { code: 'turns-used' },
      });
    }
    expect((await tap(other)).body).toMatchObject({ status: 'held' });
  });

  it('is as often as one likes for who only waited and left the line', async () => {
    await drop({ total: 1, perViewer: 1 });
    const [holder, viewer] = [await ticket(), await ticket()];
    const { body: held } = await tap(holder);
    for (let turn = 0; turn < 4; turn += 1) {
      await move((await tap(viewer, { wait: true })).body, viewer, 'release');
    }
    await move(held, holder, 'release');
    expect((await tap(viewer)).body).toMatchObject({ status: 'held' });
  });

  it('is of nothing that left the show', async () => {
    await drop();
    const viewer = await ticket();
    await stall.server.desk.act(stall.id, { act: 'product.remove', product: 'pears' });
    expect(await tap(viewer)).toMatchObject({ status: 409, body: { code: 'closed' } });
    await expect.poll(closed).toBe('hand');
    await stall.server.desk.act(stall.id, { act: 'product.restore', product: 'pears' });
    expect(await tap(viewer)).toMatchObject({ status: 409, body: { code: 'closed' } });
  });

  it('is made known by gauge and poke, never in the log', async () => {
    await drop();
    const { ticket: viewer, viewer: who } = await stall.visit();
    const reader = await readStream(`${stall.show}/stream`);
    await reader.next('hello');
    const { body: hold } = await tap(viewer);
    let batch: Record<string, unknown>;
    do batch = (await reader.next('batch')).data;
    while (!batch['poke']);
    await reader.close();
    expect(batch).toMatchObject({ poke: [who.poke], gauge: { [`offer:${offer}`]: [2, 2] } });
    expect(batch).not.toHaveProperty('log');
    for (const secretText of [hold.id, who.key, hold.signedPrice ?? '']) {
      expect(JSON.stringify(batch)).not.toContain(secretText);
    }
  });
});

describe('the end of a hold', () => {
  it('comes by itself when its time is up, and a late confirmation is refused', async () => {
    await drop({ holdMs: 200 });
    const viewer = await ticket();
    const { body: hold } = await tap(viewer);
    await expect.poll(left).toBe(3);
    const { id, expiresAt } = hold;
    expect((await me(viewer)).holds).toMatchObject([{ id, status: 'expired', expiresAt }]);
    for (const what of ['confirm', 'extend']) {
      expect(await move(hold, backend, what)).toMatchObject({
        status: 409,
        body: { code: 'closed' },
      });
    }
    expect((await move(hold, viewer, 'release')).body.status).toBe('expired');
    expect((await tap(viewer)).status, 'and may be tried again').toBe(201);
  });

  it('is put off once, when payment starts', async () => {
    await drop({ holdMs: 60_000 });
    const viewer = await ticket();
    const { body: hold } = await tap(viewer);
    const { body: first } = await move(hold, viewer, 'extend');
    expect(first.extended).toBe(true);
    expect(first.expiresAt).toBeGreaterThan(hold.expiresAt ?? Infinity);
    const price = decodeJwt(first.signedPrice ?? '');
    expect(price.exp).toBe(Math.floor((first.expiresAt ?? 0) / 1_000));
    expect((await move(hold, backend, 'extend')).body.expiresAt).toBe(first.expiresAt);
  });

  it('is the end of the offer where it was the last to be bought, and of no other', async () => {
    await drop({ total: 2 });
    const [ana, ben, late] = [await ticket(), await ticket(), await ticket()];
    const { body: first } = await tap(ana);
    const { body: last } = await tap(ben);
    expect((await tap(late, { wait: true })).body.status).toBe('waiting');
    await move(first, backend, 'confirm');
    expect([left(), closed()]).toEqual([0, undefined]);
    await move(last, backend, 'confirm');
    await expect.poll(closed).toBe('gone');
    expect((await me(late)).holds).toMatchObject([{ status: 'expired' }]);
    const newcomer = await ticket();
    for (const wait of [false, true]) {
      expect(codeOf((await tap(late, { wait })).body)).toBe('sold-out');
      expect(codeOf((await tap(newcomer, { wait })).body)).toBe('sold-out');
    }
    expect((await me(ana)).holds).toMatchObject([{ status: 'confirmed' }]);
  });

  it('is buying, which the store’s backend alone confirms, once', async () => {
    await drop();
    const viewer = await ticket();
    const { body: hold } = await tap(viewer);
    expect((await move(hold, viewer, 'confirm')).status).toBe(403);
    expect((await move(hold, await ticket(), 'release')).status, 'another’s').toBe(404);
    const { body: bought } = await move(hold, backend, 'confirm');
    expect(bought).toMatchObject({ id: hold.id, status: 'confirmed' });
    expect(bought).not.toHaveProperty('signedPrice');
    expect((await move(hold, backend, 'confirm')).body).toEqual(bought);
    expect(await move(hold, backend, 'release')).toMatchObject({
      status: 409,
      body: { code: 'closed' },
    });
    expect(left()).toBe(2);
  });

  it('is not the end of its offer: what is held can still be bought', async () => {
    const { seq } = await drop({ lastsMs: 1_000 });
    const viewer = await ticket();
    const { body: hold } = await tap(viewer);
    await expect.poll(closed).toBe('time');
    expect(stall.server.desk.state(stall.id)?.seq).toBe(seq + 1);
    expect((await move(hold, backend, 'confirm')).body.status).toBe('confirmed');
  });
});

describe('the line', () => {
  it('gets what falls back, in its order, as much as there is', async () => {
    await drop({ total: 2 });
    const [ana, ben, eve] = [await ticket(), await ticket(), await ticket()];
    const { body: first } = await tap(ana, { qty: 2 });
    expect(await tap(ben)).toMatchObject({ status: 409, body: { code: 'sold-out' } });
    const { body: second } = await tap(ben, { wait: true });
    expect(second).toMatchObject({ status: 'waiting' });
    expect(second).not.toHaveProperty('expiresAt');
    const { body: third } = await tap(eve, { qty: 2, wait: true });
    expect(await move(second, ben, 'extend')).toMatchObject({ body: { code: 'not-open' } });

    await move(first, ana, 'release');
    expect((await me(ben)).holds).toMatchObject([{ id: second.id, status: 'held', qty: 1 }]);
    expect((await me(eve)).holds).toMatchObject([{ id: third.id, status: 'held', qty: 1 }]);
    expect(left()).toBe(0);
    expect((await move(third, backend, 'confirm')).body.status).toBe('confirmed');
  });

  it('is told that its turn has come by one number, however many are served', async () => {
    const [HOLDERS, EACH] = [30, 100];
    await drop({ total: HOLDERS * EACH, perViewer: EACH });
    const { desk } = stall.server;
    const crowd = (who: string, count: number, asked: object) => {
      const holds = Array.from({ length: count }, (_, n) => {
        const by = { ...ANYBODY, subject: `${offer} ${who} ${n}` };
        return desk.hold(stall.id, by, { of: offer, ...asked }, `key-of-${who}-${n}`);
      });
      return Promise.all(holds);
    };
    const holders = await crowd('holder', HOLDERS, { qty: EACH });
    const waiters = await crowd('waiter', HOLDERS * EACH, { wait: true });
    expect(new Set(waiters.map(({ place }) => place)).size).toBe(HOLDERS * EACH);
    const reader = await readStream(`${stall.show}/stream`);
    await reader.next('hello');
    const store = { ...ANYBODY, role: 'backend', subject: 'shop' } as const;
    await Promise.all(holders.map(({ id }) => desk.moveHold(stall.id, store, id, 'release')));
    const told: number[] = [];
    while (told.at(-1) !== HOLDERS * EACH) {
      const { gauge } = (await reader.next('batch')).data as Partial<Batch>;
      const reading = gauge?.[`line:${offer}`];
      if (reading) told.push(reading[1]);
    }
    await reader.close();
    expect(told.length, 'in no more batches than gave something back').toBeLessThanOrEqual(HOLDERS);
  });

  it('has places, which are told while one waits alone', async () => {
    await drop({ total: 1, perViewer: 1 });
    const [ana, ben, eve] = [await ticket(), await ticket(), await ticket()];
    const { body: first } = await tap(ana);
    expect(first).not.toHaveProperty('place');
    const { body: second } = await tap(ben, { wait: true });
    expect([second.place, (await tap(eve, { wait: true })).body.place]).toEqual([1, 2]);
    await move(second, ben, 'release');
    await move(first, ana, 'release');
    const [hold] = (await me(eve)).holds ?? [];
    expect(hold).toMatchObject({ status: 'held' });
    expect(hold).not.toHaveProperty('place');
    expect(stall.server.desk.gauges(stall.id)?.[`line:${offer}`]?.[1]).toBe(2);
  });

  it('ends where its goods leave the show, and nobody in it is served any more', async () => {
    await drop({ total: 1, perViewer: 1 });
    const [ana, ben] = [await ticket(), await ticket()];
    const { body: held } = await tap(ana);
    await tap(ben, { wait: true });
    await stall.server.desk.act(stall.id, { act: 'product.remove', product: 'pears' });
    await expect.poll(closed).toBe('hand');
    await move(held, ana, 'release');
    expect((await me(ben)).holds).toMatchObject([{ status: 'expired' }]);
    await stall.server.desk.act(stall.id, { act: 'product.restore', product: 'pears' });
  });

  it('ends with the offer', async () => {
    await drop({ total: 1, perViewer: 1 });
    const [ana, ben] = [await ticket(), await ticket()];
    const { body: held } = await tap(ana);
    await tap(ben, { wait: true });
    await stall.server.desk.act(stall.id, { act: 'offer.close', offer });
    expect((await me(ben)).holds).toMatchObject([{ status: 'expired' }]);
    await move(held, ana, 'release');
    expect((await me(ben)).holds).toMatchObject([{ status: 'expired' }]);
  });
});

it('never sells one too many to 200 who tap at once', { timeout: 120_000 }, async () => {
  await drop({ total: 50 });
  const viewers = await Promise.all(Array.from({ length: 200 }, ticket));
  const answers = await Promise.all(viewers.map((viewer, n) => tap(viewer, { qty: 1 + (n % 2) })));
  const holds = answers.filter(({ status }) => status === 201).map(({ body }) => body);
  const codes = answers.filter(({ status }) => status !== 201).map(({ body }) => body);
  expect(holds.reduce((sum, { qty }) => sum + qty, 0)).toBe(50);
  expect(new Set(codes.map((one) => (one as unknown as { code: string }).code))).toEqual(
    new Set(['sold-out']),
  );
  expect(left()).toBe(0);
  // Half of them buy, half give back: every unit is somebody's or free again.
  const ends = await Promise.all(
    holds.map((hold, n) => move(hold, backend, n % 2 ? 'confirm' : 'release')),
  );
  const bought = ends.filter(({ body }) => body.status === 'confirmed');
  expect(left()).toBe(50 - bought.reduce((sum, { body }) => sum + body.qty, 0));
});
