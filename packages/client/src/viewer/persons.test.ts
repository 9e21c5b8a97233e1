import type { Hold, RequestDraft, Wish } from '@livestall/protocol';
import { describe, expect, it } from 'vitest';
import { EARLIER, OWN, ana, bo, openShopPage, slowSignIn } from '../../testing/open-shop-page.js';
import { problem } from '../../testing/contract-server.js';
import { server, withServer } from '../../testing/with-server.js';
import type { TokenSource } from '../show-options.js';
import type { ViewerPart } from './viewer-part.js';

const REQUESTS = 'POST /v1/shows/show-1/requests';
const DRAFT: RequestDraft = {
  ...{ product: 'basket', text: 'For six', quantity: 1 },
  contact: '06 12 34 56 78',
};

withServer();

/** A page on which Ana has what she took. */
async function pageOfAna() {
  const page = openShopPage({ token: ana, taken: { ana: [OWN] } });
  const { part } = page;
  await part.claims.refresh();
  const hold = { id: 'h1', offer: 'o1', variant: 'v1', qty: 1, at: 1, status: 'waiting' };
  part.holds.take([hold as unknown as Hold]);
  part.entries.take([{ id: 'e1', giveaway: 'g1', at: 1, status: 'entered' }]);
  part.wishes.take([{ of: 'product', product: 'eggs', at: 1 } as unknown as Wish]);
  part.questions.take({ t: 2, questions: [{ id: 'q1' } as never] });
  part.upvotes.take({ t: 2, upvoted: ['q2'] });
  part.votes.take([{ poll: 'p1', choice: 'c1', at: 1 }]);
  part.requests.take({ t: 2, requests: [{ id: 'r1' } as never] });
  const follow = (token: TokenSource | undefined) => {
    page.login.token = token;
    part.visits.follow();
  };
  return { part, follow };
}

/** A page that Ana left while a request of hers was on its way. */
async function leftByAna() {
  const { part, context, storage } = openShopPage({ token: ana });
  await part.visits.me();
  server.answer(REQUESTS, (_, response) => {
    context.close();
    response.destroy();
  });
  await expect(part.requests.send(DRAFT)).rejects.toMatchObject({ code: 'offline' });
  return { storage };
}

const NOTHING = {
  ...{ claims: [], holds: [], entries: [], wishes: [], requests: [] },
  ...{ questions: [], upvoted: [], votes: [] },
};

