import { describe, expect, it } from 'vitest';
import { until } from '../../../protocol/testing/until.js';
import { problem } from '../../testing/contract-server.js';
import { openPage } from '../../testing/open-page.js';
import { server, withServer } from '../../testing/with-server.js';
import type { StallStorage } from '../show-options.js';
import { Questions } from './questions.js';

const POST = 'POST /v1/shows/show-1/questions';

withServer();

function page(stored?: StallStorage) {
  const { context, visits, storage } = openPage(stored);
  const questions = new Questions(context, server.show, visits);
  visits.onMe = (me) => questions.take(me);
  const list = () => questions.questions;
  return { context, visits, questions, storage, list };
}

const heard = () => server.heard.filter(({ method, path }) => `${method} ${path}` === POST);
const keys = () => heard().map(({ headers }) => headers['idempotency-key']);

describe('Questions', () => {
  it('lists a question at once, and as the server has it once it is there', async () => {
    const { questions, list, visits } = page();
    await visits.rename('Ana');
    const asked = questions.ask('  Are they ripe? ', 'pears');
    expect(list()).toMatchObject([
      { text: 'Are they ripe?', product: 'pears', status: 'open', delivery: 'sending' },
    ]);
    const question = await asked;
    expect(list()).toEqual([{ ...question, status: 'open' }]);
    expect(list()).toBe(list());
    expect(heard()[0]?.body).toEqual({ text: 'Are they ripe?', name: 'Ana', product: 'pears' });
  });

  it('asks under one key until there is an answer', async () => {
    const { questions, list } = page();
    server.answer(POST, (_, response) => response.destroy());
    server.answer(POST, (_, response) => problem(response, 503, 'unavailable'));
    await questions.ask('Once?');
    expect(keys()).toHaveLength(3);
    expect(new Set(keys()).size).toBe(1);
    expect(list()).toHaveLength(1);
  });

  it('goes on after a reload with the same key', async () => {
    const first = page();
    server.answer(POST, (_, response) => response.destroy(), Infinity);
    const lost = first.questions.ask('Still there?', 'pears');
    await expect.poll(() => keys().length).toBeGreaterThan(0);
    first.context.close();
    await expect(lost).rejects.toMatchObject({ code: 'offline' });
    server.forget();
    const next = page(first.storage);
    expect(next.list()).toMatchObject([{ text: 'Still there?', delivery: 'sending' }]);
    next.questions.resume();
    await until(next.context, () => next.list()[0]?.delivery === undefined);
    expect(next.list()).toMatchObject([{ product: 'pears', status: 'open' }]);
    expect(new Set(keys()).size).toBe(1);
    expect(page(first.storage).list()).toEqual([]);
  });

  it.each([
    [409, 'closed'],
    [409, 'conflict'],
    [429, 'rate-limited'],
    [404, 'not-found'],
    [403, 'forbidden'],
  ])('keeps what was refused (%i %s), to be asked again or discarded', async (status, code) => {
    const { questions, list, storage } = page();
    server.answer(POST, (_, response) => problem(response, status, code), 2);
    await expect(questions.ask('Well?')).rejects.toMatchObject({ code });
    const [failed] = list();
    expect(failed).toMatchObject({ text: 'Well?', delivery: 'failed', error: { code } });
    expect(page(storage).list()).toMatchObject([{ delivery: 'failed', error: { code } }]);
    await expect(questions.retry(failed!.id)).rejects.toMatchObject({ code });
    await questions.retry(failed!.id);
    expect(list()).toMatchObject([{ id: 'q1', status: 'open' }]);
    expect(new Set(keys()).size).toBe(1);

    server.answer(POST, (_, response) => problem(response, status, code));
    await expect(questions.ask('And this?')).rejects.toMatchObject({ code });
    questions.discard(list().at(-1)!.id);
    expect(list()).toMatchObject([{ id: 'q1' }]);
    expect(page(storage).list()).toEqual([]);
  });

  it('asks nothing that the server would not take', async () => {
    const { questions, list } = page();
    await expect(questions.ask('  ')).rejects.toMatchObject({ code: 'bad-request' });
    await expect(questions.ask('x'.repeat(501))).rejects.toMatchObject({ code: 'too-large' });
    expect(list()).toEqual([]);
    expect(server.heard).toEqual([]);
  });

  it('takes what the server tells, and no older answer undoes it', async () => {
    const { questions, list, visits } = page();
    const { id } = await questions.ask('Sweet?');
    server.questions = server.questions.map((one) => ({ ...one, status: 'shown' }));
    await visits.me();
    expect(list()).toMatchObject([{ id, status: 'shown' }]);
    questions.take({ t: 1, questions: [] });
    expect(list()).toMatchObject([{ id, status: 'shown' }]);
    // Read just before the next was asked.
    const before = { t: server.now(), questions: [...server.questions] };
    await questions.ask('Sour?');
    questions.take(before);
    expect(list()).toMatchObject([{ id, status: 'shown' }, { text: 'Sour?' }]);
  });

  it('lives with a server that knows no questions', async () => {
    const { questions, list } = page();
    questions.take({ t: server.now() });
    expect(list()).toEqual([]);
  });
});
