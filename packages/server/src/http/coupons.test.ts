import type { Backstage, Claim, Coupon, CouponDraft, Me, Problem } from '@livestall/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { signAs } from '../../testing/every-call.js';
import { readStream } from '../../testing/read-stream.js';
import { DRAFT, startTestStall, type TestStall } from '../../testing/test-stall.js';

let stall: TestStall;
let host: string;
let secret: { kid: string; secret: string };
let coupons = 0;
let coupon: string;

beforeAll(async () => {
  stall = await startTestStall({ metrics: {}, limits: { claims: 1_000 } });
  host = await stall.host();
  const address = `${stall.server.address}/v1/accounts/willow/secrets`;
  const token = await stall.server.operatorToken();
  ({ body: secret } = await call<typeof secret>(address, { method: 'POST', token }));
});
afterAll(() => stall.close());
beforeEach(() => {
  coupon = `coupon-${++coupons}`;
});

const { code: _, ...WITHOUT_CODE } = DRAFT;
const address = (rest = '') => `${stall.show}/coupons/${coupon}${rest}`;
const put = (draft: Partial<CouponDraft>, of: Partial<CouponDraft> = DRAFT, query = '') =>
  call<Problem>(address(query), {
    ...{ method: 'PUT', token: host, body: { ...of, id: coupon, ...draft } },
  });
const upload = (text: string, token = host, type = 'text/csv') =>
  call<{ codes: number } & Problem>(address('/codes'), {
    method: 'PUT',
    token,
    body: text,
    headers: { 'content-type': type },
  });
const drop = () =>
  call(`${stall.show}/acts`, { token: host, body: { act: 'coupon.drop', coupon } });
const claim = (token: string, key = `key-${coupon}`) =>
  call<Claim & Problem>(`${stall.show}/claims`, { token, key, body: { of: coupon } });
const ticket = (sub: string, more: object = {}) =>
  signAs(secret, { acc: 'willow', role: 'viewer', sub, ...more });
const terms = () =>
  stall.server.desk.state(stall.id)?.coupons.find((one) => one.coupon.id === coupon)?.coupon;
const backstage = async () => {
  const stream = await readStream(`${stall.show}/backstage`, { authorization: `Bearer ${host}` });
  const { data } = await stream.next('backstage');
  await stream.close();
  return (data as unknown as Backstage).coupons.find(({ id }) => id === coupon);
};

