import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DeliveryPage, NewWebhook, Webhook, WebhookType } from '@livestall/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { HookBackend } from './world/hook-backend.ts';
import { hurried, type Hurry } from './world/hurried.ts';
import { call, HostSession } from './world/host-session.ts';
import { ServerProcess } from './world/server-process.ts';
import { signToken, type AccountKey } from './world/sign-token.ts';

const ACCOUNT = 'willow-bend';

/** An hour of the server's is a second: a day of tries is over in half a minute. */
const PACE = 3_600;

let data: string;
let server: ServerProcess;
let shop: HookBackend;
let key: AccountKey;
/** What the server's clock shows. */
let now: () => number;
let host: HostSession;

/** A server with one account, and a store's backend that is up. */
async function open(hurry?: Hurry): Promise<void> {
  now = hurry ? hurried(hurry) : Date.now;
  const accounts = [{ id: ACCOUNT, name: 'Willow Bend Farm', origins: [] }];
  server = new ServerProcess({ data, accounts, allowPrivateWebhooks: true }, hurry);
  await server.start();
  const secrets = `${server.address}/v1/accounts/${ACCOUNT}/secrets`;
  key = (await call(secrets, 'POST', undefined, { token: server.operator })) as AccountKey;
  host = await HostSession.open(server.address, server.code);
}

beforeEach(async () => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-hooks-'));
  shop = new HookBackend();
  await shop.open();
});
afterEach(async () => {
  await server.stop();
  await shop.close();
  fs.rmSync(data, { recursive: true, force: true });
});

const api = (method: string, path: string, body?: unknown) => {
  const claims = { acc: ACCOUNT, role: 'backend', sub: 'shop' } as const;
  const token = signToken(key, claims, now());
  return call(`${server.address}/v1${path}`, method, body, { token });
};
const account = (method: string, path: string, body?: unknown) =>
  api(method, `/accounts/${ACCOUNT}${path}`, body);

async function listen(url: string, ...types: WebhookType[]): Promise<Webhook> {
  const made = (await account('POST', '/webhooks', { url, types })) as NewWebhook;
  shop.secrets.push(made.secret);
  return made.webhook;
}

const kept = async () => ((await account('GET', '/deliveries')) as DeliveryPage).deliveries;
const hooks = async () => ((await account('GET', '/webhooks')) as { webhooks: Webhook[] }).webhooks;

/** A show of the farm's that is on and over: two things to be told of. */
async function playShow(): Promise<void> {
  const info = { title: 'At the fair', rehearsal: false };
  const { id } = (await api('POST', '/shows', { channel: 'farm', info })) as { id: string };
  await host.act(id, { act: 'show.start' });
  await host.act(id, { act: 'show.end' });
}

const ids = () => new Set(shop.heard.map(({ id }) => id));

it('tells a backend that was away once it is back, in the same calls, each signed', async () => {
  await open();
  await listen(shop.url, 'show.started', 'show.ended');
  await shop.close();
  await playShow();
  await expect.poll(kept).toMatchObject(
    ['show.ended', 'show.started'].map((type) => ({
      ...{ type, status: 'waiting', tries: 1, failure: 'unreachable: ECONNREFUSED' },
    })),
  );
  const waiting = (await kept()).map(({ id }) => id).sort();
  await shop.open();
  await expect.poll(kept).toEqual([]);
  expect([...ids()].sort()).toEqual(waiting);
  expect(shop.heard.map(({ isOurs }) => isOurs)).toEqual([true, true]);
});

it('tells after the server was killed what it was about to tell, while another backend hangs', async () => {
  await open();
  const slow = new HookBackend();
  slow.status = null;
  await slow.open();
  await listen(slow.url, 'show.ended');
  await listen(shop.url, 'show.ended');
  shop.status = null;
  await playShow();
  await expect.poll(() => shop.heard.length).toBe(1);
  await server.kill();
  shop.status = 204;
  await server.start();
  await expect.poll(() => shop.heard.length).toBe(2);
  expect(ids().size).toBe(1);
  await expect
    .poll(kept)
    .toMatchObject([
      { status: 'waiting', failure: 'timeout', tries: expect.any(Number) as number },
    ]);
  await slow.close();
});

it('tries for a day at backends that err or have moved, gives up, and tells all at one word', async () => {
  await open({ from: Date.now(), pace: PACE });
  const moved = new HookBackend();
  await moved.open();
  const erring = await listen(shop.url, 'show.started', 'show.ended');
  await listen(moved.url, 'show.ended');
  [shop.status, moved.status] = [500, 302];
  const before = now();
  await playShow();
  await expect.poll(hooks).toMatchObject([
    { waiting: 0, dead: 2 },
    { waiting: 0, dead: 1 },
  ]);
  expect(now() - before).toBeGreaterThan(86_400_000);
  const failures = (await kept()).map(({ failure }) => failure);
  expect(failures.sort()).toEqual(['status 302', 'status 500', 'status 500']);
  expect((await kept()).map(({ tries, status }) => [tries, status])).toEqual(
    Array.from({ length: 3 }, () => [8, 'dead']),
  );
  expect([shop.heard.length, ids().size, moved.heard.length]).toEqual([16, 2, 8]);
  shop.status = 204;
  const retried = await account('POST', `/webhooks/${erring.id}/deliveries`);
  expect(retried).toEqual({ retried: 2 });
  await expect.poll(hooks).toMatchObject([{ waiting: 0, dead: 0 }, { dead: 1 }]);
  expect([shop.heard.length, ids().size, moved.heard.length]).toEqual([18, 2, 8]);
  await moved.close();
});

it('leaves an address alone that is gone, and tells what it missed once it is opened', async () => {
  await open();
  const { id } = await listen(shop.url, 'show.started', 'show.ended');
  shop.status = 410;
  await playShow();
  await expect.poll(async () => (await hooks())[0]?.goneAt).toBeGreaterThan(0);
  const told = shop.heard.length;
  await playShow();
  await server.stop();
  await server.start();
  expect(shop.heard).toHaveLength(told);
  shop.status = 204;
  await account('POST', `/webhooks/${id}/deliveries`);
  await expect.poll(() => ids().size).toBe(4);
  await expect
    .poll(hooks)
    .toEqual([{ id, url: shop.url, types: ['show.started', 'show.ended'], waiting: 0, dead: 0 }]);
});
