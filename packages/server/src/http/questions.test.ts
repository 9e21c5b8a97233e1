import type {
  Backstage,
  Me,
  OwnQuestion,
  Question,
  QuestionList,
  QuestionVotes,
  Session,
  Snapshot,
  Visit,
} from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { readStream, type StreamReader } from '../../testing/read-stream.js';
import { GOODS, startTestStall, type TestStall } from '../../testing/test-stall.js';

let stall: TestStall;
let host: string;
let ana: Visit;
let keys = 0;

beforeAll(async () => {
  stall = await startTestStall({ limits: { lines: 1_000 } });
  host = await stall.host();
  ana = await stall.visit('Ana');
});
afterAll(() => stall.close());

const ask = (text: string, { ticket }: Visit, key = `question-${++keys}`) =>
  call<Question>(`${stall.show}/questions`, { token: ticket, key, body: { text } });
const act = (body: unknown, token = host) => call(`${stall.show}/acts`, { token, body });
const own = async ({ ticket }: Visit) =>
  (await call<Me>(`${stall.show}/me`, { token: ticket })).body.questions;
const list = async () => (await call<QuestionList>(`${stall.show}/questions`)).body;
const vote = (id: string, { ticket }: Visit, method = 'POST') =>
  call<QuestionVotes>(`${stall.show}/questions/${id}/votes`, { token: ticket, method });
const wanted = async ({ ticket }: Visit) =>
  (await call<Me>(`${stall.show}/me`, { token: ticket })).body.upvoted;
const status = async (by: Visit, id: string) =>
  (await own(by)).find((one: OwnQuestion) => one.id === id)?.status;
const state = () => stall.server.desk.state(stall.id)!;
const open = async (token = host): Promise<Backstage> => {
  const reader = await readStream(`${stall.show}/backstage`, { authorization: `Bearer ${token}` });
  const { data } = await reader.next('backstage');
  await reader.close();
  return data as unknown as Backstage;
};

