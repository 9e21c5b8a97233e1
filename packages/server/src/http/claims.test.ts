import type { Batch, Claim, Me } from '@livestall/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { signAs } from '../../testing/every-call.js';
import { readStream } from '../../testing/read-stream.js';
import type { SigningSecret } from '../tokens/index.js';
import { DRAFT, startTestStall, type TestStall } from '../../testing/test-stall.js';

let stall: TestStall;
let coupons = 0;
let coupon: string;

beforeAll(async () => {
  stall = await startTestStall({ limits: { visits: 100_000 } });
});
afterAll(() => stall.close());
beforeEach(() => {
  coupon = `coupon-${++coupons}`;
});

const drop = async (terms: Partial<typeof DRAFT> = {}) => {
  await stall.server.desk.setCoupon(stall.id, { ...DRAFT, id: coupon, ...terms });
  return stall.server.desk.act(stall.id, { act: 'coupon.drop', coupon });
};
const claim = (token: string, key = `key-${coupon}`, of = coupon) =>
  call<Claim>(`${stall.show}/claims`, { token, key, body: { of } });

describe('a claim', () => {
  it('gives the code once, and it is at /me from then on', async () => {
    await drop();
    const { ticket } = await stall.visit();
    const first = await claim(ticket);
    expect([first.status, first.body]).toMatchObject([201, { coupon, code: 'SECRET10' }]);
    expect((await claim(ticket)).body).toEqual(first.body);
    const again = await claim(ticket, 'another-key');
    expect([again.status, again.body]).toMatchObject([409, { code: 'already-yours' }]);
    const { body } = await call<Me>(`${stall.show}/me`, { token: ticket });
    expect(body.claims).toEqual([first.body]);
  });

  it('is refused by name, each time for its reason', async () => {
    const { ticket } = await stall.visit();
    expect(await claim(ticket)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    await stall.server.desk.setCoupon(stall.id, { ...DRAFT, id: coupon });
    expect(await claim(ticket), 'a draft').toMatchObject({ status: 404 });
    await drop({ opensAfterMs: 60_000 });
    expect(await claim(ticket)).toMatchObject({ status: 409, body: { code: 'not-open' } });
    await stall.server.desk.act(stall.id, { act: 'coupon.close', coupon });
    expect(await claim(ticket)).toMatchObject({ status: 409, body: { code: 'closed' } });
    expect((await claim(await stall.host())).status).toBe(403);
    expect(
      (await call(`${stall.show}/claims`, { token: ticket, body: { of: coupon } })).status,
    ).toBe(400);
  });

  it('may be tried ten times in ten seconds', async () => {
    const { ticket } = await stall.visit();
    for (let n = 0; n < 10; n += 1) expect((await claim(ticket)).status).toBe(404);
    const next = await claim(ticket);
    expect([next.status, next.body]).toMatchObject([429, { code: 'rate-limited' }]);
    expect((await claim((await stall.visit()).ticket)).status).toBe(404);
  });

  it('may be tried thirty times in all of an account’s shows, whatever it is', async () => {
    const { desk } = stall.server;
    const info = { title: 'Evening', rehearsal: false };
    const other = await desk.createShow({ account: 'willow', channel: 'farm', info });
    const { body: secret } = await call<SigningSecret>(
      `${stall.server.address}/v1/accounts/willow/secrets`,
      { method: 'POST', token: await stall.server.operatorToken() },
    );
    const ticket = await signAs(secret, { acc: 'willow', role: 'viewer', sub: 'ana' });
    const again = await signAs(secret, { acc: 'willow', role: 'viewer', sub: 'ana', name: 'Ana' });
    const shows = [stall.show, `${stall.server.address}/v1/shows/${other}`];
    const tryAll = async (what: string, body: object) => {
      const answers = [];
      for (const show of shows) {
        for (let n = 0; n < 10; n += 1) {
          const token = n % 2 === 0 ? ticket : again;
          answers.push(await call(`${show}/${what}`, { token, key: `key-of-${n}`, body }));
        }
      }
      return answers.map(({ status }) => status);
    };
    expect(new Set(await tryAll('claims', { of: coupon }))).toEqual(new Set([404]));
    const holds = await tryAll('holds', { of: coupon });
    expect([holds[9], holds[10]]).toEqual([404, 429]);
  });

  it('waits where all of a show together try too much, and others are served', async () => {
    const busy = await startTestStall({ limits: { claimsOfShow: 3 } });
    const tap = (token: string) =>
      call(`${busy.show}/claims`, { token, key: 'key-of-one', body: { of: 'none' } });
    const { ticket } = await busy.visit();
    const answers = await Promise.all(Array.from({ length: 9 }, () => tap(ticket)));
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused[0]?.body).toMatchObject({ code: 'unavailable', retryAfter: 1 });
    expect(answers.filter(({ status }) => status === 404).length).toBeGreaterThanOrEqual(3);
    await busy.close();
  });

  it('is the end of the coupon where it is the last', async () => {
    await drop({ total: 1 });
    const [ana, ben] = [await stall.visit(), await stall.visit()];
    const last = await claim(ana.ticket);
    await expect
      .poll(() => stall.server.desk.state(stall.id)?.coupons.at(-1)?.closed?.reason)
      .toBe('gone');
    expect(await claim(ben.ticket)).toMatchObject({ status: 409, body: { code: 'sold-out' } });
    expect(await claim(ana.ticket)).toMatchObject({ status: 201, body: last.body });
  });

  it('closes by itself when its time is up', async () => {
    const { seq } = await drop({ lastsMs: 50 });
    await expect
      .poll(() => stall.server.desk.state(stall.id)?.coupons.at(-1)?.closed?.reason)
      .toBe('time');
    expect(stall.server.desk.state(stall.id)?.seq).toBe(seq + 1);
    const { ticket } = await stall.visit();
    expect(await claim(ticket)).toMatchObject({ body: { code: 'closed' } });
  });

  it('is made known by gauge and poke, never in the log', async () => {
    await drop({ total: 3 });
    const { ticket, viewer } = await stall.visit();
    const reader = await readStream(`${stall.show}/stream`);
    await reader.next('hello');
    await claim(ticket);
    let batch: Batch;
    do batch = (await reader.next('batch')).data as unknown as Batch;
    while (!batch.poke);
    await reader.close();
    const { body } = await call<Me>(`${stall.show}/me`, { token: ticket });
    expect(body.viewer).toEqual(viewer);
    expect(JSON.stringify(batch), 'nobody sees who claimed').not.toContain(viewer.key);
    expect(batch).toMatchObject({ poke: [viewer.poke], gauge: { [`coupon:${coupon}`]: [2, 2] } });
    expect(batch).not.toHaveProperty('log');
    expect(JSON.stringify(batch)).not.toContain('SECRET10');
  });
});

