import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Session, Visit } from '@livestall/protocol';
import { expect, it } from 'vitest';
import { call } from '../../testing/call.js';

const SERVE = fileURLToPath(new URL('../../testing/serve.ts', import.meta.url));

it('names calls in the log, never what was in them', { timeout: 20_000 }, async () => {
  const child = spawn(process.execPath, [SERVE, ':memory:', '--log'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let log = '';
  child.stdout.on('data', (bytes: Buffer) => (log += bytes.toString()));
  await expect.poll(() => /"code":"([^"]+)"/.exec(log)?.[1]).toBeDefined();
  const [, told] = /^(\{"address".*)$/m.exec(log) ?? [];
  const { address, show, code } = JSON.parse(told!) as Record<'address' | 'show' | 'code', string>;
  log = '';

  const session = await call<Session>(`${address}/v1/sessions`, { body: { code } });
  const visit = await call<Visit>(`${address}/v1/shows/${show}/visits?secret=query`, { body: {} });
  const token = visit.body.ticket;
  await call(`${address}/v1/shows/${show}/messages`, {
    token,
    key: 'a-key-of-mine',
    body: { text: 'Mine' },
  });
  await call(`${address}/v1/shows/${show}/claims`, {
    token,
    key: 'b-key-of-mine',
    body: { of: 'autumn' },
  });
  await call(`${address}/v1/accounts/willow/viewers/ana@shop.example`);
  await call(`${address}/v1/clicks/who-clicked/orders`, { body: {} });
  await expect.poll(() => log).toContain('/claims');
  await expect.poll(() => log).toContain('/viewers/');
  await expect.poll(() => log).toContain('/clicks/');
  await sleep(50);
  child.kill();
  await once(child, 'exit');

  expect(log).toContain(`/v1/shows/${show}/visits`);
  for (const secret of [
    code,
    session.body.token,
    token,
    'query',
    'Mine',
    'of-mine',
    'SECRET10',
    'ana@',
    'who-clicked',
  ]) {
    expect(log).not.toContain(secret);
  }
});
