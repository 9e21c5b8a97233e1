import { fanOf } from '@livestall/protocol';
import { expect, it } from 'vitest';
import { json, problem } from '../../testing/contract-server.js';
import { openPage } from '../../testing/open-page.js';
import { server, withServer } from '../../testing/with-server.js';
import { Fans } from './fans.js';

const FOLLOW = 'POST /v1/shows/show-1/follow';
const LEAVE = 'DELETE /v1/shows/show-1/follow';

withServer();

function page() {
  const { context, visits, now } = openPage();
  return { context, fans: new Fans(context, { visits, now }) };
}

it('follows from the tap on, however often the line is cut', async () => {
  const { fans } = page();
  server.answer(FOLLOW, (_, response) => response.destroy());
  server.answer(FOLLOW, (_, response) => json(response, fanOf(true, 0)));
  const answer = fans.follow(true);
  expect([fans.fan, fans.following]).toEqual([null, true]);
  expect(await answer).toEqual(fanOf(true, 0));
  expect([fans.fan, fans.following]).toEqual([fanOf(true, 0), null]);
});

it('sends what was wanted last, last', async () => {
  const { fans } = page();
  server.answer(FOLLOW, (_, response) => {
    setTimeout(() => json(response, fanOf(true, 9)), 50);
  });
  server.answer(LEAVE, (_, response) => json(response, fanOf(false, 9)));
  const [first, second] = [fans.follow(true), fans.follow(false)];
  expect(fans.following).toBe(false);
  await first;
  expect(fans.following, 'the other is on its way').toBe(false);
  await second;
  expect([fans.fan, fans.following]).toEqual([fanOf(false, 9), null]);
});

it('stands as before where it is refused', async () => {
  const { fans } = page();
  fans.take({ t: 5, fan: fanOf(false, 7) });
  server.answer(FOLLOW, (_, response) => problem(response, 403, 'forbidden'));
  await expect(fans.follow(true)).rejects.toMatchObject({ code: 'forbidden' });
  expect([fans.fan, fans.following]).toEqual([fanOf(false, 7), null]);
});

it('takes no older answer of /me, and nothing of somebody who left', () => {
  const { fans } = page();
  fans.take({ t: 5, fan: fanOf(true, 7) });
  fans.take({ t: 4 });
  expect(fans.fan).toEqual(fanOf(true, 7));
  fans.take({ t: 6 });
  expect(fans.fan).toBeNull();
  fans.take({ t: 7, fan: fanOf(true, 7) });
  fans.empty();
  expect(fans.fan).toBeNull();
});