describe('codes of which each claim takes one', () => {
  it('are given once each, in their order, and stay whose they are', async () => {
    await put({}, WITHOUT_CODE);
    expect(await upload('code\nPEAR-1\nPEAR-2\n')).toMatchObject({
      status: 200,
      body: { codes: 2 },
    });
    expect(await backstage()).toMatchObject({ codes: 2, claimed: 0 });
    await drop();
    expect(terms()).toMatchObject({ total: 2 } satisfies Partial<Coupon>);
    expect(JSON.stringify(terms())).not.toContain('PEAR');
    const people = await Promise.all(['ana', 'ben', 'cleo'].map((name) => ticket(name)));
    const answers = [];
    for (const token of people) answers.push(await claim(token));
    expect(answers.map(({ body: { code } }) => code)).toEqual(['PEAR-1', 'PEAR-2', 'sold-out']);
    const again = await claim(people[1] ?? '');
    expect(again).toMatchObject({ status: 201, body: answers[1]?.body });
    const { body } = await call<Me>(`${stall.show}/me`, { token: people[0] ?? '' });
    expect(body.claims).toContainEqual(answers[0]?.body);
  });

  it('are not more than the coupon’s own limit', async () => {
    await put({ total: 1 }, WITHOUT_CODE);
    await upload('PEAR-1\nPEAR-2');
    await drop();
    expect(terms()).toMatchObject({ total: 1 });
  });

  it('are replaced whole or not at all', async () => {
    await put({}, WITHOUT_CODE);
    await upload('PEAR-1\nPEAR-2\nPEAR-3');
    const wrong = await upload('PLUM-1\nPLUM-1');
    expect(wrong).toMatchObject({ status: 400, body: { code: 'bad-request' } });
    expect(wrong.body.detail).toContain('line 2');
    expect(await backstage()).toMatchObject({ codes: 3 });
    await upload('PLUM-1');
    await drop();
    expect(await claim(await ticket('ana'))).toMatchObject({ body: { code: 'PLUM-1' } });
    expect(await upload('PEAR-9'), 'after the drop').toMatchObject({ status: 409 });
  });

  it('are refused whole where there are too many, by the first line that is', async () => {
    await put({}, WITHOUT_CODE);
    await upload('PEAR-1');
    const lines = Array.from({ length: 100_000 }, (_, n) => `PLUM-${n}`);
    const many = await upload(lines.join('\n'));
    expect(many).toMatchObject({ status: 413, body: { code: 'too-large' } });
    expect(many.body.detail).toContain('Line 50001');
    expect(await backstage()).toMatchObject({ codes: 1 });
  });

  it('must be there before the drop, and only where there is none for all', async () => {
    await put({}, WITHOUT_CODE);
    expect(await drop()).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    expect(terms()).toBeUndefined();
    await upload('PEAR-1');
    await put({});
    expect(await upload('PEAR-1')).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    expect(await backstage()).not.toHaveProperty('codes');
  });

  it('are there again when a coupon that was thrown out is put back', async () => {
    await put({}, WITHOUT_CODE);
    await upload('PEAR-1\nPEAR-2');
    expect((await call(address(), { method: 'DELETE', token: host })).status).toBe(204);
    expect(await backstage()).toBeUndefined();
    expect((await upload('PEAR-1')).status, 'while it is thrown out').toBe(404);
    await put({}, WITHOUT_CODE, '?restore=true');
    expect(await backstage()).toMatchObject({ codes: 2 });
    await drop();
    expect(await claim(await ticket('ana'))).toMatchObject({ body: { code: 'PEAR-1' } });
  });

  it('are gone when another coupon is prepared under the id of one that was thrown out', async () => {
    await put({}, WITHOUT_CODE);
    await upload('PEAR-1');
    await call(address(), { method: 'DELETE', token: host });
    await put({}, WITHOUT_CODE);
    expect(await backstage()).toMatchObject({ codes: 0 });
    await call(address(), { method: 'DELETE', token: host });
    await put({}, WITHOUT_CODE, '?restore=true');
    expect(await backstage(), 'for good').toMatchObject({ codes: 0 });
    expect((await put({}, WITHOUT_CODE, '?restore=perhaps')).status).toBe(400);
  });

  it('are told backstage to the host alone, and no moderator', async () => {
    await put({});
    await stall.server.desk.setGiveaway(stall.id, {
      ...{ id: coupon, kind: 'shares', prize: 'Honey', total: 1, code: 'HONEY1' },
    });
    const told = async (role: 'host' | 'moderator') => {
      const token = await signAs(secret, { acc: 'willow', role, sub: role });
      const headers = { authorization: `Bearer ${token}` };
      const stream = await readStream(`${stall.show}/backstage`, headers);
      const first = await stream.next('backstage');
      await put({ title: 'Prepared anew' });
      const later = await stream.next('backstage');
      await stream.close();
      return [first, later].map(({ data }) => JSON.stringify(data));
    };
    for (const text of await told('host')) expect(text).toMatch(/SECRET10.*HONEY1/);
    for (const text of await told('moderator')) {
      expect(text).toContain(coupon);
      expect(text).not.toMatch(/SECRET10|HONEY1/);
    }
  });

  it('come from the seller, as CSV', async () => {
    await put({}, WITHOUT_CODE);
    expect(await upload('PEAR-1', await ticket('ana'))).toMatchObject({ status: 403 });
    expect((await upload('{}', host, 'application/json')).status).toBe(400);
    expect(await backstage()).toMatchObject({ codes: 0 });
  });
});

