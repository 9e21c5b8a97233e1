import { describe, expect, it, vi } from 'vitest';
import { json, problem } from '../../testing/contract-server.js';
import {
  EARLIER,
  OWN,
  ana,
  claimKeys,
  openShopPage,
  slowSignIn,
} from '../../testing/open-shop-page.js';
import { server, withServer } from '../../testing/with-server.js';
import type { SignIn } from '../show-options.js';

withServer();

const HOLDS = 'POST /v1/shows/show-1/holds';

/** A flash offer for those whom the store has verified, of which Ana gets one. */
function offerForAna(): void {
  const price = { amount: 400, currency: 'USD' };
  const offer = { id: 'flash', product: 'pears', price, total: 1, perViewer: 1, opensAt: 1 };
  server.place({ type: 'offer.opened', data: { offer: { ...offer, identity: 'verified' } } });
  server.answer(
    HOLDS,
    (heard, response) => {
      if (server.viewerOf(heard) !== 'ana') return problem(response, 403, 'sign-in-first');
      const held = { id: 'h1', offer: 'flash', product: 'pears', qty: 1, price, at: 1 };
      json(response, { ...held, status: 'held', extended: false }, 201);
    },
    Infinity,
  );
}

const asked = () =>
  server.heard.filter(({ method, path }) => `${method} ${path}` === HOLDS).map(({ body }) => body);

describe('a hold that needs somebody who is known', () => {
  it('waits while they sign in, and goes on as it was asked', async () => {
    const { signIn, ends } = slowSignIn();
    const { part } = openShopPage({ signIn });
    offerForAna();
    await part.visits.me();
    const hold = part.holds.hold('flash', { wait: true });
    await expect.poll(() => ends.length).toBe(1);
    expect(signIn).toHaveBeenCalledWith({
      identity: 'verified',
      drop: { kind: 'offer', id: 'flash' },
    });
    // Tapped once more, the page is asked once more.
    void part.holds.hold('flash');
    await expect.poll(() => ends.length).toBe(2);
    expect(asked()).toEqual([]);
    ends[1]?.(ana);
    expect(await hold).toMatchObject({ id: 'h1', status: 'held' });
    expect(asked()).toMatchObject([{ of: 'flash', qty: 1, wait: true }]);
  });

  it('goes on as it was asked when they come back from a page of the shop’s', async () => {
    const { signIn, ends } = slowSignIn();
    const { part, context, storage } = openShopPage({ signIn });
    offerForAna();
    part.holds.hold('flash', { wait: true }).catch(() => undefined);
    await expect.poll(() => ends.length).toBe(1);
    context.close();
    const back = openShopPage({ storage, token: ana });
    offerForAna();
    back.part.resume();
    await expect.poll(() => back.part.mine.holds).toMatchObject([{ id: 'h1', status: 'held' }]);
    expect(asked()).toMatchObject([{ of: 'flash', qty: 1, wait: true }]);
  });
});

