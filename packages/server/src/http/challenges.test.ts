import { createHash } from 'node:crypto';
import type { Challenge, Claim, DropName, Entry, Hold, Problem } from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { DRAFT, startTestStall, type TestStall } from '../../testing/test-stall.js';

const PEARS: DropName = { kind: 'coupon', id: 'pears' };
const FLASH: DropName = { kind: 'offer', id: 'flash' };
const HONEY: DropName = { kind: 'giveaway', id: 'honey' };

let stall: TestStall;
let ana: string;

beforeAll(async () => {
  stall = await startTestStall({ limits: { claims: 1_000 } });
  const { desk } = stall.server;
  for (const id of ['pears', 'figs']) {
    await desk.setCoupon(stall.id, { ...DRAFT, id, challenge: true, total: 1_000 });
    await desk.act(stall.id, { act: 'coupon.drop', coupon: id });
  }
  await desk.setOffer(stall.id, {
    ...{ id: 'flash', product: 'pears', price: { amount: 400, currency: 'USD' } },
    ...{ total: 10, perViewer: 1, opensAfterMs: 0, challenge: true },
  });
  await desk.act(stall.id, { act: 'offer.drop', offer: 'flash' });
  await desk.setGiveaway(stall.id, {
    ...{ id: 'honey', kind: 'draw', prize: 'Honey', total: 1 },
    ...{ opensAfterMs: 0, challenge: true },
  });
  await desk.act(stall.id, { act: 'giveaway.drop', giveaway: 'honey' });
  // A coupon of the same id is another drop.
  await desk.setCoupon(stall.id, { ...DRAFT, id: 'honey', challenge: true });
  await desk.act(stall.id, { act: 'coupon.drop', coupon: 'honey' });
  await desk.setCoupon(stall.id, { ...DRAFT, id: 'free' });
  await desk.act(stall.id, { act: 'coupon.drop', coupon: 'free' });
  ana = await ticket();
});
afterAll(() => stall.close());

const ticket = async () => (await stall.visit()).ticket;
let keys = 0;
const newKey = () => `key-number-${(keys += 1)}`;

const ask = ({ kind, id: of }: DropName, token: string, key: string) =>
  call<Challenge & Problem>(`${stall.show}/challenges`, { token, key, body: { kind, of } });
const claim = (of: string, token: string, key: string, proof?: string) =>
  call<Claim & Problem>(`${stall.show}/claims`, {
    token,
    key,
    body: { of, ...(proof && { proof }) },
  });

/** Does the work, in the plainest way. */
function solve({ algorithm, challenge, maxnumber, salt, signature }: Challenge) {
  for (let number = 0; number <= maxnumber; number += 1) {
    const hash = createHash('sha256').update(`${salt}${number}`).digest('hex');
    if (hash === challenge) return { algorithm, challenge, number, salt, signature };
  }
  throw new Error('There is no such number.');
}

const packed = (solution: unknown) => Buffer.from(JSON.stringify(solution)).toString('base64');
const prove = async (drop: DropName, token: string, key: string) =>
  packed(solve((await ask(drop, token, key)).body));

const refused = { status: 403, body: { code: 'proof-needed' } };

