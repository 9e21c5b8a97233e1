import type { Claim, Me } from '@livestall/protocol';
import { describe, expect, it, vi } from 'vitest';
import { json, problem } from '../../testing/contract-server.js';
import { openContext } from '../../testing/open-context.js';
import { closedAfter, server, withServer } from '../../testing/with-server.js';
import { memoryStorage } from '../core/storage.js';
import type { SignIn, TokenSource } from '../show-options.js';
import { ViewerPart } from './viewer-part.js';

const CLAIMS = 'POST /v1/shows/show-1/claims';
const ME = 'GET /v1/shows/show-1/me';
const OWN: Claim = { coupon: 'known', code: 'HELLO-ANA', at: 5 };
const EARLIER: Claim = { coupon: 'all', code: 'LIVE10', at: 1 };

const ana: TokenSource = () => Promise.resolve('ticket-ana');

withServer();

/** A page of a shop whose coupon is for those who are signed in: Ana alone is. */
function page({
  storage = memoryStorage(),
  token,
  signIn,
}: { storage?: ReturnType<typeof memoryStorage>; token?: TokenSource; signIn?: SignIn } = {}) {
  const coupon = { id: 'known', title: 'For regulars', kind: 'gift', opensAt: 1 } as const;
  server.place({
    type: 'coupon.opened',
    data: { coupon: { ...coupon, identity: 'signed-in' } },
  });
  server.answer(
    CLAIMS,
    (heard, response) => {
      const { of } = heard.body as { of: string };
      if (of === 'all') json(response, { coupon: of, code: 'LIVE10', at: 9 }, 201);
      else if (server.viewerOf(heard) === 'ana') json(response, OWN, 201);
      else problem(response, 403, 'sign-in-first');
    },
    Infinity,
  );
  server.answer(
    ME,
    (heard, response) => {
      const key = server.viewerOf(heard);
      const identity = key === 'ana' ? 'signed-in' : 'anonymous';
      const viewer = { key, poke: `poke-${key}`, name: null, identity } as const;
      const claims = key === 'ana' ? [] : [EARLIER];
      json(response, { t: 1, viewer, claims, questions: [], wishes: [] } satisfies Me);
    },
    Infinity,
  );
  const context = closedAfter(openContext(server.address, storage));
  const login = { token, signIn };
  const part = new ViewerPart(context, {
    ...{ show: server.show, channel: 'farm', login, role: 'viewer' },
    now: () => server.state,
    past: () => null,
  });
  return { context, login, part, storage };
}

const keys = () =>
  server.heard
    .filter(({ path }) => path.endsWith('/claims'))
    .map(({ headers }) => headers['idempotency-key']);

/** A sign-in that waits until the test says who came of it. */
function asked() {
  const ends: ((token: TokenSource | null) => void)[] = [];
  const signIn = vi.fn<SignIn>(() => new Promise((resolve) => ends.push(resolve)));
  return { signIn, ends };
}

describe('a claim that needs somebody who is known', () => {
  it('waits while they sign in, and goes on under its key', async () => {
    const { signIn, ends } = asked();
    const { part } = page({ signIn });
    const claim = part.claims.claim('known');
    await expect.poll(() => ends.length).toBe(1);
    expect(signIn).toHaveBeenCalledWith({
      identity: 'signed-in',
      drop: { kind: 'coupon', id: 'known' },
    });
    expect(part.mine.claiming).toEqual(['known']);
    ends[0]?.(ana);
    expect(await claim).toEqual(OWN);
    await expect.poll(() => part.mine.viewer?.key).toBe('ana');
    expect(new Set(keys()).size).toBe(1);
  });

  it('is refused where they would rather not, and nothing of theirs is lost', async () => {
    const { part, storage } = page({ signIn: () => Promise.resolve(null) });
    await part.visits.me();
    await expect(part.claims.claim('known')).rejects.toMatchObject({ code: 'sign-in-first' });
    expect(part.mine.claiming).toEqual([]);
    await part.claims.refresh();
    expect(part.mine.claims).toEqual([EARLIER]);
    expect(page({ storage }).part.mine.claiming).toEqual([]);
  });

  it('asks the page at once where the viewer is known to be nobody, and once more when tapped once more', async () => {
    const { signIn, ends } = asked();
    const { part } = page({ signIn });
    await part.visits.me();
    const claim = part.claims.claim('known');
    await expect.poll(() => ends.length).toBe(1);
    expect(keys()).toEqual([]);
    void part.claims.claim('known');
    await expect.poll(() => ends.length).toBe(2);
    ends[1]?.(ana);
    expect(await claim).toEqual(OWN);
  });

  it('goes on as whoever the page says is signed in now', async () => {
    const { signIn, ends } = asked();
    const { part, login } = page({ signIn });
    const claim = part.claims.claim('known');
    await expect.poll(() => ends.length).toBe(1);
    login.token = ana;
    part.visits.follow();
    expect(await claim).toEqual(OWN);
  });

  it('goes on when they come back from another page with a token, at once or a little later', async () => {
    const { signIn, ends } = asked();
    const left = page({ signIn });
    void left.part.claims.claim('known').catch(() => undefined);
    await expect.poll(() => ends.length).toBe(1);
    left.context.close();
    const again = vi.fn<SignIn>();
    const back = page({ storage: left.storage, signIn: again });
    await back.part.claims.resume();
    expect(again).not.toHaveBeenCalled();
    back.login.token = ana;
    back.part.visits.follow();
    await expect.poll(() => back.part.mine.claims).toContainEqual(OWN);
    expect(new Set(keys()).size).toBe(1);
    expect(page({ storage: left.storage }).part.mine.claiming).toEqual([]);
  });

  it('asks nobody to sign in for what is for everybody', async () => {
    const { signIn } = asked();
    const { part } = page({ signIn });
    const coupon = { id: 'all', title: 'For all', kind: 'gift', opensAt: 1 } as const;
    server.place({ type: 'coupon.opened', data: { coupon: { ...coupon, perViewer: 2 } } });
    await part.visits.me();
    expect(part.visits.viewer?.identity).toBe('anonymous');
    expect(await part.claims.claim('all')).toMatchObject({ coupon: 'all', at: 9 });
    expect(signIn).not.toHaveBeenCalled();
  });

  it('says that the page failed', async () => {
    const { part } = page({ signIn: () => Promise.reject(new Error('no window')) });
    await expect(part.claims.claim('known')).rejects.toMatchObject({ code: 'store-failed' });
  });
});

describe('whoever signs in', () => {
  it('keeps what they took before, over a reload too', async () => {
    const { part, login, storage } = page();
    part.resume();
    await part.visits.me();
    login.token = ana;
    part.visits.follow();
    await expect.poll(() => part.mine.viewer?.key).toBe('ana');
    expect(part.mine.claims).toEqual([EARLIER]);
    const next = page({ storage, token: ana });
    await next.part.claims.refresh();
    expect(next.part.mine.claims).toEqual([EARLIER]);
  });

  it('moves with the ticket of before what they hold by that', async () => {
    const { part, login } = page();
    await part.visits.me();
    login.token = ana;
    part.visits.follow();
    const by: string[] = [];
    server.answer(
      'POST /v1/shows/show-1/holds/',
      (heard, response) => {
        by.push(server.viewerOf(heard));
        if (by.at(-1) === 'ana') problem(response, 404, 'not-found');
        else json(response, { id: 'h1', status: 'released', at: 1 });
      },
      2,
    );
    await part.holds.move('h1', 'release');
    expect(by).toEqual(['ana', 'viewer-1']);
  });
});
