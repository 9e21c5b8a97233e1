import { describe, expect, it } from 'vitest';
import { json, problem } from '../../testing/contract-server.js';
import { openPage } from '../../testing/open-page.js';
import { server, withServer } from '../../testing/with-server.js';
import type { StallStorage } from '../show-options.js';
import { Claims } from './claims.js';
import { Proofs } from './proofs.js';

const POST = 'POST /v1/shows/show-1/claims';

withServer();

function page(stored?: StallStorage) {
  const { context, visits, signIns, now, storage } = openPage(stored);
  const proofs = new Proofs(context, visits, now);
  const claims = new Claims(context, server.show, { visits, signIns, proofs, now });
  return { context, visits, claims, storage };
}

const keys = () =>
  server.heard
    .filter(({ method, path }) => `${method} ${path}` === POST)
    .map(({ headers }) => headers['idempotency-key']);

describe('Claims', () => {
  it('claims once, however often it is asked', async () => {
    const { claims } = page();
    const both = [claims.claim('c1'), claims.claim('c1')];
    expect(claims.claiming).toEqual(['c1']);
    const [first, second] = await Promise.all(both);
    expect(first).toMatchObject({ coupon: 'c1', code: 'LIVE10' });
    expect(second).toBe(first);
    expect(await claims.claim('c1')).toBe(first);
    expect(claims.claims).toEqual([first]);
    expect(claims.claiming).toEqual([]);
    expect(keys()).toHaveLength(1);
  });

  it('repeats a claim whose answer was lost under its key', async () => {
    const { claims } = page();
    server.answer(POST, (_, response) => response.destroy());
    server.answer(POST, (_, response) => problem(response, 409, 'in-flight'));
    server.answer(POST, (_, response) => problem(response, 503, 'unavailable'));
    await claims.claim('c1');
    expect(keys()).toHaveLength(4);
    expect(new Set(keys()).size).toBe(1);
  });

  it('lets no answer from before a claim take it away', async () => {
    const { claims, visits } = page();
    await visits.me();
    let answer = (): void => undefined;
    server.answer('GET /v1/shows/show-1/me', (heard, response) => {
      const viewer = { key: server.viewerOf(heard), name: null };
      answer = () => json(response, { t: 1, viewer, claims: [] });
    });
    const asked = claims.refresh();
    await expect.poll(() => server.count('GET /v1/shows/show-1/me')).toBe(2);
    const claim = await claims.claim('c1');
    answer();
    await asked;
    expect(claims.claims).toEqual([claim]);
  });

  it('goes on after a reload with the same key', async () => {
    const { claims, context, storage } = page();
    server.answer(POST, (_, response) => response.destroy(), Infinity);
    const lost = claims.claim('c1');
    await expect.poll(() => keys().length).toBeGreaterThan(0);
    context.close();
    await expect(lost).rejects.toMatchObject({ code: 'offline' });
    server.forget();
    const next = page(storage);
    expect(next.claims.claiming).toEqual(['c1']);
    await next.claims.resume();
    expect(next.claims.claims).toHaveLength(1);
    expect(next.claims.claiming).toEqual([]);
    expect(new Set(keys()).size).toBe(1);
    expect(page(storage).claims.claiming).toEqual([]);
  });

  it('claims as many as one may have, each under a key of its own', async () => {
    const { claims } = page();
    const terms = { id: 'c1', title: 'Two off', kind: 'gift', perViewer: 2, opensAt: 0 } as const;
    server.place({ type: 'coupon.opened', data: { coupon: terms } });
    const first = await claims.claim('c1');
    const second = await claims.claim('c1');
    expect(second).not.toBe(first);
    expect(claims.claims).toEqual([first, second]);
    expect(await claims.claim('c1')).toBe(second);
    expect(new Set(keys()).size).toBe(2);
  });

  it('shows a claim once of which the poke was faster than the answer', async () => {
    const { claims } = page();
    server.answer(POST, (_, response) => {
      const mine = { coupon: 'c1', code: 'MINE', at: 1 };
      server.claims = [mine];
      void claims.refresh().then(() => json(response, mine));
    });
    const claim = await claims.claim('c1');
    expect(claims.claims).toEqual([claim]);
  });

  it('gives the claim that the viewer has already', async () => {
    const { claims } = page();
    const mine = { coupon: 'c1', code: 'MINE', at: 1 };
    server.claims = [mine];
    server.answer(POST, (_, response) => problem(response, 409, 'already-yours'));
    expect(await claims.claim('c1')).toEqual(mine);
    expect(claims.claims).toEqual([mine]);
  });

  it('is refused as it was where the viewer has none of it', async () => {
    const { claims } = page();
    server.answer(POST, (_, response) => problem(response, 409, 'already-yours'));
    await expect(claims.claim('c1')).rejects.toMatchObject({ code: 'already-yours' });
  });

  it('is not early by a clock that is ahead of the server’s, and asks under the same key', async () => {
    const { claims, context } = page();
    context.clock.hear(Date.now());
    server.answer(POST, (_, response) => problem(response, 409, 'not-open'));
    const coupon = {
      id: 'c1',
      title: 'Ten off',
      kind: 'gift',
      opensAt: context.clock.time(),
    } as const;
    server.place({ type: 'coupon.opened', data: { coupon } });
    expect(await claims.claim('c1')).toMatchObject({ coupon: 'c1' });
    expect(keys()).toHaveLength(2);
    expect(new Set(keys()).size).toBe(1);
  });

  it.each(['sold-out', 'not-open', 'closed', 'rate-limited'])(
    'says %s, and lets it be tried anew',
    async (code) => {
      const { claims, storage } = page();
      server.answer(POST, (_, response) =>
        problem(response, code === 'rate-limited' ? 429 : 409, code),
      );
      await expect(claims.claim('c1')).rejects.toMatchObject({ code });
      expect(claims.claiming).toEqual([]);
      expect(page(storage).claims.claiming).toEqual([]);
      await expect(claims.claim('c1')).resolves.toMatchObject({ coupon: 'c1' });
    },
  );

  it('asks for what is the viewer’s only where there is a viewer', async () => {
    const first = page();
    await first.claims.refresh();
    expect(server.heard).toEqual([]);
    await first.claims.claim('c1');
    const next = page(first.storage);
    await next.claims.resume();
    expect(next.claims.claims).toEqual(server.claims);
  });
});
