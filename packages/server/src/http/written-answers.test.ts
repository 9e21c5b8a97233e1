import type {
  Me,
  Message,
  Problem,
  Question,
  QuestionList,
  Session,
  Snapshot,
  Visit,
} from '@livestall/protocol';
import type { ModeratedLine } from '@livestall/server';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { everyToken } from '../../testing/every-call.js';
import { readStream } from '../../testing/read-stream.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';

let stall: TestStall;
let host: string;
let ana: Visit;
let keys = 0;

beforeAll(async () => {
  const moderate = ({ text }: ModeratedLine) => (text.includes('turnip') ? 'hold' : 'take');
  stall = await startTestStall({ limits: { lines: 1_000 }, moderation: { moderate } });
  host = await stall.host();
  ana = await stall.visit('Ana');
});
afterAll(() => stall.close());

const ask = async (text: string, { ticket } = ana) => {
  const key = `question-${++keys}`;
  return (await call<Question>(`${stall.show}/questions`, { token: ticket, key, body: { text } }))
    .body;
};
const act = (body: unknown, token = host) =>
  call<{ seq: number } & Problem>(`${stall.show}/acts`, { token, body });
const answer = (question: string, text: string, token = host) =>
  act({ act: 'question.answer', question, text }, token);
const state = () => stall.server.desk.state(stall.id)!;
const answers = () => (state().answers ?? []).map((one) => [one.question.id, one.message?.text]);
const lines = async () => (await call<Snapshot>(stall.show)).body.messages;
const list = async () =>
  (await call<QuestionList>(`${stall.show}/questions`)).body.questions.map(({ id }) => id);
const status = async (id: string) => {
  const { body } = await call<Me>(`${stall.show}/me`, { token: ana.ticket });
  return body.questions.find((one) => one.id === id)?.status;
};

