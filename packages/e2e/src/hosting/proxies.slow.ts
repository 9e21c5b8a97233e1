import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HostSession } from '../world/host-session.ts';
import { ServerProcess } from '../world/server-process.ts';
import { startCaddy, startNginx, type Proxy } from './proxy.ts';
import { Visitor, type OpenStream } from './visitor.ts';

// The recipes of docs/hosting, each with the real proxy before a real server.

const VISITS = 3;
const RECIPES = { nginx: startNginx, Caddy: startCaddy };

let folder: string;
let server: ServerProcess;
let host: HostSession;
let show: string;
let proxy: Proxy;
let visitors: Visitor[];

const upstream = () => new URL(server.address).host;
const proxyFolder = () => mkdtempSync(path.join(folder, 'proxy-'));

function come(address?: string): Visitor {
  const visitor = new Visitor(proxy, address);
  visitors.push(visitor);
  return visitor;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'livestall-hosting-'));
  server = new ServerProcess({
    data: path.join(folder, 'data'),
    accounts: [{ id: 'willow', name: 'Willow Bend', origins: [] }],
    trustProxy: true,
    limits: { visits: VISITS },
  });
  await server.start();
  host = await HostSession.open(server.address, server.code);
  const info = { title: 'Evening crates', rehearsal: false };
  const made = await host.call('POST', '/v1/shows', { channel: 'farm', info });
  show = `/v1/shows/${(made as { id: string }).id}`;
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  visitors = [];
});
afterEach(() => {
  for (const visitor of visitors) visitor.leave();
});

/** Reads on until a batch says this; others tell of the audience. */
async function told(stream: OpenStream, text: string): Promise<void> {
  while (!JSON.stringify(await stream.next('batch')).includes(text));
}

const post = (text: string) => host.act(show.split('/')[3] ?? '', { act: 'notice.post', text });

describe.each(Object.entries(RECIPES))('behind %s', (_, start) => {
  beforeAll(async () => {
    proxy = await start({ folder: proxyFolder(), upstream: upstream() });
  });
  afterAll(() => proxy.stop());

  it('an event arrives while the stream goes on, over HTTP/2', async () => {
    const stream = await come().follow(`${show}/stream`);
    expect(stream.headers[':status']).toBe(200);
    expect(stream.headers['content-encoding']).toBeUndefined();
    await stream.next('hello');
    for (const text of ['First', 'Second']) {
      await post(text);
      await told(stream, text);
    }
    expect(stream.ended()).toBe(false);
  });

  it('what is no stream is compressed', async () => {
    await post('x'.repeat(500));
    await post('y'.repeat(500));
    const { status, headers } = await come().ask('GET', show, { 'accept-encoding': 'gzip' });
    expect([status, headers['content-encoding']]).toEqual([200, 'gzip']);
  });

  it('the server knows who asks, and nobody can say to be another', async () => {
    const visit = async (address: string, claimed?: string) => {
      const headers = { 'content-type': 'application/json' };
      const forged = claimed === undefined ? headers : { ...headers, 'x-forwarded-for': claimed };
      return (await come(address).ask('POST', `${show}/visits`, forged, '{}')).status;
    };
    for (let n = 0; n < VISITS; n += 1) expect(await visit('127.0.0.7')).toBe(200);
    expect(await visit('127.0.0.7')).toBe(429);
    expect(await visit('127.0.0.8')).toBe(200);
    expect(await visit('127.0.0.7', '127.0.0.9')).toBe(429);
    await server.stop();
    await server.start();
  });

  it('a body that no call takes is stopped', async () => {
    const headers = { 'content-type': 'application/json' };
    const body = Buffer.alloc(3_000_000, ' ');
    const { status } = await come().ask('PUT', `${show}/goods`, headers, body);
    expect(status).toBe(413);
  });

  it('a stream outlives a reload of the proxy, and comes back after a restart of the server', async () => {
    const stream = await come().follow(`${show}/stream`);
    const { epoch, seq } = (await stream.next('hello')) as { epoch: string; seq: number };
    await proxy.reload();
    await post('After the reload');
    await told(stream, 'After the reload');

    await server.stop();
    expect(await stream.next('bye')).toMatchObject({ afterMs: 1_000 });
    await expect.poll(() => stream.ended()).toBe(true);
    await server.start();
    const visitor = come();
    const ready = async () => (await visitor.ask('GET', '/readyz')).status;
    await expect.poll(ready).toBe(200);
    const again = await visitor.follow(`${show}/stream?since=${epoch}.${seq}`);
    expect(await again.next('hello')).toMatchObject({ recovered: true });
    await told(again, 'After the reload');
  });
});

it('nginx slows an address that asks far too much, and that one alone', async () => {
  const changes = { 'rate=100r/s': 'rate=1r/m', 'burst=500': 'burst=2' };
  proxy = await startNginx({ folder: proxyFolder(), upstream: upstream(), changes });
  try {
    const ask = async (address: string) => (await come(address).ask('GET', '/healthz')).status;
    const statuses = [];
    for (let n = 0; n < 5; n += 1) statuses.push(await ask('127.0.0.7'));
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect(await ask('127.0.0.8')).toBe(200);
  } finally {
    await proxy.stop();
  }
});
