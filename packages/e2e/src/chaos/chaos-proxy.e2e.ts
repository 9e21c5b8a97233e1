import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openChaosProxy, type ChaosProxy } from './chaos-proxy.ts';

let server: Server;
let proxy: ChaosProxy;
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeEach(async () => {
  answer = (_, response) => response.end('hello');
  server = createServer((request, response) => answer(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  proxy = await openChaosProxy(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

afterEach(async () => {
  await proxy.close();
  server.closeAllConnections();
  server.close();
});

const ask = async () => (await fetch(proxy.address)).text();

/** An answer that goes on: what the server says into it, and what is read of it. */
async function openAnswer() {
  const asked = new Promise<ServerResponse>((resolve) => {
    answer = (_, response) => {
      response.writeHead(200).write('begun');
      resolve(response);
    };
  });
  const response = await fetch(proxy.address);
  const reader = response.body!.getReader();
  const read = async () => new TextDecoder().decode((await reader.read()).value);
  expect(await read()).toBe('begun');
  return { said: await asked, read };
}

it('passes on what is said, also where all of it comes late and byte by byte', async () => {
  expect(await ask()).toBe('hello');
  proxy.turn({ latencyMs: 20, jitterMs: 30, byByte: true });
  const long = 'cherries, '.repeat(500);
  answer = (_, response) => response.end(long);
  expect(await ask()).toBe(long);
});

it.each(['end', 'reset'] as const)(
  'cuts by %s, at once and in the middle of a piece',
  async (how) => {
    const first = await openAnswer();
    proxy.cut(how);
    await expect(first.read()).rejects.toThrow();
    await expect.poll(() => proxy.lines()).toBe(0);
    const second = await openAnswer();
    proxy.tear(how);
    second.said.write('0123456789');
    // A reset may overtake what was sent before it.
    const heard = await second.read().catch(() => '');
    expect(heard.length).toBeLessThan(10);
    if (heard !== '') await expect(second.read()).rejects.toThrow();
    answer = (_, response) => response.end('hello');
    expect(await ask()).toBe('hello');
  },
);

it('keeps a silent line open for good, and lets others through once the weather is clear', async () => {
  const dead = await openAnswer();
  proxy.turn({ silent: true });
  dead.said.write('lost');
  const heard = dead.read();
  const asked = ask();
  await expect.poll(() => proxy.lines()).toBe(2);
  proxy.clear();
  answer = (_, response) => response.end('hello');
  expect(await ask()).toBe('hello');
  dead.said.write('lost too');
  const silence = Promise.race([heard, asked, new Promise((resolve) => setTimeout(resolve, 200))]);
  expect(await silence).toBeUndefined();
  // Their ends are nobody's business here.
  heard.catch(() => undefined);
  asked.catch(() => undefined);
});

it('reads slowly, so that the server cannot write on, until the weather is clear', async () => {
  const { said, read } = await openAnswer();
  proxy.turn({ readsPerSecond: 1 });
  const piece = Buffer.alloc(1_048_576);
  for (let written = 0; written < 16; written += 1) said.write(piece);
  await expect.poll(() => said.writableLength).toBeGreaterThan(piece.length);
  proxy.clear();
  for (let heard = 0; heard < 16 * piece.length;) heard += (await read()).length;
});

it('answers in the server’s place', async () => {
  let asked = 0;
  answer = (_, response) => response.end(String((asked += 1)));
  proxy.turn({ busyFor: 7 });
  const busy = await fetch(proxy.address);
  expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '7']);
  proxy.clear();
  proxy.turn({ captive: true });
  expect(await ask()).toContain('Wi-Fi');
  proxy.clear();
  expect(await ask()).toBe('1');
});
