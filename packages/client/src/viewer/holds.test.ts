import type { Hold } from '@livestall/protocol';
import { describe, expect, it } from 'vitest';
import { json, problem } from '../../testing/contract-server.js';
import { openPage } from '../../testing/open-page.js';
import { server, withServer } from '../../testing/with-server.js';
import type { StallStorage } from '../show-options.js';
import { Holds } from './holds.js';
import { Proofs } from './proofs.js';

const POST = 'POST /v1/shows/show-1/holds';
const ME = 'GET /v1/shows/show-1/me';

withServer();

const HELD: Hold = {
  id: 'h1',
  offer: 'flash',
  product: 'pears',
  qty: 1,
  price: { amount: 400, currency: 'USD' },
  status: 'held',
  at: 1,
  expiresAt: Date.now() + 300_000,
  extended: false,
  signedPrice: 'a.b.c',
};

/** A page whose server holds `HELD` for whoever asks. */
function page(stored?: StallStorage, held: Hold = HELD) {
  const { context, visits, signIns, storage } = openPage(stored);
  const now = () => server.state;
  const proofs = new Proofs(context, visits, now);
  const holds = new Holds(context, server.show, { visits, signIns, proofs, now });
  visits.onMe = (me) => holds.take(me.holds);
  server.answer(POST, (_, response) => json(response, held, 201), Infinity);
  return { context, visits, holds, storage };
}

const asked = () =>
  server.heard
    .filter(({ method, path }) => `${method} ${path}` === POST)
    .map(({ headers, body }) => ({ key: headers['idempotency-key'], body }));

describe('Holds', () => {
  it('holds once, however often it is asked', async () => {
    const { holds } = page();
    const both = [holds.hold('flash'), holds.hold('flash', { qty: 2 })];
    expect(holds.holding).toEqual(['flash']);
    expect(await Promise.all(both)).toEqual([HELD, HELD]);
    expect(await holds.hold('flash')).toEqual(HELD);
    expect([holds.holds, holds.holding]).toEqual([[HELD], []]);
    expect(asked()).toMatchObject([{ body: { of: 'flash', qty: 1, wait: false } }]);
  });

  it('repeats one whose answer was lost under its key, after a reload too', async () => {
    const { holds, context, storage } = page();
    server.forget();
    server.answer(POST, (_, response) => response.destroy(), Infinity);
    const lost = holds.hold('flash', { qty: 2, wait: true });
    await expect.poll(() => asked().length).toBeGreaterThan(1);
    context.close();
    await expect(lost).rejects.toMatchObject({ code: 'offline' });
    server.forget();
    const next = page(storage);
    expect(next.holds.holding).toEqual(['flash']);
    await next.holds.resume();
    expect(next.holds.holds).toEqual([HELD]);
    expect(new Set(asked().map(({ key }) => key)).size).toBe(1);
    expect(asked().at(-1)?.body).toEqual({ of: 'flash', qty: 2, wait: true });
    expect(page(storage).holds.holding).toEqual([]);
  });

  it('asks no more for what was tapped ten minutes ago: whoever reloads then has other things in mind', async () => {
    const { holds, context, storage } = page();
    server.forget();
    server.answer(POST, (_, response) => response.destroy(), Infinity);
    const lost = holds.hold('flash');
    await expect.poll(() => asked().length).toBeGreaterThan(0);
    context.close();
    await expect(lost).rejects.toMatchObject({ code: 'offline' });
    server.forget();
    const before = asked().length;
    const next = page(storage);
    next.context.clock.hear(Date.now() + 10 * 60_000 + 1_000);
    await next.holds.resume();
    expect([asked().length, next.holds.holding, next.holds.holds]).toEqual([before, [], []]);
  });

  it('asks the server of an offer whose line has ended, though nobody told who waits', async () => {
    const waiting: Hold = { ...HELD, status: 'waiting' };
    const { holds } = page(undefined, waiting);
    await holds.hold('flash', { wait: true });
    await holds.hold('flash', { wait: true });
    expect(asked()).toHaveLength(1);
    const terms = { id: 'flash', product: 'pears', price: HELD.price, total: 1, perViewer: 1 };
    server.place(
      { type: 'offer.opened', data: { offer: { ...terms, opensAt: 0 } } },
      { type: 'offer.closed', data: { offer: 'flash', reason: 'hand' } },
    );
    await holds.hold('flash', { wait: true });
    expect(asked()).toHaveLength(2);
  });

  it('gives the one that the viewer has already', async () => {
    const { holds } = page();
    server.forget();
    server.answer(POST, (_, response) => problem(response, 409, 'already-yours'));
    server.answer(ME, (heard, response) => {
      const viewer = { key: server.viewerOf(heard), poke: 'p', name: null };
      json(response, { t: 1, viewer, claims: [], questions: [], wishes: [], holds: [HELD] });
    });
    expect(await holds.hold('flash')).toEqual(HELD);
  });

  it('is not early by a clock that is ahead of the server’s, and asks under the same key', async () => {
    const { holds, context } = page();
    context.clock.hear(Date.now());
    server.forget();
    server.answer(POST, (_, response) => problem(response, 409, 'not-open'));
    server.answer(POST, (_, response) => json(response, HELD, 201));
    const terms = { id: 'flash', product: 'pears', price: HELD.price, total: 1, perViewer: 1 };
    server.place({
      type: 'offer.opened',
      data: { offer: { ...terms, opensAt: context.clock.time() } },
    });
    expect(await holds.hold('flash')).toEqual(HELD);
    expect(new Set(asked().map(({ key }) => key)).size).toBe(1);
  });

  it.each(['sold-out', 'not-open', 'closed', 'already-yours'])(
    'says %s, and lets it be tried anew',
    async (code) => {
      const { holds, storage } = page();
      server.forget();
      server.answer(POST, (_, response) => problem(response, 409, code));
      await expect(holds.hold('flash')).rejects.toMatchObject({ code });
      expect(page(storage).holds.holding).toEqual([]);
      await expect(holds.hold('flash', { wait: true })).resolves.toEqual(HELD);
      const [first, second] = asked();
      expect(second?.key).not.toBe(first?.key);
    },
  );

  it('may hold anew what has run out', async () => {
    const { holds } = page(undefined, { ...HELD, expiresAt: 1 });
    await holds.hold('flash');
    await holds.hold('flash');
    expect(asked()).toHaveLength(2);
  });

  it('extends and releases, and lets no older answer undo it', async () => {
    const { holds } = page();
    await holds.hold('flash');
    const { expiresAt: _, signedPrice: __, ...rest } = HELD;
    const released: Hold = { ...rest, status: 'released' };
    const extended: Hold = { ...HELD, extended: true, expiresAt: HELD.at + 900_000 };
    for (const [move, answer] of [
      ['extend', extended],
      ['release', released],
    ] as const) {
      server.answer(`${POST}/h1`, (_, response) => json(response, answer));
      expect(await holds.move('h1', move)).toEqual(answer);
      expect(server.heard.at(-1)?.body).toEqual({ move });
      holds.take([HELD]);
      expect(holds.holds).toEqual([answer]);
    }
    holds.take();
    expect(holds.holds).toEqual([released]);
  });
});