describe('a coupon for some', () => {
  it('is refused to those who are not of the segment, and to those whom nobody counts', async () => {
    await put({ for: 'buyers' });
    await drop();
    expect(terms()).toMatchObject({ for: 'buyers' });
    for (const token of [await ticket('ana', { seg: ['followers'] }), await ticket('ben')]) {
      expect(await claim(token)).toMatchObject({ status: 403, body: { code: 'not-for-you' } });
    }
    expect(await claim((await stall.visit()).ticket)).toMatchObject({
      body: { code: 'not-for-you' },
    });
    expect(await claim(await ticket('cleo', { seg: ['vip', 'buyers'] }))).toMatchObject({
      status: 201,
    });
  });

  it.each([
    ['signed-in', ['sign-in-first', 201, 201]],
    ['verified', ['sign-in-first', 'sign-in-first', 201]],
    ['anonymous', [201, 201, 201]],
  ] as const)('asks for those who are %s', async (identity, expected) => {
    await put({ identity });
    await drop();
    const people = [
      (await stall.visit()).ticket,
      await ticket('ana'),
      await ticket('ben', { ver: true }),
    ];
    const answers = [];
    for (const token of people) answers.push(await claim(token));
    expect(answers.map(({ status, body }) => (status === 201 ? 201 : body.code))).toEqual(expected);
  });

  it('stays theirs though they are of the segment no more', async () => {
    await put({ for: 'buyers' });
    await drop();
    const first = await claim(await ticket('ana', { seg: ['buyers'] }));
    expect(await claim(await ticket('ana'))).toMatchObject({ status: 201, body: first.body });
  });
});

it('is claimed as often as one viewer may, each time under a key of its own', async () => {
  await put({ perViewer: 2 }, WITHOUT_CODE);
  await upload('PEAR-1\nPEAR-2\nPEAR-3');
  await drop();
  expect(terms()).toMatchObject({ perViewer: 2, total: 3 });
  const [ana, ben] = [await ticket('ana'), await ticket('ben')];
  const first = await claim(ana, 'ana-first-key');
  const second = await claim(ana, 'ana-second-key');
  expect([first, second].map(({ body }) => body.code)).toEqual(['PEAR-1', 'PEAR-2']);
  expect(await claim(ana, 'ana-first-key')).toMatchObject({ status: 201, body: first.body });
  expect(await claim(ana, 'ana-third-key')).toMatchObject({ body: { code: 'already-yours' } });
  expect((await claim(ben)).body).toMatchObject({ code: 'PEAR-3' });
  expect(await claim(ben, 'ben-second-key')).toMatchObject({ body: { code: 'sold-out' } });
  const { body } = await call<Me>(`${stall.show}/me`, { token: ana });
  expect(body.claims.filter((one) => one.coupon === coupon)).toEqual([first.body, second.body]);
});

it('tells viewers how well the store knows them, as their tickets say it', async () => {
  const who = async (token: string) => (await call<Me>(`${stall.show}/me`, { token })).body.viewer;
  const visit = await stall.visit();
  expect(visit.viewer).toMatchObject({ identity: 'anonymous', segments: [] });
  expect(await who(visit.ticket)).toEqual(visit.viewer);
  const known = await ticket('ana', { ver: true, seg: ['buyers'] });
  expect(await who(known)).toMatchObject({ identity: 'verified', segments: ['buyers'] });
});

