import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createServer, type ServerOptions } from '@livestall/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStream } from '../testing/read-stream.js';
import { startTestStall } from '../testing/test-stall.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'livestall-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a server that cannot start says so in a sentence', () => {
  it('where the port is taken, and leaves the folder free', async () => {
    const first = await createServer({ data: ':memory:' });
    const port = Number(new URL(first.address).port);
    const data = path.join(folder, 'port');
    await expect(createServer({ data, port })).rejects.toMatchObject({
      code: 'port-taken',
      message: `Port ${port} on 127.0.0.1 is taken by another program.`,
    });
    await first.close();
    await (await createServer({ data })).close();
  });

  it('where another server is on the folder', async () => {
    const data = path.join(folder, 'shared');
    const first = await createServer({ data });
    await expect(createServer({ data })).rejects.toMatchObject({
      code: 'folder-in-use',
      message: `Another Livestall server is running on the folder ${data}.`,
    });
    await first.close();
    await (await createServer({ data })).close();
  });

  it('where the folder cannot be written to', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    await expect(createServer({ data: path.join(file, 'data') })).rejects.toMatchObject({
      code: 'folder-not-writable',
    });
  });

  // A system without /proc refuses it at once all the same.
  it('where no folder can be made, without ever hanging', async () => {
    await expect(createServer({ data: '/proc/nope/data' })).rejects.toMatchObject({
      code: 'folder-not-writable',
      message: 'The folder /proc/nope/data cannot be written to.',
    });
  });

  it('where the options name no folder, or ids that no call would take', async () => {
    const start = (options: object) => createServer(options as ServerOptions);
    await expect(start({})).rejects.toMatchObject({
      code: 'bad-options',
      message: expect.stringContaining('`data`') as string,
    });
    const account = { id: 'a b', name: 'Willow', origins: [] };
    await expect(start({ data: ':memory:', accounts: [account] })).rejects.toMatchObject({
      code: 'bad-options',
      message: expect.stringContaining('accounts/0/id') as string,
    });
    const rehearsal = { account: 'willow', channel: 'the farm', storeUrl: 'https://shop.example' };
    await expect(start({ data: ':memory:', rehearsal })).rejects.toMatchObject({
      code: 'bad-options',
      message: expect.stringContaining('rehearsal/channel') as string,
    });
    const wrong = {
      limitMs: [0, Number.NaN, '1s'],
      fails: ['close', null],
      hit: ['take'],
      moderate: ['https://judge.example'],
      mode: ['open'],
    };
    for (const [name, values] of Object.entries(wrong)) {
      for (const value of values) {
        const moderation = { [name]: value };
        await expect(start({ data: ':memory:', moderation }), name).rejects.toMatchObject({
          code: 'bad-options',
          message: expect.stringContaining('moderation') as string,
        });
      }
    }
  });

  it('where a newer version wrote the ledger', async () => {
    const data = path.join(folder, 'newer');
    await (await createServer({ data })).close();
    const database = new DatabaseSync(path.join(data, 'livestall.db'));
    database.exec('PRAGMA user_version = 999');
    database.close();
    await expect(createServer({ data })).rejects.toMatchObject({ code: 'ledger-too-new' });
  });
});

it('takes an account only as a call would', async () => {
  const server = await createServer({ data: ':memory:' });
  const account = { id: 'willow/bend', name: 'Willow', origins: [] };
  await expect(server.putAccount(account)).rejects.toMatchObject({ code: 'bad-request' });
  await server.putAccount({ ...account, id: 'willow' });
  await server.close();
});

it('cuts a reader that does not read, and no other', { timeout: 20_000 }, async () => {
  const stall = await startTestStall();
  const { hostname, port } = new URL(stall.server.address);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(`GET /v1/shows/${stall.id}/stream HTTP/1.1\r\nHost: stall\r\n\r\n`);
  socket.pause();
  const audience = () => stall.server.desk.gauges(stall.id)?.['audience']?.[1];
  const other = await readStream(`${stall.show}/stream`);
  await expect.poll(audience).toBe(2);
  const text = 'x'.repeat(500_000);
  while (audience() === 2) {
    await stall.server.desk.append(stall.id, [
      { type: 'notice.posted', data: { notice: 'long', text } },
    ]);
    while (!('log' in (await other.next('batch')).data));
  }
  await expect.poll(audience).toBe(1);
  socket.destroy();
  await other.close();
  await stall.close();
});

it('serves folders beside its calls, with the headers that they ask for', async () => {
  await writeFile(path.join(folder, 'page.html'), '<!doctype html>');
  const server = await createServer({
    data: ':memory:',
    mounts: [
      { prefix: '/pages/', folder, headers: { 'content-security-policy': "default-src 'none'" } },
    ],
  });
  const page = await fetch(`${server.address}/pages/page.html`);
  expect(await page.text()).toBe('<!doctype html>');
  expect(page.headers.get('content-security-policy')).toBe("default-src 'none'");
  for (const escape of [
    '/pages/../create-server.ts',
    '/pages/%2e%2e/%2e%2e/etc/passwd',
    '/pages/..%2f..%2f..%2fetc/passwd',
    '/pages//etc/passwd',
    '/pages/',
  ]) {
    expect(await statusOf(server.address, escape)).toMatch(/^HTTP\/1\.1 4/);
  }
  await server.close();
});

/** The status line of a path as it is written: `fetch` would resolve it first. */
async function statusOf(address: string, asWritten: string): Promise<string> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.write(`GET ${asWritten} HTTP/1.1\r\nHost: stall\r\nConnection: close\r\n\r\n`);
  const [bytes] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return bytes.toString().split('\r\n', 1)[0] ?? '';
}
