import type { Backstage, Me, PollDraft, PollVote, Visit } from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { readStream } from '../../testing/read-stream.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';

const FRUIT: PollDraft = {
  id: 'fruit',
  kind: 'poll',
  title: 'Which fruit next?',
  choices: [
    { id: 'pears', text: 'Pears' },
    { id: 'plums', text: 'Plums' },
  ],
  asksDemand: true,
};

const QUIZ: PollDraft = {
  id: 'quiz',
  kind: 'quiz',
  title: 'How many pears are in a box?',
  choices: [
    { id: 'six', text: 'Six' },
    { id: 'nine', text: 'Nine' },
    { id: 'twelve', text: 'Twelve' },
  ],
  right: 'nine',
};

let stall: TestStall;
let host: string;
let keys = 0;

beforeAll(async () => {
  stall = await startTestStall();
  host = await stall.host();
});
afterAll(() => stall.close());

const put = (draft: object, token = host) =>
  call(`${stall.show}/polls/${(draft as PollDraft).id}`, { token, method: 'PUT', body: draft });
const act = (act: 'poll.open' | 'poll.close', poll: string) =>
  call(`${stall.show}/acts`, { token: host, body: { act, poll } });
const vote = ({ ticket }: Visit, of: string, choice: string, key = `vote-key-${++keys}`) =>
  call<PollVote>(`${stall.show}/votes`, { token: ticket, key, body: { of, choice } });
const poll = (id: string) =>
  stall.server.desk.state(stall.id)!.polls?.find((one) => one.poll.id === id);
const gauge = (choice: string) => stall.server.desk.gauges(stall.id)?.[`poll:${choice}`];
const visits = (count: number) => Promise.all(Array.from({ length: count }, () => stall.visit()));
const backstage = async () => {
  const reader = await readStream(`${stall.show}/backstage`, { authorization: `Bearer ${host}` });
  const { data } = await reader.next('backstage');
  await reader.close();
  return data as unknown as Backstage;
};

describe('a poll', () => {
  it('is its seller’s until it is opened', async () => {
    expect(await put(FRUIT)).toMatchObject({ status: 200, body: FRUIT });
    expect((await backstage()).polls).toEqual([{ ...FRUIT, counts: {} }]);
    expect(JSON.stringify((await call(stall.show)).body)).not.toContain('fruit');
    const ana = await stall.visit('Ana');
    expect((await vote(ana, 'fruit', 'pears')).status).toBe(404);
    expect((await put(FRUIT, ana.ticket)).status).toBe(403);
  });

  it.each([
    ['no words', { title: ' ' }],
    ['a choice without words', { choices: [FRUIT.choices[0], { id: 'b', text: '' }] }],
    ['one choice alone', { choices: FRUIT.choices.slice(0, 1) }],
    ['two choices of one id', { choices: [FRUIT.choices[0], FRUIT.choices[0]] }],
    ['a right choice, which a poll has not', { right: 'pears' }],
    ['a quiz without its right choice', { kind: 'quiz' }],
    ['a quiz whose right choice is none of its own', { kind: 'quiz', right: 'figs' }],
  ])('is refused with %s', async (_, wrong) => {
    expect((await put({ ...FRUIT, id: 'wrong', ...wrong })).status).toBe(400);
  });

  it('takes one vote of each, under whatever key', async () => {
    await act('poll.open', 'fruit');
    expect(poll('fruit')?.poll).toEqual(FRUIT);
    const [ana, ben] = await visits(2);
    const first = await vote(ana!, 'fruit', 'pears', 'ana-her-key');
    expect(first).toMatchObject({ status: 201, body: { poll: 'fruit', choice: 'pears' } });
    expect((await vote(ana!, 'fruit', 'pears', 'ana-her-key')).body).toEqual(first.body);
    expect((await vote(ana!, 'fruit', 'pears')).body).toEqual(first.body);
    expect(await vote(ana!, 'fruit', 'plums')).toMatchObject({ body: { code: 'already-yours' } });
    expect((await vote(ana!, 'fruit', 'plums', 'ana-her-key')).status).toBe(422);
    expect((await vote(ben!, 'fruit', 'figs')).status).toBe(404);
    expect(gauge('fruit/pears')).toEqual([1, 1]);
    const me = await call<Me>(`${stall.show}/me`, { token: ana!.ticket });
    expect(me.body.votes).toEqual([first.body]);
    expect((await put({ ...FRUIT, title: 'Another?' })).status).toBe(409);
  });

  it('goes on over a restart, and keeps its result', async () => {
    const voters = await visits(4);
    for (const by of voters) await vote(by, 'fruit', 'plums');
    stall = await stall.restart();
    expect(gauge('fruit/plums')).toEqual([4, 4]);
    await act('poll.close', 'fruit');
    const closed = { reason: 'hand', counts: { pears: 1, plums: 4 } };
    expect(poll('fruit')?.closed).toMatchObject(closed);
    await act('poll.close', 'fruit');
    expect(poll('fruit')?.closed).toMatchObject(closed);
    expect((await vote((await visits(1))[0]!, 'fruit', 'pears')).body).toMatchObject({
      code: 'closed',
    });
    // The log has the result: no gauge of it goes on in every snapshot.
    expect(gauge('fruit/plums')).toBeUndefined();
    expect((await backstage()).polls).toMatchObject([{ counts: { pears: 1, plums: 4 } }]);
  });

  it('says the right choice of a quiz to nobody before it closes', async () => {
    await put(QUIZ);
    const viewer = await stall.visit();
    const stream = await fetch(`${stall.show}/stream`);
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const hear = async (until: string) => {
      while (!heard.includes(until)) heard += (await reader.read()).value ?? '';
    };
    await act('poll.open', 'quiz');
    await hear('poll.opened');
    await vote(viewer, 'quiz', 'six');
    await hear('poll:quiz/six');
    const read = async (path: string, token?: string) =>
      (
        await fetch(`${stall.show}${path}`, {
          headers: token ? { authorization: `Bearer ${token}` } : {},
        })
      ).text();
    heard += await read('');
    heard += await read('/me', viewer.ticket);
    heard += await read('/head');
    expect(heard).toContain('"nine"');
    expect(heard).not.toContain('"right"');
    await act('poll.close', 'quiz');
    await hear('"right":"nine"');
    await reader.cancel();
  });

  it('closes by itself, and with the show', async () => {
    await put({ ...FRUIT, id: 'short', lastsMs: 5_000 });
    await put({ ...FRUIT, id: 'long' });
    await act('poll.open', 'short');
    // By the desk, which takes it that its time was up before: nothing is waited for.
    await stall.server.desk.setPoll(stall.id, { ...FRUIT, id: 'over', lastsMs: -60_000 });
    await act('poll.open', 'over');
    await expect.poll(() => poll('over')?.closed?.reason).toBe('time');
    await act('poll.open', 'long');
    const { poll: short, openedAt } = poll('short')!;
    // With the time that pictures are behind.
    expect(short.closesAt).toBeGreaterThan(openedAt + 5_000);
    await call(`${stall.show}/acts`, { token: host, body: { act: 'show.end' } });
    expect(poll('long')?.closed).toMatchObject({ reason: 'show-ended', counts: {} });
  });
});
