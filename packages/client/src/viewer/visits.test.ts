import { describe, expect, it, vi } from 'vitest';
import { json, problem } from '../../testing/contract-server.js';
import { openContext } from '../../testing/open-context.js';
import { openPage } from '../../testing/open-page.js';
import { closedAfter, server, withServer } from '../../testing/with-server.js';
import { memoryStorage } from '../core/storage.js';
import type { StallStorage } from '../show-options.js';
import { Claims } from './claims.js';
import { Proofs } from './proofs.js';
import { Visits } from './visits.js';

withServer();

function page(stored?: StallStorage) {
  const { context, visits, signIns, now, storage } = openPage(stored);
  const proofs = new Proofs(context, visits, now);
  const claims = new Claims(context, server.show, { visits, signIns, proofs, now });
  return { context, visits, claims, storage };
}

describe('Visits', () => {
  it('asks for one ticket, however many calls wait for it, and keeps it', async () => {
    const { visits, storage } = page();
    await Promise.all([visits.me(), visits.me(), visits.me()]);
    expect(server.count('POST /v1/shows/show-1/visits')).toBe(1);
    expect(visits.viewer).toMatchObject({ key: 'viewer-1', name: null });
    const next = page(storage);
    expect(next.visits.viewer?.key).toBe('viewer-1');
    await next.visits.me();
    expect(server.count('POST /v1/shows/show-1/visits')).toBe(1);
  });

  it('renews a ticket before it runs out, as the same viewer', async () => {
    const { context, visits } = page();
    context.clock.hear(server.now());
    await visits.me();
    context.clock.hear(server.now() + 7_170_000);
    await visits.me();
    expect(server.count('POST /v1/shows/show-1/visits')).toBe(2);
    expect(visits.viewer?.key).toBe('viewer-1');
  });

  it('renews once where a ticket is refused, and begins anew where the old one is no good', async () => {
    const { visits } = page();
    await visits.me();
    server.answer('GET /v1/shows/show-1/me', (_, response) => {
      problem(response, 401, 'token-expired');
    });
    server.answer('POST /v1/shows/show-1/visits', (_, response) => {
      problem(response, 401, 'token-refused');
    });
    await visits.me();
    expect(visits.viewer?.key).toBe('viewer-2');
  });

  it('renews once for all calls that were refused together', async () => {
    const { visits } = page();
    await visits.me();
    const waiting: (() => void)[] = [];
    server.answer(
      'GET /v1/shows/show-1/me',
      (_, response) => {
        waiting.push(() => problem(response, 401, 'token-expired'));
        // Both are refused only when both were asked.
        if (waiting.length === 2) for (const refuse of waiting.splice(0)) refuse();
      },
      2,
    );
    server.answer(
      'POST /v1/shows/show-1/visits',
      (_, response) => {
        const ticket = { ticket: 'ticket-viewer-1', expiresAt: server.now() + 7_200_000 };
        const answer = { t: 1, ...ticket, viewer: { key: 'viewer-1', name: null } };
        setTimeout(() => json(response, answer), 100);
      },
      1,
    );
    await Promise.all([visits.me(), visits.me()]);
    expect(server.count('POST /v1/shows/show-1/visits')).toBe(2);
  });

  it('waits where its whole village asks for tickets', async () => {
    const { visits } = page();
    server.answer('POST /v1/shows/show-1/visits', (_, response) => {
      problem(response, 429, 'rate-limited');
    });
    await visits.me();
    expect(visits.viewer?.key).toBe('viewer-1');
  });

  it('goes on to the channel’s next show as the same person', async () => {
    const { visits, storage } = page();
    await visits.me();
    server.show = 'show-2';
    const next = page(storage);
    expect(next.visits.viewer).toBeNull();
    expect(next.visits.known).toBe(true);
    await next.visits.me();
    expect(server.heard.at(-2)).toMatchObject({
      path: '/v1/shows/show-2/visits',
      headers: { authorization: 'Bearer ticket-viewer-1' },
    });
  });

  it('takes the page’s own token, and asks for another when it ran out', async () => {
    const context = closedAfter(openContext(server.address));
    const token = vi.fn(() => Promise.resolve(`ticket-named-${token.mock.calls.length}`));
    const visits = new Visits(context, server.show, 'farm', { token, signIn: undefined });
    await Promise.all([visits.me(), visits.me()]);
    expect(token).toHaveBeenCalledTimes(1);
    server.answer('GET /v1/shows/show-1/me', (_, response) => {
      problem(response, 401, 'token-expired');
    });
    await visits.me();
    expect(token).toHaveBeenCalledTimes(2);
    expect(visits.viewer?.key).toBe('named-2');
    expect(server.count('POST /')).toBe(0);
  });

  it('carries a name in the ticket and on lines', async () => {
    const { visits } = page();
    await visits.rename('  Ana ');
    expect(visits.name).toBe('Ana');
    expect(server.heard).toEqual([]);
    await visits.me();
    expect(server.heard[0]?.body).toEqual({ name: 'Ana' });
    await visits.rename('Bo');
    expect(server.heard.at(-1)?.body).toEqual({ name: 'Bo' });
    await expect(visits.rename('x'.repeat(41))).rejects.toMatchObject({ code: 'too-large' });
  });

  it('takes over a changed mark for its pokes, and keeps it', async () => {
    const { visits, storage } = page();
    await visits.me();
    const viewer = { key: 'viewer-1', poke: 'another', name: null };
    server.answer('GET /v1/shows/show-1/me', (_, response) => {
      json(response, { t: server.now(), viewer, claims: [], wishes: [], questions: [] });
    });
    await visits.me();
    expect(visits.viewer).toEqual(viewer);
    expect(page(storage).visits.viewer).toEqual(viewer);
  });

  it('survives garbage in the storage', async () => {
    const storage = memoryStorage();
    storage.setItem(`livestall:visit:${server.address}/farm`, '{"ticket":7');
    storage.setItem(`livestall:claims:${server.address}/show-1`, '[1]');
    storage.setItem(`livestall:lines:${server.address}/show-1`, '{"a":1}');
    const { visits, claims } = page(storage);
    await claims.resume();
    await visits.me();
    expect(visits.viewer?.key).toBe('viewer-1');
  });

  it('names an answer that is not the show server’s', async () => {
    const { visits } = page();
    server.answer('POST /v1/shows/show-1/visits', (_, response) => {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
    });
    await expect(visits.me()).rejects.toMatchObject({ code: 'unavailable' });
    server.answer('GET /v1/shows/show-1/me', (_, response) => {
      json(response, {}, 418);
    });
    await expect(visits.me()).rejects.toMatchObject({ code: 'bad-request' });
  });
});
