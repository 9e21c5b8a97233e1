import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connectShow } from '@livestall/client';
import type { Show, ShowOptions } from '@livestall/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../protocol/testing/until.js';
import { crate } from './world/goods.js';
import { HostSession } from './world/host-session.js';
import { ServerProcess } from './world/server-process.js';

// A server that dies once a hold was given on to those in line, before it could tell them.

let folder: string;
let server: ServerProcess;
let show: string;
const open: Show[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'livestall-untold-'));
  const accounts = [{ id: 'willow-bend', name: 'Willow Bend', origins: [] }];
  server = new ServerProcess({ data: folder, accounts }, undefined, 'die-untold.ts');
  await server.start();
  const host = await HostSession.open(server.address, server.code);
  const info = { title: 'Evening crates', rehearsal: false };
  show = ((await host.call('POST', '/v1/shows', { channel: 'farm', info })) as { id: string }).id;
  await host.call('PUT', `/v1/shows/${show}/goods`, { products: [crate('pear')] });
  await host.call('PUT', `/v1/shows/${show}/offers/flash`, {
    id: 'flash',
    product: 'pear',
    price: { amount: 500, currency: 'EUR' },
    total: 2,
    perViewer: 2,
    opensAfterMs: 0,
  });
  await host.act(show, { act: 'show.start' });
  await host.act(show, { act: 'offer.drop', offer: 'flash' });
});

afterAll(async () => {
  for (const one of open) one.close();
  await server.stop();
  await rm(folder, { recursive: true });
});

async function watch(as: Show['connection'], options: Partial<ShowOptions> = {}): Promise<Show> {
  const viewer = connectShow({ server: server.address, show, storage: null, ...options });
  open.push(viewer);
  await until(viewer, () => viewer.connection === as && viewer.now.offers?.length === 1);
  return viewer;
}

const standing = ({ mine }: Show) => mine.holds.map(({ status }) => status).join();

it('lets those in line know whose turn came, though it was killed before it could tell them', async () => {
  const first = await watch('streaming');
  const streaming = await watch('streaming');
  // Where no stream comes through, as behind some proxies.
  const polling = await watch('polling', {
    fetch: async (input, init) => {
      if (new Request(input, init).url.includes('/stream')) throw new TypeError('cut');
      return fetch(input, init);
    },
  });
  const held = await first.hold('flash', { qty: 2 });
  for (const one of [streaming, polling]) await one.hold('flash', { wait: true });
  expect([streaming, polling].map(standing)).toEqual(['waiting', 'waiting']);

  const givingBack = first.moveHold(held.id, 'release');
  await until(streaming, () => streaming.connection === 'offline');
  await server.start();
  await givingBack;
  for (const one of [streaming, polling]) await until(one, () => standing(one) === 'held');
});
