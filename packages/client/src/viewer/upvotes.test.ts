import { expect, it } from 'vitest';
import { problem } from '../../testing/contract-server.js';
import { openPage } from '../../testing/open-page.js';
import { server, withServer } from '../../testing/with-server.js';
import { Upvotes } from './upvotes.js';

const PATH = '/v1/shows/show-1/questions/q1/votes';

withServer();

function page() {
  const { context, visits } = openPage();
  const upvotes = new Upvotes(context, visits);
  visits.onMe = (me) => upvotes.take(me);
  return { upvotes, visits };
}

it('is on its way until the server has it, and is taken back the same way', async () => {
  const { upvotes } = page();
  const voted = upvotes.vote('q1', true);
  expect([upvotes.upvoting, upvotes.upvoted]).toEqual([['q1'], []]);
  // A second tap while it is on its way is none.
  await upvotes.vote('q1', false);
  await voted;
  expect([upvotes.upvoting, upvotes.upvoted]).toEqual([[], ['q1']]);
  await upvotes.vote('q1', false);
  expect(upvotes.upvoted).toEqual([]);
  expect([server.count(`POST ${PATH}`), server.count(`DELETE ${PATH}`)]).toEqual([1, 1]);
});

it('stays as it was where it is refused', async () => {
  const { upvotes } = page();
  server.answer(`POST ${PATH}`, (_, response) => problem(response, 409, 'closed'));
  await expect(upvotes.vote('q1', true)).rejects.toMatchObject({ code: 'closed' });
  expect([upvotes.upvoting, upvotes.upvoted]).toEqual([[], []]);
});

it('is not undone by what was read before it', async () => {
  const { upvotes, visits } = page();
  await upvotes.vote('q1', true);
  upvotes.take({ t: 1, upvoted: [] });
  expect(upvotes.upvoted).toEqual(['q1']);
  server.upvoted = ['q1', 'q2'];
  await visits.me();
  expect(upvotes.upvoted).toEqual(['q1', 'q2']);
});