describe('an answer in writing', () => {
  it('is a line of the house that quotes the question, which waits no more', async () => {
    const { id, name, text } = await ask('Do you ship?');
    const reader = await readStream(`${stall.show}/stream`);
    await reader.next('hello');
    expect((await answer(id, '  On Fridays. ')).status).toBe(200);
    const { data } = await reader.next('batch');
    await reader.close();
    const [line] = (data as { flow: { messages: Message[] } }).flow.messages;
    expect(line).toMatchObject({
      ...{ role: 'host', text: 'On Fridays.', question: { id, name, text } },
      mentions: [ana.viewer.key],
    });
    const message = { id: line!.id, name: line!.name, text: 'On Fridays.' };
    expect(data).toMatchObject({
      log: [{ type: 'question.answered', data: { question: { id, name, text }, message } }],
      poke: [ana.viewer.poke],
    });
    expect(state().answers?.at(-1)).toEqual({
      question: { id, name, text },
      at: state().at,
      message,
    });
    expect([await list(), await status(id)]).toEqual([[], 'answered']);
  });

  it('is said once, however often it is sent; another text is another line', async () => {
    const { id } = await ask('How ripe?');
    const { body: first } = await answer(id, 'Very.');
    const said = (await lines()).length;
    expect((await answer(id, 'Very.')).body.seq).toBe(first.seq);
    expect(await lines()).toHaveLength(said);
    await answer(id, 'Very, by Friday.');
    expect(await lines()).toHaveLength(said + 1);
    expect(answers().filter(([question]) => question === id)).toEqual([[id, 'Very, by Friday.']]);
    // Both go with what takes the answer back.
    await act({ act: 'question.reopen', question: id });
    expect((await lines()).filter(({ question }) => question?.id === id)).toEqual([]);
    await act({ act: 'question.close', question: id });
  });

  it('is given at once, however many give it at the same time', async () => {
    const { id } = await ask('All at once?');
    await Promise.all(Array.from({ length: 5 }, () => answer(id, 'Once.')));
    expect((await lines()).filter(({ question }) => question?.id === id)).toHaveLength(1);
  });

  it('is taken back with its line, and the question waits again', async () => {
    const { id } = await ask('Cold chain?');
    await answer(id, 'All the way.');
    const line = (await lines()).find(({ text }) => text === 'All the way.');
    expect(line).toBeDefined();
    await act({ act: 'question.reopen', question: id });
    expect(answers().map(([question]) => question)).not.toContain(id);
    expect([await list(), await status(id)]).toEqual([[id], 'open']);
    expect(state().redacted).toContain(line?.id);
    expect(await lines()).not.toContainEqual(line);
    await act({ act: 'question.close', question: id });
  });

  it('leaves with its line, and is back with it', async () => {
    const { id } = await ask('Any seeds?');
    await answer(id, 'Few.');
    const line = (await lines()).at(-1)!;
    await act({ act: 'message.redact', message: line.id });
    expect(answers().map(([question]) => question)).not.toContain(id);
    await act({ act: 'message.restore', message: line.id });
    expect(answers().at(-1)).toEqual([id, 'Few.']);
  });

  it('ends what is being answered by voice, and keeps its moment', async () => {
    const { id } = await ask('And aloud?');
    await act({ act: 'question.show', question: id });
    const { at } = state();
    await answer(id, 'As I said.');
    expect(state().question).toBeNull();
    expect(state().answers?.at(-1)).toMatchObject({ at, aloud: true });
  });

  it('is given by moderators too, by nobody else, and not of what nobody asked', async () => {
    const grant = { account: 'willow', role: 'moderator', name: 'Mo' } as const;
    const { code } = await stall.server.mintCode(grant);
    const session = await call<Session>(`${stall.server.address}/v1/sessions`, { body: { code } });
    const { id } = await ask('Who answers?');
    expect((await answer(id, 'I do.', ana.ticket)).status).toBe(403);
    expect((await answer(id, 'I do.', session.body.token)).status).toBe(200);
    expect((await lines()).at(-1)).toMatchObject({ name: 'Mo', role: 'moderator' });
    expect((await answer('q999', 'Hm.')).status).toBe(404);
    expect((await answer(id, '   ')).body.code).toBe('bad-request');
    expect((await answer(id, 'x'.repeat(501))).status).toBe(400);
  });

  it('is given by the process itself, for the host', async () => {
    const { id } = await ask('From within?');
    await stall.server.desk.act(stall.id, { act: 'question.answer', question: id, text: 'Yes.' });
    expect((await lines()).at(-1)).toMatchObject({ role: 'host', text: 'Yes.' });
  });

  it('outlives a restart', async () => {
    const before = state().answers;
    stall = await stall.restart();
    expect(state().answers).toEqual(before);
  });
});

it('lets a question through that only the house could read, once it is before everybody', async () => {
  for (const before of ['show', 'answer'] as const) {
    const { id } = await ask(`A turnip, to ${before}?`, await stall.visit());
    expect(await list()).not.toContain(id);
    const said = before === 'answer' && { text: 'A turnip.' };
    await act({ act: `question.${before}`, question: id, ...said });
    await act({ act: 'question.reopen', question: id });
    expect(await list(), before).toContain(id);
    await act({ act: 'question.close', question: id });
  }
  // Passed over and back, nobody else has seen it.
  const { id } = await ask('A turnip, passed?', await stall.visit());
  await act({ act: 'question.close', question: id });
  await act({ act: 'question.reopen', question: id });
  expect(await list()).not.toContain(id);
});

it('is forgotten with its writer, in the log too, and not given after the show', async () => {
  const { id } = await ask('Who wrote it?');
  const text = 'I of Mill Lane did.';
  await stall.server.desk.act(stall.id, { act: 'question.answer', question: id, text });
  const { backend } = await everyToken(stall);
  const address = `${stall.server.address}/v1/accounts/willow/viewers/house`;
  expect((await call(address, { token: backend, method: 'DELETE' })).status).toBe(200);
  expect(answers().map(([question]) => question)).not.toContain(id);
  const file = path.join(stall.folder, 'livestall.db');
  const database = new DatabaseSync(file, { readOnly: true });
  const kept = database.prepare("SELECT data FROM event WHERE type = 'question.answered'").all();
  database.close();
  expect(JSON.stringify(kept)).not.toContain('Mill Lane');
  const late = await ask('Too late?');
  await act({ act: 'show.end' });
  expect((await answer(late.id, 'Now?')).body.code).toBe('closed');
});
