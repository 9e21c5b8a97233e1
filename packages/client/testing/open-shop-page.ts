import type { Claim, Me } from '@livestall/protocol';
import { vi } from 'vitest';
import { memoryStorage } from '../src/core/storage.js';
import type { SignIn, StallStorage, TokenSource } from '../src/show-options.js';
import type { Login } from '../src/viewer/login.js';
import { ViewerPart } from '../src/viewer/viewer-part.js';
import { json, problem } from './contract-server.js';
import { openContext } from './open-context.js';
import { closedAfter, server } from './with-server.js';

const CLAIMS = 'POST /v1/shows/show-1/claims';
const ME = 'GET /v1/shows/show-1/me';

/** What Ana gets. */
export const OWN: Claim = { coupon: 'known', code: 'HELLO-ANA', at: 5 };
/** What the viewer took who has a ticket alone. */
export const EARLIER: Claim = { coupon: 'all', code: 'LIVE10', at: 1 };

export const ana: TokenSource = () => Promise.resolve('ticket-ana');
export const bo: TokenSource = () => Promise.resolve('ticket-bo');

/** How the shop's page differs from one that nobody has been to, and that has nobody sign in. */
interface ShopPageOptions extends Partial<Login> {
  storage?: StallStorage;
  /** What those have who are signed in. */
  taken?: Readonly<Record<string, readonly Claim[]>>;
  /** Whose next `/me` finds the server busy. */
  busy?: Set<string>;
}

/** A page of a shop whose coupons `known` and `other` are for Ana alone; `ticket-ana~low` is hers too, and is not enough. */
export function openShopPage({
  storage = memoryStorage(),
  taken = {},
  busy = new Set(),
  token,
  signIn,
}: ShopPageOptions = {}) {
  for (const id of ['known', 'other']) {
    const coupon = { id, title: 'For regulars', kind: 'gift', opensAt: 1 } as const;
    server.place({
      type: 'coupon.opened',
      data: { coupon: { ...coupon, identity: 'verified' } },
    });
  }
  server.answer(
    CLAIMS,
    (heard, response) => {
      const { of } = heard.body as { of: string };
      if (of === 'all') json(response, { coupon: of, code: 'LIVE10', at: 9 }, 201);
      else if (server.viewerOf(heard) === 'ana') json(response, { ...OWN, coupon: of }, 201);
      else problem(response, 403, 'sign-in-first');
    },
    Infinity,
  );
  server.answer(
    ME,
    (heard, response) => {
      const [key = '', low] = server.viewerOf(heard).split('~');
      if (busy.delete(key)) return problem(response, 503, 'unavailable');
      const isNobody = key.startsWith('viewer-');
      const known = low === undefined ? 'verified' : 'signed-in';
      const viewer: Me['viewer'] = {
        ...{ key, poke: `poke-${key}`, name: null },
        identity: isNobody ? 'anonymous' : known,
      };
      const claims = isNobody ? [EARLIER] : [...(taken[key] ?? [])];
      json(response, { t: 1, viewer, claims, questions: [], wishes: [] } satisfies Me);
    },
    Infinity,
  );
  const context = closedAfter(openContext(server.address, storage));
  const login: Login = { token, signIn };
  const part = new ViewerPart(context, {
    ...{ show: server.show, channel: 'farm', login, role: 'viewer' },
    now: () => server.state,
    lookers: new Set(),
    past: () => null,
    moment: () => null,
    reacted: () => undefined,
  });
  return { context, login, part, storage };
}

/** The keys of all claims that were sent. */
export const claimKeys = () =>
  server.heard
    .filter(({ path }) => path.endsWith('/claims'))
    .map(({ headers }) => headers['idempotency-key']);

/** A sign-in that waits until the test says who came of it. */
export function slowSignIn() {
  const ends: ((token: TokenSource | null) => void)[] = [];
  const signIn = vi.fn<SignIn>(() => new Promise((resolve) => ends.push(resolve)));
  return { signIn, ends };
}
