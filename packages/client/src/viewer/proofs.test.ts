import { createHash } from 'node:crypto';
import type { Challenge, Coupon, Entry, Giveaway } from '@livestall/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { json, problem } from '../../testing/contract-server.js';
import { openPage } from '../../testing/open-page.js';
import { server, withServer } from '../../testing/with-server.js';
import { Claims } from './claims.js';
import { Entries } from './entries.js';
import { Proofs } from './proofs.js';

const CLAIM = 'POST /v1/shows/show-1/claims';
const ENTER = 'POST /v1/shows/show-1/entries';
const WORK = 'POST /v1/shows/show-1/challenges';
const NUMBER = 1_234;
const SALT = 'abc?expires=1&';

withServer();

function page() {
  const { context, visits, signIns, now, storage } = openPage();
  const proofs = new Proofs(context, visits, now);
  const claims = new Claims(context, server.show, { visits, signIns, proofs, now });
  const entries = new Entries(context, server.show, { visits, signIns, proofs, now });
  return { context, visits, proofs, claims, entries, storage };
}

/** A coupon that asks for work comes up. */
function drop(opensAt: number): void {
  const coupon: Coupon = { id: 'c1', title: 'Ten off', kind: 'gift', challenge: true, opensAt };
  server.append({ type: 'coupon.opened', data: { coupon } });
}

const keysOf = (call: string) =>
  server.heard
    .filter(({ method, path }) => `${method} ${path}` === call)
    .map(({ headers }) => headers['idempotency-key']);

const proofsSent = () =>
  server.heard
    .filter(({ method, path }) => `${method} ${path}` === CLAIM)
    .map(({ body }) => (body as { proof?: string }).proof);

beforeEach(() => {
  const challenge: Challenge = {
    algorithm: 'SHA-256',
    challenge: createHash('sha256').update(`${SALT}${NUMBER}`).digest('hex'),
    maxnumber: 5_000,
    salt: SALT,
    signature: 'f'.repeat(64),
  };
  server.answer(WORK, (_, response) => json(response, challenge), Infinity);
});

describe('Proofs', () => {
  it('does the work before a claim, under its key, and sends the number that it found', async () => {
    drop(server.now());
    await page().claims.claim('c1');
    expect(keysOf(WORK)).toEqual(keysOf(CLAIM));
    const [proof = ''] = proofsSent();
    expect(JSON.parse(atob(proof))).toEqual({
      algorithm: 'SHA-256',
      challenge: expect.any(String) as string,
      number: NUMBER,
      salt: SALT,
      signature: 'f'.repeat(64),
    });
  });

  it('does none where none is asked for', async () => {
    await page().claims.claim('c1');
    expect(server.count(WORK)).toBe(0);
    expect(proofsSent()).toEqual([undefined]);
  });

  it('sends the same proof again where the answer was lost', async () => {
    drop(server.now());
    server.answer(CLAIM, (_, response) => response.destroy());
    await page().claims.claim('c1');
    expect(server.count(WORK)).toBe(1);
    expect(new Set(proofsSent()).size).toBe(1);
  });

  it('does it anew where the proof came too late, and where it did not know that it is asked for', async () => {
    server.answer(CLAIM, (_, response) => problem(response, 403, 'proof-needed'));
    await page().claims.claim('c1');
    expect(proofsSent()).toEqual([undefined, expect.any(String)]);
    expect(new Set([...keysOf(CLAIM), ...keysOf(WORK)]).size).toBe(1);
  });

  it('does it ahead for who has a ticket, while the drop counts down, and once', async () => {
    const { proofs, claims, visits } = page();
    drop(server.now() + 60_000);
    proofs.workAhead();
    expect(server.count(WORK), 'nobody is made a viewer for it').toBe(0);
    await visits.me();
    proofs.workAhead();
    proofs.workAhead();
    await expect.poll(() => server.count(WORK)).toBe(1);
    await claims.claim('c1');
    expect(server.count(WORK)).toBe(1);
    expect(keysOf(CLAIM)).toEqual(keysOf(WORK));
  });

  it('does it for a coupon and for a giveaway of the same id, each under a key of its own', async () => {
    const { proofs, claims, entries, visits } = page();
    const entry: Entry = { id: 'e1', giveaway: 'c1', at: 1, status: 'entered' };
    server.answer(ENTER, (_, response) => json(response, entry, 201));
    const opensAt = server.now() + 60_000;
    drop(opensAt);
    const giveaway: Giveaway = {
      ...{ id: 'c1', kind: 'draw', prize: 'Honey', total: 1, commitment: 'ab' },
      ...{ challenge: true, opensAt },
    };
    server.append({ type: 'giveaway.opened', data: { giveaway } });
    await visits.me();
    proofs.workAhead();
    await Promise.all([claims.claim('c1'), entries.enter('c1')]);
    const worked = server.heard
      .filter(({ path }) => path.endsWith('/challenges'))
      .map(({ body, headers }) => ({ body, key: headers['idempotency-key'] }));
    const [claimKey, entryKey] = [...keysOf(CLAIM), ...keysOf(ENTER)];
    expect(worked).toHaveLength(2);
    expect(worked).toContainEqual({ body: { kind: 'coupon', of: 'c1' }, key: claimKey });
    expect(worked).toContainEqual({ body: { kind: 'giveaway', of: 'c1' }, key: entryKey });
    expect(claimKey).not.toBe(entryKey);
  });
});
