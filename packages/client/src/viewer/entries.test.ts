import type { Entry, Giveaway } from '@livestall/protocol';
import { describe, expect, it } from 'vitest';
import { json, problem } from '../../testing/contract-server.js';
import { openPage } from '../../testing/open-page.js';
import { server, withServer } from '../../testing/with-server.js';
import type { StallStorage } from '../show-options.js';
import { Entries } from './entries.js';
import { Proofs } from './proofs.js';

const POST = 'POST /v1/shows/show-1/entries';
const ME = 'GET /v1/shows/show-1/me';

withServer();

const ENTERED: Entry = { id: 'e1', giveaway: 'lucky', at: 1, status: 'entered' };

/** A page whose server lets everybody take part. */
function page(stored?: StallStorage) {
  const { context, visits, signIns, now, storage } = openPage(stored);
  const proofs = new Proofs(context, visits, now);
  const entries = new Entries(context, server.show, { visits, signIns, proofs, now });
  visits.onMe = (me) => entries.take(me.entries);
  server.answer(POST, (_, response) => json(response, ENTERED, 201), Infinity);
  return { context, visits, entries, storage };
}

const asked = () =>
  server.heard
    .filter(({ method, path }) => `${method} ${path}` === POST)
    .map(({ headers, body }) => ({ key: headers['idempotency-key'], body }));

describe('Entries', () => {
  it('knows by the list of winners alone that it was called, until it has read what it won', () => {
    const { entries } = page();
    entries.take([ENTERED]);
    const drawn = (winners: string[]) => [
      { giveaway: {} as Giveaway, droppedAt: 1, drawn: { at: 2, seed: 'ef', winners, calls: [] } },
    ];
    expect(entries.isBehind(drawn(['e2']))).toBe(false);
    expect(entries.isBehind(drawn(['e2', 'e1']))).toBe(true);
    entries.take([{ ...ENTERED, status: 'won', claimBy: 9 }]);
    expect(entries.isBehind(drawn(['e2', 'e1']))).toBe(false);
    const over = drawn(['e2', 'e1']).map((one) => ({ ...one, finished: { at: 3, given: 1 } }));
    expect(entries.isBehind(over), 'taken on another device').toBe(true);
    entries.take([{ ...ENTERED, status: 'claimed' }]);
    expect(entries.isBehind(over)).toBe(false);
    expect(entries.isBehind()).toBe(false);
  });

  it('takes part once, however often it is asked', async () => {
    const { entries } = page();
    const both = [entries.enter('lucky'), entries.enter('lucky')];
    expect(entries.entering).toEqual(['lucky']);
    expect(await Promise.all(both)).toEqual([ENTERED, ENTERED]);
    expect(await entries.enter('lucky')).toEqual(ENTERED);
    expect([entries.entries, entries.entering]).toEqual([[ENTERED], []]);
    expect(asked()).toMatchObject([{ body: { of: 'lucky' } }]);
  });

  it('repeats one whose answer was lost under its key, after a reload too', async () => {
    const { entries, context, storage } = page();
    server.forget();
    server.answer(POST, (_, response) => response.destroy(), Infinity);
    const lost = entries.enter('lucky');
    await expect.poll(() => asked().length).toBeGreaterThan(1);
    context.close();
    await expect(lost).rejects.toMatchObject({ code: 'offline' });
    server.forget();
    const next = page(storage);
    expect(next.entries.entering).toEqual(['lucky']);
    await next.entries.resume();
    expect(next.entries.entries).toEqual([ENTERED]);
    expect(new Set(asked().map(({ key }) => key)).size).toBe(1);
    expect(page(storage).entries.entering).toEqual([]);
  });

  it('gives the one that the viewer has already', async () => {
    const { entries } = page();
    server.forget();
    server.answer(POST, (_, response) => problem(response, 409, 'already-yours'));
    server.answer(ME, (heard, response) => {
      const viewer = { key: server.viewerOf(heard), poke: 'p', name: null };
      json(response, { t: 1, viewer, claims: [], questions: [], wishes: [], entries: [ENTERED] });
    });
    expect(await entries.enter('lucky')).toEqual(ENTERED);
  });

  it('is not early by a clock that is ahead of the server’s, and asks under the same key', async () => {
    const { entries, context } = page();
    context.clock.hear(Date.now());
    server.forget();
    server.answer(POST, (_, response) => problem(response, 409, 'not-open'));
    server.answer(POST, (_, response) => json(response, ENTERED, 201));
    const terms = {
      id: 'lucky',
      kind: 'draw',
      prize: 'Honey',
      total: 1,
      commitment: 'ab',
    } as const;
    const giveaway = { ...terms, opensAt: context.clock.time() };
    server.place({ type: 'giveaway.opened', data: { giveaway } });
    expect(await entries.enter('lucky')).toEqual(ENTERED);
    expect(new Set(asked().map(({ key }) => key)).size).toBe(1);
  });

  it.each(['sold-out', 'not-open', 'take-part-first', 'already-yours'])(
    'says %s, and lets it be tried anew',
    async (code) => {
      const { entries, storage } = page();
      server.forget();
      server.answer(POST, (_, response) => problem(response, 409, code));
      await expect(entries.enter('lucky')).rejects.toMatchObject({ code });
      expect(page(storage).entries.entering).toEqual([]);
      await expect(entries.enter('lucky')).resolves.toEqual(ENTERED);
      const [first, second] = asked();
      expect(second?.key).not.toBe(first?.key);
    },
  );

  it('takes a prize, and lets no older answer take it away again', async () => {
    const { entries } = page();
    await entries.enter('lucky');
    const won: Entry = { ...ENTERED, status: 'won', claimBy: 9 };
    const claimed: Entry = { ...ENTERED, status: 'claimed', code: 'HONEY' };
    entries.take([won]);
    server.answer(`${POST}/e1`, (_, response) => json(response, claimed));
    expect(await entries.takePrize('e1')).toEqual(claimed);
    expect(server.heard.at(-1)?.body).toEqual({ move: 'claim' });
    for (const older of [ENTERED, won]) {
      entries.take([older]);
      expect(entries.entries).toEqual([claimed]);
    }
    entries.take();
    expect(entries.entries).toEqual([claimed]);
  });
});
