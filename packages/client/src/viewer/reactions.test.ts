import { REACTION_LIMIT, type ReactionSums } from '@livestall/protocol';
import { expect, it } from 'vitest';
import { problem } from '../../testing/contract-server.js';
import { openPage } from '../../testing/open-page.js';
import { server, withServer } from '../../testing/with-server.js';
import { Reactions } from './reactions.js';

const POST = 'POST /v1/shows/show-1/reactions';

withServer();

function page() {
  const { context, visits, now } = openPage();
  const others: ReactionSums[] = [];
  const reactions = new Reactions(context, {
    ...{ visits, now },
    reacted: (sums) => others.push(sums),
  });
  return { context, reactions, others };
}

const sent = () =>
  server.heard
    .filter(({ method, path }) => `${method} ${path}` === POST)
    .map(({ body }) => (body as { sums: ReactionSums }).sums);
const sentTimes = (times: number) => expect.poll(() => sent().length).toBe(times);

it('sends the taps of some seconds as one sum, and counts them at once', async () => {
  const { reactions } = page();
  reactions.count({ 'reactions:heart': [1, 40] });
  for (let n = 0; n < 3; n += 1) reactions.tap('heart');
  reactions.tap('leaf');
  expect(reactions.totals).toEqual({ heart: 43, leaf: 1 });
  expect(sent()).toEqual([]);
  await sentTimes(1);
  expect(sent()).toEqual([{ heart: 3, leaf: 1 }]);
  reactions.tap('clap');
  await sentTimes(2);
  expect(sent()[1]).toEqual({ clap: 1 });
});

it('never counts back while the server’s count is on its way, nor twice when it is there', () => {
  const { reactions } = page();
  reactions.count({ 'reactions:heart': [1, 40] });
  reactions.tap('heart');
  reactions.count({ 'reactions:heart': [2, 40] });
  expect(reactions.totals).toEqual({ heart: 41 });
  reactions.count({ 'reactions:heart': [3, 41] });
  expect(reactions.totals).toEqual({ heart: 41 });
  const { totals } = reactions;
  reactions.count({ 'reactions:heart': [3, 41], audience: [9, 9] });
  expect(reactions.totals, 'the same object').toBe(totals);
});

it('sends no more than anybody taps, however often a script does', async () => {
  const { reactions } = page();
  for (let n = 0; n < 500; n += 1) reactions.tap('heart');
  expect(reactions.totals).toEqual({ heart: REACTION_LIMIT });
  await sentTimes(1);
  expect(sent()).toEqual([{ heart: REACTION_LIMIT }]);
});

it('tells what others sent, without one’s own', async () => {
  const { reactions, others } = page();
  reactions.hear({ heart: 5, kiss: 3 });
  reactions.tap('heart');
  reactions.tap('heart');
  await sentTimes(1);
  reactions.hear({ heart: 1 });
  reactions.hear({ heart: 4, leaf: 1 });
  reactions.hear(undefined);
  reactions.hear('hearts');
  expect(others).toEqual([{ heart: 5 }, { heart: 3, leaf: 1 }]);
});

it('tries again soon where a call is lost, and lets go of what is old instead of bursting', async () => {
  const { reactions } = page();
  reactions.count({ 'reactions:heart': [1, 9] });
  server.answer(POST, (_, response) => response.destroy());
  reactions.tap('heart');
  await sentTimes(2);
  expect(sent()[1]).toEqual({ heart: 1 });
  server.answer(POST, (_, response) =>
    problem(response, 429, 'rate-limited', { 'retry-after': '7' }),
  );
  reactions.tap('leaf');
  await sentTimes(3);
  await expect.poll(() => reactions.totals, { timeout: 30_000 }).toEqual({ heart: 9 });
  reactions.tap('clap');
  await sentTimes(4);
  expect(sent()[3], 'the leaf was of long ago').toEqual({ clap: 1 });
});

it('sends nothing before the show and after it', async () => {
  const { reactions } = page();
  server.append({ type: 'show.ended', data: {} });
  reactions.tap('heart');
  expect(reactions.totals).toEqual({});
});

it('sends nothing of somebody in the name of the next', async () => {
  const { reactions } = page();
  reactions.tap('heart');
  reactions.empty();
  reactions.tap('leaf');
  await sentTimes(1);
  expect(sent()).toEqual([{ leaf: 1 }]);
});
