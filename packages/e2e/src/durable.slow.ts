import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Claim, Visit } from '@livestall/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { call, HostSession } from './world/host-session.ts';
import { ServerProcess } from './world/server-process.ts';
import { traceWrites, type Trace } from './world/trace.ts';

// kill -9 does not prove a power cut: what a killed process has written is still in the system's memory.
// Here the system calls are watched: the ledger's log is on the disk before the answer goes out.

const LINES = 5;

let folder: string;
let server: ServerProcess;
let show: string;
let trace: Trace;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-durable-'));
  const account = { id: 'willow-bend', name: 'Willow Bend', origins: [] };
  server = new ServerProcess({ data: path.join(folder, 'data'), accounts: [account] });
  await server.start();
  const host = await HostSession.open(server.address, server.code);
  const info = { title: 'Evening crates', rehearsal: false };
  ({ id: show } = (await host.call('POST', '/v1/shows', { channel: 'farm', info })) as {
    id: string;
  });
  await host.act(show, { act: 'show.start' });
  await host.call('PUT', `/v1/shows/${show}/coupons/ten`, {
    id: 'ten',
    title: 'Ten off',
    kind: 'percent',
    percent: 10,
    total: 1,
    code: 'LIVE10',
    opensAfterMs: 0,
  });
  await host.act(show, { act: 'coupon.drop', coupon: 'ten' });
  trace = await traceWrites(server.pid ?? 0, path.join(folder, 'trace'));
});

afterAll(async () => {
  await server.stop();
  await trace.ended;
  fs.rmSync(folder, { recursive: true });
});

it('has the ledger’s log on the disk before it answers', async () => {
  const base = `${server.address}/v1/shows/${show}`;
  const { ticket: token } = (await call(`${base}/visits`, 'POST', {})) as Visit;
  for (let n = 0; n < LINES; n += 1) {
    await call(`${base}/messages`, 'POST', { text: `Line ${n}` }, { token, key: `line-no-${n}` });
  }
  const claim = await call(`${base}/claims`, 'POST', { of: 'ten' }, { token, key: 'claim-ten' });
  expect(claim).toMatchObject({ code: 'LIVE10' } satisfies Partial<Claim>);

  await expect.poll(() => answered(trace.lines()).length).toBe(LINES + 1);
  for (const before of answered(trace.lines())) {
    const written = before.findLastIndex((line) => /pwrite64\(\d+<[^>]*-wal>/.test(line));
    const synced = before.findLastIndex(isLogSynced);
    expect(written, 'the log was written').toBeGreaterThanOrEqual(0);
    expect(synced, 'and synced after that').toBeGreaterThan(written);
  }
});

/** For each 201, the system calls since the one before it. */
function answered(lines: readonly string[]): string[][] {
  const stretches: string[][] = [];
  let from = 0;
  for (const [index, line] of lines.entries()) {
    if (!line.includes('HTTP/1.1 201')) continue;
    stretches.push(lines.slice(from, index));
    from = index + 1;
  }
  return stretches;
}

/** A sync that has come back: only the ledger's thread syncs. */
function isLogSynced(line: string): boolean {
  return (
    /f(data)?sync\(\d+<[^>]*-wal>\)\s+= 0/.test(line) || /f(data)?sync resumed>\)\s+= 0/.test(line)
  );
}
