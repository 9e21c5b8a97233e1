import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Channel, Message, Snapshot, Visit } from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../.ci/free-port.mjs';

const SCRIPT = path.join(import.meta.dirname, 'start.mjs');

let folder: string;
const children: ChildProcess[] = [];

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-start-'));
});

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  fs.rmSync(folder, { recursive: true });
});

function start(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [SCRIPT, ...args], { cwd: folder, stdio: 'pipe' });
  children.push(child);
  return child;
}

/** Runs it until it gives up by itself. */
async function giveUp(...args: string[]): Promise<{ code: unknown; out: string; err: string }> {
  const child = start(...args);
  let [out, err] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  const [code] = (await once(child, 'close')) as [unknown];
  return { code, out, err };
}

/** Runs it until it has told its addresses; gives all that it said by then. */
async function comeUp(...args: string[]): Promise<{ child: ChildProcess; said: string }> {
  const child = start(...args);
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
  await expect.poll(() => said, { timeout: 60_000 }).toContain('Ctrl-C stops it');
  return { child, said };
}

async function interrupt(child: ChildProcess): Promise<unknown> {
  const closed = once(child, 'close');
  child.kill('SIGINT');
  return ((await closed) as [unknown])[0];
}

async function listen(port: number): Promise<net.Server> {
  const server = net.createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function json<T>(address: string, init?: RequestInit): Promise<T> {
  const response = await fetch(address, init);
  expect(response.ok, `${address} answers`).toBe(true);
  return (await response.json()) as T;
}

describe('what keeps it from starting is told in one line', () => {
  const oneLine = (text: string) => text.trimEnd().split('\n').length === 1;

  it.each([0, 1, 2, 3, 4])('a port that is taken: the one given, or %i after it', async (after) => {
    const port = await freePort(5);
    const other = await listen(port + after);
    const { code, out, err } = await giveUp(
      ...['--port', String(port), '--data', path.join(folder, `taken-${after}`)],
    );
    other.close();
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(new RegExp(`^Port ${port + after} .*is taken by another program`));
    expect(oneLine(err), err).toBe(true);
  });

  it('a folder that cannot be written to', async () => {
    const file = path.join(folder, 'file');
    fs.writeFileSync(file, '');
    const data = path.join(file, 'data');
    const { code, out, err } = await giveUp('--port', String(await freePort(5)), '--data', data);
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(`The folder ${data} cannot be written to.\n`);
  });

  it('--help, which names the options', async () => {
    const { code, out, err } = await giveUp('--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/--port .*--data .*--host/);
  });

  it('a file in place of the folder', async () => {
    const file = path.join(folder, 'no-folder');
    fs.writeFileSync(file, '');
    const { err } = await giveUp('--port', String(await freePort(5)), '--data', file);
    expect(err).toBe(`${file} is a file; a folder is needed.\n`);
  });

  it.each(['0', '65532', '-1', '80.5', 'eighty', ''])('--port %j', async (port) => {
    const { code, out, err } = await giveUp(`--port=${port}`);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('--port takes a number from 1 to 65531');
    expect(oneLine(err), err).toBe(true);
  });

  it.each([['--prot 4400'], ['--port'], ['4400']])('%s', async (line) => {
    const args = line.split(' ');
    const { code, out, err } = await giveUp(...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(args[0]);
    expect(oneLine(err), err).toBe(true);
  });
});

it(
  'stops at Ctrl-C, and has lost nothing when it is started again',
  { timeout: 120_000 },
  async () => {
    const port = await freePort(5);
    const options = ['--port', String(port), '--data', path.join(folder, 'data')];
    const server = `http://127.0.0.1:${port}/v1`;

    const first = await comeUp(...options);
    const { show } = await json<Channel>(`${server}/channels/farm`);
    const { ticket } = await json<Visit>(`${server}/shows/${show?.id}/visits`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const line = await json<Message>(`${server}/shows/${show?.id}/messages`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${ticket}`,
        'content-type': 'application/json',
        'idempotency-key': 'one-line-of-mine',
      },
      body: JSON.stringify({ text: 'See you after the break.' }),
    });
    const before = await json<Snapshot>(`${server}/shows/${show?.id}`);
    const basket = `http://localhost:${port + 1}/api/cart`;
    const added = await fetch(`${basket}/lines`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: new URL(basket).origin },
      body: JSON.stringify({ variantId: 'pears', quantity: 2 }),
    });
    const cookie = added.headers.get('set-cookie')?.split(';')[0] ?? '';
    const filled: unknown = await added.json();
    expect(await interrupt(first.child)).toBe(0);

    const second = await comeUp(...options);
    expect((await json<Channel>(`${server}/channels/farm`)).show?.id).toBe(show?.id);
    const after = await json<Snapshot>(`${server}/shows/${show?.id}`);
    expect(after.epoch).toBe(before.epoch);
    expect(after.seq).toBeGreaterThanOrEqual(before.seq);
    expect(after.events.slice(0, before.events.length)).toEqual(before.events);
    expect(after.messages).toContainEqual(line);
    expect(filled).toMatchObject({ count: 2 });
    expect(await json(basket, { headers: { cookie } })).toEqual(filled);
    const codeOf = ({ said }: { said: string }) => /#code=(\S+)/.exec(said)?.[1];
    expect(codeOf(second)).not.toBe(codeOf(first));
    expect(await interrupt(second.child)).toBe(0);
  },
);