describe('a coupon that opens at a time', () => {
  it('comes up by itself before it, and counts down; who is early is refused and counted', async () => {
    const opensAt = Date.now() + 240_000;
    await put({ opensAt });
    await expect.poll(terms).toMatchObject({ opensAt });
    for (const name of ['ana', 'ben']) {
      expect(await claim(await ticket(name))).toMatchObject({ body: { code: 'not-open' } });
    }
    expect(await backstage()).toMatchObject({ early: 2, claimed: 0 });
  });

  it('says that it could not come up, and does once it can', async () => {
    await put({ opensAt: Date.now() + 240_000 }, WITHOUT_CODE);
    await expect.poll(backstage).toMatchObject({ refused: 'wrong-state' });
    const tried = async () => {
      const text = await (await fetch(`${stall.server.metricsAddress}/metrics`)).text();
      return /livestall_writes_total\{write="coupon.drop",outcome="wrong-state"\} (\d+)/.exec(text);
    };
    const before = (await tried())?.[1];
    await put({ opensAt: Date.now() + 200_000, title: 'Pears' }, WITHOUT_CODE);
    await expect.poll(backstage).toMatchObject({ refused: 'wrong-state', title: 'Pears' });
    expect(Number((await tried())?.[1]), 'tried once each time').toBe(Number(before) + 1);
    await upload('PEAR-1');
    await expect.poll(terms).toMatchObject({ total: 1 });
    expect(await backstage()).not.toHaveProperty('refused');
  });

  it('waits where it is long until then, or where its time went by', async () => {
    await put({ opensAt: Date.now() + 3_600_000 });
    const later = coupon;
    coupon = `${coupon}-late`;
    await put({ opensAt: Date.now() - 1 });
    await drop();
    expect(terms()?.opensAt).toBeGreaterThan(Date.now() - 60_000);
    coupon = later;
    expect(terms()).toBeUndefined();
  });
});

const AMOUNT = { kind: 'amount', percent: undefined };

it.each([
  ['goods that there are not', { products: ['pears', 'moon'] }, 'body/products'],
  [
    'a currency that is not the goods’',
    { minimumSpend: { amount: 1, currency: 'EUR' } },
    'body/minimumSpend/currency',
  ],
  [
    'two currencies',
    {
      ...AMOUNT,
      amount: { amount: 1, currency: 'USD' },
      minimumSpend: { amount: 9, currency: 'EUR' },
    },
    'body/minimumSpend/currency',
  ],
  ['none of the goods', { products: [] }, 'body/products'],
  ['nothing off', { ...AMOUNT, amount: { amount: 0, currency: 'USD' } }, 'body/amount/amount'],
  [
    'less than nothing off',
    { ...AMOUNT, amount: { amount: -1, currency: 'USD' } },
    'amount/amount',
  ],
  [
    'more off than there is',
    { ...AMOUNT, amount: { amount: 1e15, currency: 'USD' } },
    'amount/amount',
  ],
  ['no amount', AMOUNT, "'amount'"],
  ['what another kind gives', { kind: 'gift' }, 'body/percent'],
  ['no words', { title: ' ' }, 'body/title'],
  ['no words in one language', { title: { en: 'Ten off', zh: '' } }, 'body/title'],
  ['more for one than there are', { total: 2, perViewer: 3 }, 'body/perViewer'],
  ['a limit of none', { total: 0 }, 'body/total'],
  ['a limit below none', { total: -1 }, 'body/total'],
  ['a limit beyond all', { total: 1e308 }, 'body/total'],
  ['a limit that is no number', { total: null }, 'body/total'],
  ['an end before its opening', { lastsMs: -1 }, 'body/lastsMs'],
  ['an end before the last turn', { spreadMs: 9_000, lastsMs: 5_000 }, 'body/spreadMs'],
  ['more than all off', { percent: 101 }, 'body/percent'],
  ['an identity that there is not', { identity: 'known' }, 'body/identity'],
  ['a segment that is no name', { for: 'all my friends' }, 'body/for'],
])('is refused with %s, by the field, and nothing is made', async (_, wrong, field) => {
  const { status, body } = await put(wrong as Partial<CouponDraft>);
  expect([status, body.code]).toEqual([400, 'bad-request']);
  expect(body.detail).toContain(field);
  expect(await backstage()).toBeUndefined();
});
