import { expect, it } from 'vitest';
import { problem } from '../../testing/contract-server.js';
import { openPage } from '../../testing/open-page.js';
import { server, withServer } from '../../testing/with-server.js';
import type { StallStorage } from '../show-options.js';
import { Votes } from './votes.js';

const POST = 'POST /v1/shows/show-1/votes';

withServer();

function page(stored?: StallStorage) {
  const { context, visits, storage } = openPage(stored);
  const votes = new Votes(context, server.show, visits);
  visits.onMe = (me) => votes.take(me.votes);
  return { context, votes, storage };
}

const keys = () =>
  server.heard
    .filter(({ method, path }) => `${method} ${path}` === POST)
    .map(({ headers }) => headers['idempotency-key']);

it('is given once, under one key until there is an answer', async () => {
  const { votes } = page();
  server.answer(POST, (_, response) => response.destroy());
  const first = votes.vote('p1', 'c1');
  expect(votes.voting).toMatchObject([{ poll: 'p1', choice: 'c1' }]);
  expect(votes.vote('p1', 'c2')).toBe(first);
  expect(await first).toMatchObject({ poll: 'p1', choice: 'c1' });
  expect(await votes.vote('p1', 'c2')).toMatchObject({ choice: 'c1' });
  expect([votes.voting, votes.votes.length]).toEqual([[], 1]);
  expect(new Set(keys()).size).toBe(1);
  expect(keys()).toHaveLength(2);
});

it('goes on after a reload with the same key', async () => {
  const { context, votes, storage } = page();
  server.answer(POST, (_, response) => {
    context.close();
    response.destroy();
  });
  await expect(votes.vote('p1', 'c1')).rejects.toMatchObject({ code: 'offline' });
  const next = page(storage);
  expect(next.votes.voting).toMatchObject([{ poll: 'p1', choice: 'c1' }]);
  await next.votes.resume();
  expect(next.votes.votes).toMatchObject([{ poll: 'p1', choice: 'c1' }]);
  expect(new Set(keys()).size).toBe(1);
  expect(page(storage).votes.voting).toEqual([]);
});

it('is the one that was given elsewhere, where there is one', async () => {
  const { votes } = page();
  server.votes = [{ poll: 'p1', choice: 'c2', at: 1 }];
  server.answer(POST, (_, response) => problem(response, 409, 'already-yours'));
  expect(await votes.vote('p1', 'c1')).toMatchObject({ choice: 'c2' });
  expect(votes.votes).toMatchObject([{ choice: 'c2' }]);
});

it('is nobody’s where it is refused, and can be given again', async () => {
  const { votes } = page();
  server.answer(POST, (_, response) => problem(response, 409, 'closed'));
  await expect(votes.vote('p1', 'c1')).rejects.toMatchObject({ code: 'closed' });
  expect([votes.voting, votes.votes]).toEqual([[], []]);
  expect(await votes.vote('p1', 'c2')).toMatchObject({ choice: 'c2' });
});
