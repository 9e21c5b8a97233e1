import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Claim, GaugeReading, Me, Problem, Snapshot, Visit } from '@livestall/protocol';
import { expect } from 'vitest';
import { call, type HostSession } from './host-session.ts';
import { randomBy, type Random } from './random-by.ts';
import type { ServerProcess } from './server-process.ts';

/** How often the server is killed while they claim. */
const KILLS = 2;

/** What one try came to; `null`: no answer, so that nobody knows. */
interface Try {
  ticket: string;
  key: string;
  answer: { status: number; body: Claim & Problem } | null;
}

/**
 * A crowd claims codes, mostly too few of them, under keys that repeat and over lines that are cut, while the server
 * is killed and comes back. Then what is there must be what it said, whatever the seed.
 */
export async function checkHistory(
  server: ServerProcess,
  host: HostSession,
  seed: number,
): Promise<void> {
  const random = randomBy(seed);
  const viewers = 20 + Math.floor(random() * 30);
  // At times enough for all, so that nobody may hear that it is sold out.
  const units = 5 + Math.floor(random() * viewers);
  const each = 1 + Math.floor(random() * 2);
  const show = await dropCodes(host, units, each);
  const base = `${server.address}/v1/shows/${show}`;
  const tickets: string[] = [];
  for (let n = 0; n < viewers; n += 1) {
    tickets.push(((await call(`${base}/visits`, 'POST', {})) as Visit).ticket);
  }
  const tries: Try[] = [];
  const over = new AbortController();
  const watching = watchLeft(base, over.signal);
  const crowd = Promise.all(
    tickets.map((ticket, n) => claimOften(base, ticket, randomBy(seed + n + 1), tries)),
  );
  for (let n = 0; n < KILLS; n += 1) {
    const granted = Math.floor(random() * Math.min(units, viewers));
    await expect.poll(() => acknowledged(tries), { interval: 1 }).toBeGreaterThanOrEqual(granted);
    await pause(random() * 10);
    await server.kill();
    await server.start();
  }
  await crowd;
  over.abort();
  checkFalling(await watching);
  await checkKept(base, tickets, tries, { units, each });
}

const acknowledged = (tries: readonly Try[]) =>
  new Set(tries.filter(({ answer }) => answer?.status === 201).map(({ key }) => key)).size;

/** What is told to be left, whoever asks when. */
async function watchLeft(base: string, over: AbortSignal): Promise<GaugeReading[]> {
  const told: GaugeReading[] = [];
  while (!over.aborted) {
    const snapshot = (await call(base, 'GET').catch(() => null)) as Snapshot | null;
    const reading = snapshot?.gauges['coupon:crates'];
    if (reading) told.push(reading);
    await pause(15);
  }
  return told;
}

/** A show with a coupon that is open, of so many codes, of which one viewer gets so many. */
async function dropCodes(host: HostSession, units: number, perViewer: number): Promise<string> {
  const info = { title: 'Evening crates', rehearsal: false };
  const made = await host.call('POST', '/v1/shows', { channel: 'farm', info });
  const { id: show } = made as { id: string };
  await host.act(show, { act: 'show.start' });
  const terms = { id: 'crates', title: 'A crate', kind: 'gift', perViewer, opensAfterMs: 0 };
  await host.call('PUT', `/v1/shows/${show}/coupons/crates`, terms);
  const codes = Array.from({ length: units }, (_, n) => `CRATE-${n}`).join('\n');
  await host.upload(`/v1/shows/${show}/coupons/crates/codes`, codes, 'text/csv');
  await host.act(show, { act: 'coupon.drop', coupon: 'crates' });
  return show;
}

/** One viewer on two devices: each has a key of its own, and sends it more than once. */
async function claimOften(
  base: string,
  ticket: string,
  random: Random,
  tries: Try[],
): Promise<void> {
  const device = async () => {
    const key = randomUUID();
    for (let left = 1 + Math.floor(random() * 3); left > 0;) {
      await pause(random() * 40);
      const one = await tryOnce(base, { ticket, key, cut: random() < 0.15 });
      tries.push(one);
      // Who had no answer asks again under the same key until there is one.
      if (one.answer) left -= 1;
    }
  };
  await Promise.all(random() < 0.3 ? [device(), device()] : [device()]);
}

async function tryOnce(
  base: string,
  { ticket, key, cut }: { ticket: string; key: string; cut: boolean },
): Promise<Try> {
  try {
    const response = await fetch(`${base}/claims`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${ticket}`,
        'idempotency-key': key,
      },
      body: JSON.stringify({ of: 'crates' }),
      signal: AbortSignal.timeout(cut ? 3 : 30_000),
    });
    const body = (await response.json()) as Claim & Problem;
    const known = response.status !== 503 && response.status !== 429;
    return { ticket, key, answer: known ? { status: response.status, body } : null };
  } catch {
    return { ticket, key, answer: null };
  }
}

/** Nobody gives anything back, so that it never rises, whatever was lost. */
function checkFalling(told: readonly GaugeReading[]): void {
  for (const [n, [version, left]] of told.entries()) {
    const [versionBefore, leftBefore] = told[n - 1] ?? [version, left];
    expect(version, 'readings never go back').toBeGreaterThanOrEqual(versionBefore);
    expect(left, 'what is left never rises').toBeLessThanOrEqual(leftBefore);
  }
}

async function checkKept(
  base: string,
  tickets: readonly string[],
  tries: readonly Try[],
  { units, each }: { units: number; each: number },
): Promise<void> {
  const held = new Map<string, readonly Claim[]>();
  for (const token of tickets) {
    const { claims } = (await call(`${base}/me`, 'GET', undefined, { token })) as Me;
    expect(claims.length, 'nobody has more than one may').toBeLessThanOrEqual(each);
    held.set(token, claims);
  }
  const all = [...held.values()].flat();
  const codes = new Set(all.map(({ code }) => code));
  expect(codes.size, 'no code is given twice').toBe(all.length);
  const { gauges } = (await call(base, 'GET')) as Snapshot;
  expect(all.length + (gauges['coupon:crates']?.[1] ?? NaN), 'held and free are all').toBe(units);
  for (const { ticket, key, answer } of tries) {
    if (!answer) continue;
    const { status, body } = answer;
    if (status === 201) {
      expect(held.get(ticket), 'what was acknowledged is there').toContainEqual(body);
      expect((await tryOnce(base, { ticket, key, cut: false })).answer).toEqual(answer);
      continue;
    }
    expect(status, body.detail ?? body.title).toBe(409);
    if (body.code === 'sold-out') expect(all.length, 'it was gone where it said so').toBe(units);
    else expect([body.code, held.get(ticket)?.length]).toEqual(['already-yours', each]);
  }
}
