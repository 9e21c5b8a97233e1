import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Claim, Me, Message, MessagePage, Snapshot, Visit } from '@livestall/protocol';
import { snapshotState } from '@livestall/protocol';
import { createServer } from '@livestall/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { call } from '../testing/call.js';
import { DRAFT, startTestStall } from '../testing/test-stall.js';

const SERVE = fileURLToPath(new URL('../testing/serve.ts', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'livestall-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('is the same show after a restart', async () => {
  let stall = await startTestStall();
  const { desk } = stall.server;
  await desk.act(stall.id, { act: 'product.pin', product: 'honey' });
  await desk.act(stall.id, { act: 'stock.set', product: 'honey', left: 4 });
  await desk.setCoupon(stall.id, { ...DRAFT, total: 2, lastsMs: 60_000 });
  await desk.act(stall.id, { act: 'coupon.drop', coupon: 'autumn' });
  const { ticket } = await stall.visit('Ana');
  const take = { token: ticket, key: 'claim-one', body: { of: 'autumn' } };
  const claim = await call<Claim>(`${stall.show}/claims`, take);
  await call(`${stall.show}/messages`, { token: ticket, key: 'line-one', body: { text: 'Hi' } });
  const before = (await call<Snapshot>(stall.show)).body;
  const host = await stall.host();

  stall = await stall.restart();
  const after = (await call<Snapshot>(stall.show)).body;
  expect([after.epoch, after.seq]).toEqual([before.epoch, before.seq]);
  expect(snapshotState(after)).toEqual(snapshotState(before));
  expect(after.messages).toEqual(before.messages);
  expect(after.gauges).toMatchObject({ 'stock:honey': [1, 4], 'coupon:autumn': [2, 1] });
  expect((await call<Me>(`${stall.show}/me`, { token: ticket })).body.claims).toEqual([claim.body]);
  expect((await call<Claim>(`${stall.show}/claims`, take)).body).toEqual(claim.body);
  const close = { token: host, body: { act: 'coupon.close', coupon: 'autumn' } };
  expect((await call(`${stall.show}/acts`, close)).status).toBe(200);
  await stall.close();
});

it('closes after a restart what should have closed meanwhile', async () => {
  const stall = await startTestStall({ tickMs: 60_000 });
  await stall.server.desk.setCoupon(stall.id, { ...DRAFT, lastsMs: 1 });
  await stall.server.desk.act(stall.id, { act: 'coupon.drop', coupon: 'autumn' });
  await stall.server.close();
  const next = await createServer({ data: stall.folder, tickMs: 10 });
  await expect.poll(() => next.desk.state(stall.id)?.coupons[0]?.closed?.reason).toBe('time');
  await next.close();
  await stall.close();
});

it('has everything that it acknowledged before kill -9', { timeout: 60_000 }, async () => {
  const child = spawn(process.execPath, [SERVE, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const { address, show } = JSON.parse(line.toString()) as { address: string; show: string };
  const base = `${address}/v1/shows/${show}`;
  const said: string[] = [];
  const claimed: { ticket: string; claim: Claim }[] = [];

  const talk = async (who: number) => {
    const { ticket } = (await call<Visit>(`${base}/visits`, { body: {} })).body;
    const claim = { token: ticket, key: 'claim-one', body: { of: 'autumn' } };
    claimed.push({ ticket, claim: (await call<Claim>(`${base}/claims`, claim)).body });
    for (let n = 0; ; n += 1) {
      const text = `line ${who}.${n}`;
      const key = `line-${who}-${n}-key`;
      const { status } = await call(`${base}/messages`, { token: ticket, key, body: { text } });
      if (status === 201) said.push(text);
    }
  };
  const talking = Array.from({ length: 16 }, (_, who) => talk(who).catch(() => undefined));
  await expect.poll(() => said.length).toBeGreaterThan(300);
  child.kill('SIGKILL');
  await Promise.all(talking);

  const server = await createServer({ data: folder });
  const again = `${server.address}/v1/shows/${show}`;
  const found: string[] = [];
  let before: string | undefined;
  do {
    const query = before === undefined ? '' : `?before=${before}`;
    const { body } = await call<MessagePage<Message>>(`${again}/messages${query}`);
    found.push(...body.messages.map(({ text }) => text));
    before = body.before;
  } while (before !== undefined);
  expect(new Set(found).size, 'nothing twice').toBe(found.length);
  expect(
    said.filter((text) => !found.includes(text)),
    'nothing lost',
  ).toEqual([]);
  expect(claimed.length).toBe(16);
  for (const { ticket, claim } of claimed) {
    const { body } = await call<Me>(`${again}/me`, { token: ticket });
    expect(body.claims).toEqual([claim]);
  }
  await server.close();
});