it('gives the last one to one of two who ask at once', async () => {
  await drop({ total: 1 });
  const tickets = [await stall.visit(), await stall.visit()];
  const answers = await Promise.all(tickets.map(({ ticket }) => claim(ticket)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'sold-out' });
});

it('counts 10,000 tries with repeated keys exactly', { timeout: 120_000 }, async () => {
  await drop({ total: 1_000 });
  const tickets: string[] = [];
  await inTurns(1_250, async () => tickets.push((await stall.visit()).ticket));
  const answers = new Map<string, Set<string>>();
  let codes = new Set<unknown>();
  await inTurns(10_000, async (n) => {
    // Each viewer tries four times under each of two keys, in an order that mixes them.
    const who = (n * 7) % 1_250;
    const key = `tries-${who}-${Math.floor(n / 1_250) % 2}`;
    const { status, body } = await claim(tickets[who]!, key);
    if (status === 201) answers.set(key, (answers.get(key) ?? new Set()).add(JSON.stringify(body)));
    else codes = codes.add((body as unknown as { code: string }).code);
  });
  expect(answers.size).toBe(1_000);
  expect([...answers.values()].every((given) => given.size === 1)).toBe(true);
  expect(new Set([...answers.keys()].map((key) => key.split('-')[1])).size).toBe(1_000);
  expect([...codes].sort()).toEqual(['already-yours', 'sold-out']);
  expect(stall.server.desk.gauges(stall.id)?.[`coupon:${coupon}`]?.[1]).toBe(0);
});

/** Runs `task` so many times, 64 at once. */
async function inTurns(times: number, task: (n: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < times) await task(next++);
  };
  await Promise.all(Array.from({ length: 64 }, worker));
}