describe('a claim that needs somebody who is known', () => {
  it('waits while they sign in, and goes on under its key', async () => {
    const { signIn, ends } = slowSignIn();
    const { part } = openShopPage({ signIn });
    const claim = part.claims.claim('known');
    await expect.poll(() => ends.length).toBe(1);
    expect(signIn).toHaveBeenCalledWith({
      identity: 'verified',
      drop: { kind: 'coupon', id: 'known' },
    });
    expect(part.mine.claiming).toEqual(['known']);
    ends[0]?.(ana);
    expect(await claim).toEqual(OWN);
    await expect.poll(() => part.mine.viewer?.key).toBe('ana');
    expect(new Set(claimKeys()).size).toBe(1);
  });

  it('is refused where they would rather not, and nothing of theirs is lost', async () => {
    const { part, storage } = openShopPage({ signIn: () => Promise.resolve(null) });
    await part.visits.me();
    await expect(part.claims.claim('known')).rejects.toMatchObject({ code: 'sign-in-first' });
    expect(part.mine.claiming).toEqual([]);
    await part.claims.refresh();
    expect(part.mine.claims).toEqual([EARLIER]);
    expect(openShopPage({ storage }).part.mine.claiming).toEqual([]);
  });

  it('asks the page at once where the viewer is known to be nobody, and once more when tapped once more', async () => {
    const { signIn, ends } = slowSignIn();
    const { part } = openShopPage({ signIn });
    await part.visits.me();
    const claim = part.claims.claim('known');
    await expect.poll(() => ends.length).toBe(1);
    expect(claimKeys()).toEqual([]);
    void part.claims.claim('known');
    await expect.poll(() => ends.length).toBe(2);
    ends[1]?.(ana);
    expect(await claim).toEqual(OWN);
  });

  it('goes on as whoever the page says is signed in now', async () => {
    const { signIn, ends } = slowSignIn();
    const { part, login } = openShopPage({ signIn });
    const claim = part.claims.claim('known');
    await expect.poll(() => ends.length).toBe(1);
    login.token = ana;
    part.visits.follow();
    expect(await claim).toEqual(OWN);
  });

  it('goes on when they come back from another page with a token, at once or a little later', async () => {
    const { signIn, ends } = slowSignIn();
    const left = openShopPage({ signIn });
    void left.part.claims.claim('known').catch(() => undefined);
    await expect.poll(() => ends.length).toBe(1);
    left.context.close();
    const again = vi.fn<SignIn>();
    const back = openShopPage({ storage: left.storage, signIn: again });
    await back.part.claims.resume();
    expect(again).not.toHaveBeenCalled();
    back.login.token = ana;
    back.part.visits.follow();
    await expect.poll(() => back.part.mine.claims).toContainEqual(OWN);
    expect(new Set(claimKeys()).size).toBe(1);
    expect(openShopPage({ storage: left.storage }).part.mine.claiming).toEqual([]);
  });

  it('asks nobody to sign in for what is for everybody', async () => {
    const { signIn } = slowSignIn();
    const { part } = openShopPage({ signIn });
    const coupon = { id: 'all', title: 'For all', kind: 'gift', opensAt: 1 } as const;
    server.place({ type: 'coupon.opened', data: { coupon: { ...coupon, perViewer: 2 } } });
    await part.visits.me();
    expect(part.visits.viewer?.identity).toBe('anonymous');
    expect(await part.claims.claim('all')).toMatchObject({ coupon: 'all', at: 9 });
    expect(signIn).not.toHaveBeenCalled();
  });

  it('asks while the tap is fresh where the viewer is nobody yet', () => {
    const { signIn } = slowSignIn();
    const { part } = openShopPage({ signIn });
    part.claims.claim('known').catch(() => undefined);
    expect(signIn).toHaveBeenCalledTimes(1);
    expect(server.heard).toEqual([]);
  });

  it('goes on where one function gives the tokens before and after', async () => {
    let ticket = 'ticket-ana~low';
    const token = () => Promise.resolve(ticket);
    const signIn = vi.fn<SignIn>(() => {
      ticket = 'ticket-ana';
      return Promise.resolve(token);
    });
    const { part } = openShopPage({ token, signIn });
    await part.visits.me();
    expect(await part.claims.claim('known')).toEqual(OWN);
    expect(signIn).toHaveBeenCalledTimes(1);
    await expect.poll(() => part.mine.viewer?.identity).toBe('verified');
  });

  it('asks once for each tap, and no dialog that was left ends a newer one', async () => {
    const { signIn, ends } = slowSignIn();
    const { part } = openShopPage({ signIn });
    const claims = [part.claims.claim('known'), part.claims.claim('other')];
    expect(signIn).toHaveBeenCalledTimes(2);
    ends[0]?.(null);
    await part.visits.me();
    expect(part.mine.claiming).toEqual(['known', 'other']);
    ends[1]?.(ana);
    expect(await Promise.all(claims)).toEqual([OWN, { ...OWN, coupon: 'other' }]);
  });

  it('has them sign in where it meets one that goes on by itself', async () => {
    const { signIn, ends } = slowSignIn();
    const left = openShopPage({ signIn });
    left.part.claims.claim('known').catch(() => undefined);
    left.context.close();
    const back = openShopPage({ storage: left.storage, signIn });
    void back.part.claims.resume();
    const claim = back.part.claims.claim('known');
    await expect.poll(() => ends.length).toBe(2);
    ends[1]?.(ana);
    expect(await claim).toEqual(OWN);
  });

  it('does not go on for who signs in later than ten minutes after the tap', async () => {
    const { signIn } = slowSignIn();
    const left = openShopPage({ signIn });
    left.part.claims.claim('known').catch(() => undefined);
    left.context.close();
    const back = openShopPage({ storage: left.storage, token: ana });
    back.context.clock.hear(server.now() + 601_000);
    await back.part.claims.resume();
    expect(claimKeys()).toEqual([]);
    expect(openShopPage({ storage: left.storage }).part.mine.claiming).toEqual([]);
  });

  it('has them sign in anew where the page has no token for them any more', async () => {
    const token = () => Promise.reject(new Error('No ticket: 401'));
    const { part } = openShopPage({ token, signIn: () => Promise.resolve(ana) });
    expect(await part.claims.claim('known')).toEqual(OWN);
  });

  it('waits for the network where that alone keeps the page from its token', async () => {
    const token = vi.fn(ana).mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const { part } = openShopPage({ token });
    expect(await part.claims.claim('known')).toEqual(OWN);
  });

  it('says that the page failed', async () => {
    const { part } = openShopPage({ signIn: () => Promise.reject(new Error('no window')) });
    await expect(part.claims.claim('known')).rejects.toMatchObject({ code: 'store-failed' });
  });
});