describe('work before a claim', () => {
  it('is asked for in the drop’s terms, and nothing is given without it', async () => {
    const coupon = stall.server.desk
      .state(stall.id)
      ?.coupons.find((one) => one.coupon.id === 'pears');
    expect(coupon?.coupon.challenge).toBe(true);
    expect(await claim('pears', ana, newKey())).toMatchObject(refused);
    expect(await claim('pears', ana, newKey(), packed('nothing'))).toMatchObject(refused);
    expect(await claim('free', ana, newKey())).toMatchObject({ status: 201 });
  });

  it('is taken once it was done, and the same key is the same answer without it', async () => {
    const viewer = await ticket();
    const key = newKey();
    const first = await claim('pears', viewer, key, await prove(PEARS, viewer, key));
    expect(first).toMatchObject({ status: 201, body: { coupon: 'pears' } });
    expect(await claim('pears', viewer, key)).toEqual(first);
  });

  it('is good for its viewer, drop and key alone', async () => {
    const viewer = await ticket();
    const key = newKey();
    const proof = await prove(PEARS, viewer, key);
    expect(await claim('pears', await ticket(), key, proof), 'another viewer').toMatchObject(
      refused,
    );
    expect(await claim('figs', viewer, key, proof), 'another drop').toMatchObject(refused);
    expect(await claim('pears', viewer, newKey(), proof), 'another key').toMatchObject(refused);
    expect(await claim('pears', viewer, key, proof)).toMatchObject({ status: 201 });
  });

  it('is not taken where anything of it was changed', async () => {
    const viewer = await ticket();
    const key = newKey();
    const { body } = await ask(PEARS, viewer, key);
    const solution = solve(body);
    const { salt, number } = solution;
    const later = salt.replace(/expires=\d+/, 'expires=4000000000');
    // The end of the salt put before the number: the same text, and so the same hash.
    const [start = '', end = ''] = salt.split('expires=');
    for (const changed of [
      { ...solution, number: number + 1 },
      { ...solution, salt: later },
      { ...solution, salt: start, number: `expires=${end}${number}` },
      { ...solution, signature: 'f'.repeat(64) },
      { ...solve({ ...body, salt: later, challenge: hashOf(`${later}7`), maxnumber: 7 }) },
      { ...solution, algorithm: undefined, number: null },
      null,
    ]) {
      expect(await claim('pears', viewer, key, packed(changed))).toMatchObject(refused);
    }
    expect(await claim('pears', viewer, key, 'not base64!')).toMatchObject({ status: 400 });
    expect(await claim('pears', viewer, key, packed(solution))).toMatchObject({ status: 201 });
  });

  it('is for holds too', async () => {
    const viewer = await ticket();
    const key = newKey();
    const hold = (proof?: string) =>
      call<Hold>(`${stall.show}/holds`, {
        token: viewer,
        key,
        body: { of: 'flash', ...(proof && { proof }) },
      });
    expect(await hold()).toMatchObject(refused);
    const held = await hold(await prove(FLASH, viewer, key));
    expect(held).toMatchObject({ status: 201, body: { status: 'held' } });
    expect((await hold()).body.id, 'the same key').toBe(held.body.id);
  });

  it('is for entries too', async () => {
    const viewer = await ticket();
    const key = newKey();
    const enter = (proof?: string) =>
      call<Entry>(`${stall.show}/entries`, {
        token: viewer,
        key,
        body: { of: 'honey', ...(proof && { proof }) },
      });
    expect(await enter()).toMatchObject(refused);
    expect(await enter(await prove(FLASH, viewer, key)), 'another drop').toMatchObject(refused);
    const proof = await prove({ kind: 'coupon', id: 'honey' }, viewer, key);
    expect(await enter(proof), 'a coupon of its id').toMatchObject(refused);
    const entered = await enter(await prove(HONEY, viewer, key));
    expect(entered).toMatchObject({ status: 201, body: { status: 'entered' } });
    expect((await enter()).body, 'the same key').toEqual(entered.body);
  });

  it('is there for what asks for it alone, and for viewers', async () => {
    expect(await ask({ kind: 'coupon', id: 'free' }, ana, newKey())).toMatchObject({ status: 404 });
    expect(await ask({ kind: 'giveaway', id: 'pears' }, ana, newKey())).toMatchObject({
      status: 404,
    });
    expect(await ask({ kind: 'coupon', id: 'nothing' }, ana, newKey())).toMatchObject({
      status: 404,
    });
    expect(await ask(PEARS, await stall.host(), newKey())).toMatchObject({ status: 403 });
  });

  it('is good after a restart', async () => {
    const viewer = await ticket();
    const key = newKey();
    const proof = await prove(PEARS, viewer, key);
    stall = await stall.restart();
    expect(await claim('pears', viewer, key, proof)).toMatchObject({ status: 201 });
  });
});

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