describe('a question', () => {
  it('is on its asker’s list, the backstage’s and everybody’s', async () => {
    const { status: code, body } = await ask('  Are they ripe? ', ana);
    expect(code).toBe(201);
    expect(body).toMatchObject({ text: 'Are they ripe?', name: 'Ana', sender: ana.viewer.key });
    expect((await open()).questions).toEqual([body]);
    expect(await own(ana)).toEqual([{ ...body, status: 'open' }]);
    expect(await own(await stall.visit())).toEqual([]);
    expect(await list()).toMatchObject({ questions: [body], open: 1 });
    // It is no part of what every viewer loads.
    expect(JSON.stringify((await call(stall.show)).body)).not.toContain('ripe');
  });

  it('is asked once under one key', async () => {
    const first = await ask('Once?', ana, 'the-same-key');
    expect((await ask('Once?', ana, 'the-same-key')).body).toEqual(first.body);
    expect(await ask('Twice?', ana, 'the-same-key')).toMatchObject({ status: 422 });
    await act({ act: 'question.close', question: first.body.id });
  });

  it('is about a product of the goods, for whoever reads it', async () => {
    const about = (product: string, key: string) => {
      const body = { text: 'How sweet?', product };
      return call<Question>(`${stall.show}/questions`, { token: ana.ticket, key, body });
    };
    const { status: code, body } = await about('honey', 'about-honey');
    expect([code, body.product]).toEqual([201, 'honey']);
    expect((await own(ana)).at(-1)).toEqual({ ...body, status: 'open' });
    expect((await open()).questions.at(-1)).toEqual(body);
    await act({ act: 'question.show', question: body.id });
    expect(state().question).toEqual({
      id: body.id,
      name: 'Ana',
      text: 'How sweet?',
      product: 'honey',
    });
    await act({ act: 'question.close', question: body.id });
    expect(await about('pears', 'about-honey')).toMatchObject({ status: 422 });
    expect(await about('gold', 'about-gold')).toMatchObject({ status: 404 });
  });

  it('stays asked under its key when the product is gone', async () => {
    const body = { text: 'How old?', product: 'honey' };
    const again = (key: string) =>
      call<Question>(`${stall.show}/questions`, { token: ana.ticket, key, body });
    const first = await again('about-old-honey');
    await stall.server.desk.setGoods(stall.id, GOODS.slice(0, 1));
    expect(await again('about-old-honey')).toMatchObject({ status: 201, body: first.body });
    expect((await again('about-new-honey')).status).toBe(404);
    await stall.server.desk.setGoods(stall.id, GOODS);
    await act({ act: 'question.close', question: first.body.id });
  });

  it('is shown, answered and taken back; its asker is poked', async () => {
    const reader: StreamReader = await readStream(`${stall.show}/stream`);
    await reader.next('hello');
    const [first] = (await open()).questions;
    const { id, name, text } = first!;
    await act({ act: 'question.show', question: id });
    expect(state().question).toEqual({ id, name, text });
    expect((await open()).questions).toEqual([]);
    const { data } = await reader.next('batch');
    expect(data).toMatchObject({
      log: [{ type: 'question.shown', data: { question: { id, name, text } } }],
      poke: [ana.viewer.poke],
    });
    expect(await status(ana, id)).toBe('shown');
    await act({ act: 'question.reopen', question: id });
    expect(state().question).toBeNull();
    expect((await open()).questions).toEqual([first]);
    await act({ act: 'question.show', question: id });
    await act({ act: 'question.close', question: id });
    expect([state().question, await status(ana, id)]).toEqual([null, 'answered']);
    await reader.close();
  });

  it('makes way for the next, and is passed over without a word in public', async () => {
    const one = (await ask('One?', ana)).body.id;
    const two = (await ask('Two?', ana)).body.id;
    await act({ act: 'question.show', question: one });
    await act({ act: 'question.show', question: two });
    expect(state().question?.id).toBe(two);
    expect(await status(ana, one)).toBe('answered');
    const three = (await ask('Three?', ana)).body.id;
    const { seq } = state();
    await act({ act: 'question.close', question: three });
    expect([state().seq, await status(ana, three)]).toEqual([seq, 'passed']);
    await act({ act: 'question.reopen', question: three });
    expect(await status(ana, three)).toBe('open');
    await act({ act: 'question.close', question: three });
    await act({ act: 'question.close', question: two });
  });

  it('is wanted by others once each, and no more where they say so', async () => {
    const [ben, cem] = [await stall.visit('Ben'), await stall.visit('Cem')];
    const few = (await ask('Wanted by few?', ana)).body.id;
    const many = (await ask('Wanted by many?', ana)).body.id;
    expect(await vote(many, ben)).toMatchObject({
      status: 200,
      body: { question: many, votes: 1 },
    });
    expect((await vote(many, ben)).body.votes).toBe(1);
    expect((await vote(many, cem)).body.votes).toBe(2);
    expect((await vote(few, cem)).body.votes).toBe(1);
    expect((await list()).questions.slice(0, 2)).toMatchObject([
      { id: many, votes: 2 },
      { id: few, votes: 1 },
    ]);
    expect([await wanted(ben), await wanted(cem)]).toEqual([[many], [many, few]]);
    expect((await vote(many, ben, 'DELETE')).body.votes).toBe(1);
    expect((await vote(many, ben, 'DELETE')).body.votes).toBe(1);
    expect(await wanted(ben)).toBeUndefined();
    expect(await vote(many, ana)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await vote('q999', ben)).toMatchObject({ status: 404 });
    await act({ act: 'question.close', question: many });
    expect(await vote(many, ben)).toMatchObject({ status: 409, body: { code: 'closed' } });
    // Its votes are still there when it is back.
    await act({ act: 'question.reopen', question: many });
    expect((await list()).questions.find(({ id }) => id === many)?.votes).toBe(1);
    for (const question of [few, many]) await act({ act: 'question.close', question });
  });

  it('is told with its votes as readings, which a restart does not set back', async () => {
    const { id } = (await ask('How many?', ana)).body;
    const voters = await Promise.all(Array.from({ length: 5 }, () => stall.visit()));
    for (const by of voters) await vote(id, by);
    const reading = async () => {
      const { body } = await call<Snapshot>(stall.show);
      return body.gauges[`votes:${id}`];
    };
    await expect.poll(reading).toEqual([5, 5]);
    stall = await stall.restart();
    await expect.poll(reading).toEqual([5, 5]);
    await vote(id, voters[0]!, 'DELETE');
    await expect.poll(reading).toEqual([6, 4]);
    await act({ act: 'question.close', question: id });
    await expect.poll(reading).toBeUndefined();
  });

  it('waits with four others at most', async () => {
    const ben = await stall.visit('Ben');
    const asked = [];
    for (let n = 0; n < 5; n += 1) asked.push((await ask(`Number ${n}?`, ben)).body.id);
    expect(await ask('One more?', ben)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((await ask('And me?', ana)).status).toBe(201);
    await act({ act: 'question.close', question: asked[0] });
    expect((await ask('One more?', ben)).status).toBe(201);
  });

  it('is told to the backstage up to a number, with how many there are', async () => {
    const many = await Promise.all(Array.from({ length: 12 }, () => stall.visit()));
    for (const by of many) for (let n = 0; n < 4; n += 1) await ask(`Q${n}?`, by);
    const last = (await ask('And last?', await stall.visit())).body;
    const { questions, questionsOpen } = await open();
    expect(questions).toHaveLength(50);
    expect(questionsOpen).toBeGreaterThan(50);
    const told = await list();
    expect(told).toMatchObject({ questions, open: questionsOpen });
    expect(told.questions, 'a new one gets its chance').toContainEqual(last);
  });

  it('is kept tidy by moderators, shown by hosts', async () => {
    const grant = { account: 'willow', role: 'moderator', name: 'Mo' } as const;
    const { code } = await stall.server.mintCode(grant);
    const session = await call<Session>(`${stall.server.address}/v1/sessions`, { body: { code } });
    const { token } = session.body;
    const { id } = (await ask('Who tidies?', await stall.visit())).body;
    expect((await act({ act: 'question.show', question: id }, token)).status).toBe(403);
    expect((await act({ act: 'question.close', question: id }, token)).status).toBe(200);
    expect((await act({ act: 'question.show', question: 'q999' })).status).toBe(404);
  });

  it('outlives a restart, and is over with the show', async () => {
    const { id } = (await open()).questions[0]!;
    stall = await stall.restart();
    expect((await open()).questions[0]?.id).toBe(id);
    await act({ act: 'question.show', question: id });
    const last = await ask('In time?', ana, 'just-in-time');
    await act({ act: 'show.end' });
    expect(state().question).toBeNull();
    expect(await ask('In time?', ana, 'just-in-time')).toMatchObject({
      status: 201,
      body: last.body,
    });
    expect(await ask('Too late?', ana)).toMatchObject({ status: 409, body: { code: 'closed' } });
  });
});