describe('after somebody who was known', () => {
  it('another has nothing of theirs', async () => {
    const { part, follow } = await pageOfAna();
    follow(bo);
    await expect.poll(() => part.mine.viewer?.key).toBe('bo');
    expect(part.mine).toMatchObject(NOTHING);
  });

  it('another is answered by the server alone, from the first tap on', async () => {
    const { part, follow } = await pageOfAna();
    follow(bo);
    await expect(part.claims.claim('known')).rejects.toMatchObject({ code: 'sign-in-first' });
    expect(server.count('POST /v1/shows/show-1/claims')).toBe(1);
  });

  it('nobody has anything of theirs', async () => {
    const { part, follow } = await pageOfAna();
    follow(undefined);
    expect(part.mine).toMatchObject(NOTHING);
  });

  it('they themselves have it still, whatever function gives their tokens', async () => {
    const { part, follow } = await pageOfAna();
    follow(() => ana());
    await expect.poll(() => part.mine.viewer?.key).toBe('ana');
    expect(part.mine.claims).toEqual([OWN]);
    expect(part.mine.entries).toHaveLength(1);
  });

  it('nobody has what they took before they signed in, and they themselves have it still', async () => {
    const { part, login, storage } = openShopPage();
    await part.visits.me();
    const follow = (token: TokenSource | undefined) => {
      login.token = token;
      part.visits.follow();
    };
    follow(ana);
    await expect.poll(() => part.mine.claims).toEqual([EARLIER]);
    follow(bo);
    await expect.poll(() => part.mine.viewer?.key).toBe('bo');
    expect(part.mine.claims).toEqual([]);
    follow(undefined);
    expect(part.mine).toMatchObject({ viewer: null, claims: [] });
    expect(part.visits.known).toBe(false);
    for (const [token, claims] of [
      [bo, []],
      [ana, [EARLIER]],
    ] as const) {
      const next = openShopPage({ storage, token });
      await next.part.claims.refresh();
      expect(next.part.mine.claims).toEqual(claims);
    }
  });

  it('nobody begins as another viewer', async () => {
    const { part, login, storage } = openShopPage();
    await part.visits.me();
    login.token = ana;
    part.visits.follow();
    await expect.poll(() => part.mine.viewer?.key).toBe('ana');
    const next = openShopPage({ storage });
    await next.part.visits.me();
    expect(next.part.mine.viewer?.key).toBe('viewer-2');
  });

  it('a page that was open before they signed in on another goes on as it was', async () => {
    const { part, login, storage } = openShopPage();
    await part.visits.me();
    const open = openShopPage({ storage });
    login.token = ana;
    part.visits.follow();
    await expect.poll(() => part.mine.viewer?.key).toBe('ana');
    await open.part.claims.refresh();
    expect(open.part.mine).toMatchObject({ viewer: { key: 'viewer-1' }, claims: [EARLIER] });
  });

  it('no tap of theirs goes on for another', async () => {
    const { signIn } = slowSignIn();
    const low = () => Promise.resolve('ticket-ana~low');
    const { part, login, storage } = openShopPage({ token: low, signIn });
    await part.visits.me();
    const claim = part.claims.claim('known');
    login.token = bo;
    part.visits.follow();
    await expect(claim).rejects.toMatchObject({ code: 'sign-in-first' });
    expect(server.count('POST /v1/shows/show-1/claims')).toBe(0);
    expect(openShopPage({ storage }).part.mine.claiming).toEqual([]);
  });

  it.each([
    ['another', bo],
    ['nobody', undefined],
  ])('no request of theirs goes on for %s', async (_, next) => {
    const { part, follow } = await pageOfAna();
    server.answer(REQUESTS, (_, response) => {
      follow(next);
      response.destroy();
    });
    await expect(part.requests.send(DRAFT)).rejects.toMatchObject({ code: 'token-refused' });
    expect(server.count(REQUESTS)).toBe(1);
    expect(part.mine.requesting).toEqual([]);
  });

  it.each([
    ['line', 'messages', (part: ViewerPart) => part.talk.send('Hello')],
    ['question', 'questions', (part: ViewerPart) => part.questions.ask('How big?')],
    ['wish', 'demand', (part: ViewerPart) => part.wishes.add({ of: 'product', product: 'eggs' })],
  ])('no %s of theirs goes on for another', async (_, path, send) => {
    const { part, follow } = await pageOfAna();
    const call = `POST /v1/shows/show-1/${path}`;
    server.answer(call, (_, response) => {
      follow(bo);
      response.destroy();
    });
    await expect(send(part)).rejects.toMatchObject({ code: 'token-refused' });
    // The next one's own comes after it.
    await send(part);
    expect(server.count(call)).toBe(2);
  });

  it('no call of theirs takes the token of another that came while it waited for one', async () => {
    const tokens: ((token: string) => void)[] = [];
    let given = 'ticket-ana';
    const { part, login } = openShopPage({
      token: () => {
        const token = given;
        given = '';
        return token ? Promise.resolve(token) : new Promise((resolve) => tokens.push(resolve));
      },
    });
    await part.visits.me();
    server.answer(REQUESTS, (_, response) => problem(response, 401, 'token-expired'));
    const sent = part.requests.send(DRAFT);
    await expect.poll(() => tokens).toHaveLength(1);
    login.token = bo;
    part.visits.follow();
    tokens[0]?.('ticket-ana');
    await expect(sent).rejects.toMatchObject({ code: 'token-refused' });
    expect(server.count(REQUESTS)).toBe(1);
  });

  it('a request that was on its way when the page was left waits for them, and for nobody else', async () => {
    const { storage } = await leftByAna();

    const next = openShopPage({ storage });
    expect(next.part.mine.requesting).toEqual([]);
    await next.part.requests.resume();
    await next.part.visits.me();
    expect(server.count(REQUESTS)).toBe(1);
    next.login.token = ana;
    next.part.visits.follow();
    await expect.poll(() => server.count(REQUESTS)).toBe(2);
    const [one, other] = server.heard.filter(({ path }) => path.endsWith('/requests'));
    expect(other?.headers['idempotency-key']).toBe(one?.headers['idempotency-key']);
  });

  it('a request of theirs that was kept is let go of where another is known', async () => {
    const { storage } = await leftByAna();

    const name = `livestall:requests:${server.address}/${server.show}`;
    expect(storage.getItem(name)).toContain(DRAFT.contact);
    const next = openShopPage({ storage, token: bo });
    await next.part.requests.resume();
    await next.part.visits.me();
    expect(server.count(REQUESTS)).toBe(1);
    expect(next.part.mine.requesting).toEqual([]);
    expect(storage.getItem(name)).toBeNull();
  });
});