describe('whoever signs in', () => {
  it('keeps what they took before, over a reload too', async () => {
    const { part, login, storage } = openShopPage();
    part.resume();
    await part.visits.me();
    login.token = ana;
    part.visits.follow();
    await expect.poll(() => part.mine.viewer?.key).toBe('ana');
    expect(part.mine.claims).toEqual([EARLIER]);
    const next = openShopPage({ storage, token: ana });
    await next.part.claims.refresh();
    expect(next.part.mine.claims).toEqual([EARLIER]);
  });

  it('keeps it though it could not be read at first', async () => {
    const busy = new Set<string>();
    const { part, login } = openShopPage({ busy });
    await part.claims.refresh();
    await part.visits.me();
    busy.add('viewer-1');
    login.token = ana;
    part.visits.follow();
    await expect.poll(() => part.mine.viewer?.key).toBe('ana');
    expect(part.mine.claims).toEqual([EARLIER]);
  });

  it('hears the pokes for what they took before', async () => {
    const { part, login } = openShopPage();
    await part.visits.me();
    login.token = ana;
    part.visits.follow();
    await expect.poll(() => part.mine.viewer?.key).toBe('ana');
    const hold = { id: 'h1', offer: 'o1', variant: 'v1', qty: 1, at: 1 } as const;
    server.forget();
    server.answer(
      'GET /v1/shows/show-1/me',
      (heard, response) => {
        const key = server.viewerOf(heard);
        const holds = key === 'ana' ? [] : [{ ...hold, status: 'held' }];
        const viewer = { key, poke: `poke-${key}`, name: null };
        json(response, { t: 2, viewer, claims: [], holds, questions: [], wishes: [] });
      },
      2,
    );
    part.poked(['poke-viewer-1']);
    await expect.poll(() => part.mine.holds).toMatchObject([{ id: 'h1', status: 'held' }]);
  });

  it('moves with the ticket of before what they hold by that', async () => {
    const { part, login } = openShopPage();
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
