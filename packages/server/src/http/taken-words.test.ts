import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type {
  Act,
  EventDraft,
  Head,
  LogIndex,
  Message,
  Question,
  QuestionStatus,
  Session,
  Visit,
} from '@livestall/protocol';
import { createServer, type StallServer } from '@livestall/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { readStream } from '../../testing/read-stream.js';
import type { Op } from '../ledger/contract.js';
import { LedgerStore } from '../ledger/ledger-store.js';
import { openDatabase } from '../ledger/open-database.js';
import { viewerKey } from '../shows/viewer-key.js';
import { SteadyClock } from '../steady-clock.js';
import { mintToken } from '../tokens/index.js';

const MINUTE = 60_000;
const SECRET = { kid: 'willow-one', secret: 's'.repeat(43) };
/** What Ana wrote, each to be told from the others. */
const WORDS = { line: 'Call 555 0100', question: 'Is 12 Mill Lane near?', name: 'Ana Marsh' };
const ANSWER = 'Ring me at the barn';

let data: string;
let server: StallServer;
let host: string;

/** A ledger whose show began some minutes ago: a line stood at its top, a question was on screen, and was answered. */
function fill(): void {
  let now = Date.now() - 20 * MINUTE;
  const clock = new SteadyClock(
    () => now,
    () => 0,
  );
  const store = new LedgerStore(openDatabase(data), clock);
  const enter = (...ops: Op[]) => {
    expect(store.commit(ops).every(({ ok }) => ok)).toBe(true);
    now += MINUTE;
  };
  const show = 'show';
  const append = (event: EventDraft) =>
    enter({ op: 'events.append', take: { show, events: [event] } });
  const move = (status: QuestionStatus, event: EventDraft) => {
    const moves = [{ question: 'q1', status }];
    enter({ op: 'question.move', take: { show, moves, events: [event] } });
  };
  const info = { title: 'Morning', rehearsal: false };
  const [sender, rosa, ben] = ['ana', 'rosa', 'ben'].map((subject) => viewerKey('s', subject));
  const ana = { show, sender: sender!, name: WORDS.name } as const;
  const asked = { id: 'q1', name: WORDS.name, text: WORDS.question };
  const pinned = { id: 'm1', at: now, sender: sender!, name: WORDS.name, role: 'viewer' } as const;
  const line = { ...pinned, text: WORDS.line };
  enter(
    { op: 'account.create', take: { id: 'willow', name: 'Willow', origins: [], ...SECRET } },
    { op: 'channel.put', take: { account: 'willow', id: 'farm', title: 'Farm' } },
    {
      op: 'show.create',
      take: { id: show, account: 'willow', channel: 'farm', salt: 's', info, stream: null },
    },
  );
  append({ type: 'show.started', data: {} });
  enter({ op: 'message.add', take: { ...ana, role: 'viewer', text: WORDS.line } });
  append({ type: 'message.pinned', data: { message: line, pins: [line] } });
  enter({ op: 'question.add', take: { ...ana, text: WORDS.question, key: 'ask-one-key' } });
  move('shown', { type: 'question.shown', data: { question: asked } });
  enter({
    op: 'message.add',
    take: { show, sender: rosa!, name: 'Rosa', role: 'host', text: ANSWER, question: 'q1' },
  });
  const message = { id: 'm2', name: 'Rosa', text: ANSWER };
  move('answered', { type: 'question.answered', data: { question: asked, message } });
  const ben1 = { show, sender: ben!, name: 'Ben', role: 'viewer' } as const;
  enter({ op: 'message.add', take: { ...ben1, text: 'Oh dear', reply: 'm1' } });
  append({ type: 'message.unpinned', data: { message: 'm1', pins: [] } });
  append({ type: 'message.pinned', data: { message: line, pins: [line] } });
  append({ type: 'product.pinned', data: { product: 'pears', pins: ['pears'] } });
  enter({ op: 'message.add', take: { ...ben1, text: 'Good morning' } });
  store.close();
}

beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'livestall-'));
  fill();
  server = await createServer({ data, tickMs: 20 });
  const { code } = await server.mintCode({ account: 'willow', role: 'host', name: 'Rosa' });
  host = (await call<Session>(`${server.address}/v1/sessions`, { body: { code } })).body.token;
});
afterAll(async () => {
  await server.close();
  await rm(data, { recursive: true });
});

const address = (tail = '') => `${server.address}/v1/shows/show${tail}`;
const act = (body: Act) => call(address('/acts'), { token: host, body });

/** Every byte that anybody may read of the show, by where it was read. */
async function served(): Promise<Map<string, string>> {
  const { body: index } = await call<LogIndex>(address('/log'));
  const stretches = index.stretches.map(({ n, rev }) => `/log/${index.epoch}/${n}.${rev}`);
  expect(stretches.length).toBeGreaterThan(8);
  const { body: head } = await call<Head>(address('/head'));
  const windows = Array.from({ length: Math.max(0, head.k - head.oldest + 1) }, (_, back) => {
    return `/batches/${head.epoch}/${head.k - back}`;
  });
  const paths = ['', '/log', '/messages', '/questions', ...windows, ...stretches];
  const told = await Promise.all(
    paths.map(async (path) => [path, await (await fetch(address(path))).text()] as const),
  );
  const seqs = Array.from({ length: index.seq + 1 }, (_, seq) => seq);
  const streams = await Promise.all(
    seqs.map(async (seq) => {
      const stream = await readStream(address(`/stream?since=${index.epoch}.${seq}`));
      const hello = await stream.next('hello');
      const { recovered } = hello.data as { recovered: boolean };
      const isNew = recovered && seq === index.seq;
      const then = isNew ? null : await stream.next(recovered ? 'batch' : 'reset');
      await stream.close();
      return [`stream since ${seq}`, JSON.stringify([hello.data, then?.data])] as const;
    }),
  );
  return new Map([...told, ...streams]);
}

/** Where words are served. */
async function whereIs(words: string): Promise<string[]> {
  return [...(await served())].flatMap(([where, bytes]) => (bytes.includes(words) ? where : []));
}

it('serves what stood at the top of the talk nowhere once it is removed, and everywhere once it is back', async () => {
  const before = await whereIs(WORDS.line);
  expect(before.length).toBeGreaterThan(5);
  await act({ act: 'message.redact', message: 'm1' });
  expect(await whereIs(WORDS.line)).toEqual([]);
  await act({ act: 'message.restore', message: 'm1' });
  expect((await whereIs(WORDS.line)).length).toBeGreaterThan(5);
});

it('serves an answer of the house nowhere once it is removed', async () => {
  expect((await whereIs(ANSWER)).length).toBeGreaterThan(2);
  await act({ act: 'message.redact', message: 'm2' });
  expect(await whereIs(ANSWER)).toEqual([]);
  await act({ act: 'message.restore', message: 'm2' });
  expect((await whereIs(ANSWER)).length).toBeGreaterThan(2);
});

it('serves what was removed in the tick in which it was said nowhere', async () => {
  const { body: visit } = await call<Visit>(address('/visits'), { body: { name: 'Cy' } });
  const { body: line } = await call<Message>(address('/messages'), {
    token: visit.ticket,
    key: 'line-of-cy',
    body: { text: 'Buy my pills' },
  });
  await act({ act: 'message.redact', message: line.id });
  expect(await whereIs('Buy my pills')).toEqual([]);
});

it('serves a question that was shown and answered nowhere once it is removed, and where it stood once it is back', async () => {
  const answers = () => server.desk.state('show')?.answers;
  const before = answers();
  expect(before).toMatchObject([{ question: { id: 'q1' }, aloud: true, message: { id: 'm2' } }]);
  expect((await whereIs(WORDS.question)).length).toBeGreaterThan(5);
  await act({ act: 'question.remove', question: 'q1' });
  expect(await whereIs(WORDS.question)).toEqual([]);
  expect(server.desk.state('show')).toMatchObject({ answers: [], withdrawn: ['q1'] });
  const back = { act: 'question.reopen', question: 'q1' } as const;
  expect((await act(back)).status, 'what is gone is not moved').toBe(404);
  await act({ act: 'question.restore', question: 'q1' });
  expect((await whereIs(WORDS.question)).length).toBeGreaterThan(5);
  expect(answers()).toEqual(before);
  expect(server.desk.state('show')?.withdrawn).toEqual([]);
});

it('serves what somebody asked nowhere once they are banned with all that they said', async () => {
  const { body: visit } = await call<Visit>(address('/visits'), { body: { name: 'Dee' } });
  const text = 'Do you sell watches?';
  const { body: asked } = await call<Question>(address('/questions'), {
    ...{ token: visit.ticket, key: 'ask-of-dee', body: { text } },
  });
  await act({ act: 'question.show', question: asked.id });
  expect((await whereIs(text)).length).toBeGreaterThan(2);
  await act({ act: 'question.answer', question: asked.id, text: 'No.' });
  const { key: sender } = visit.viewer;
  await act({ act: 'person.ban', sender, redact: true });
  expect(await whereIs(text)).toEqual([]);
  await act({ act: 'person.free', sender, restore: true });
  expect((await whereIs(text)).length).toBeGreaterThan(2);
  const answered = {
    ...{ question: { id: asked.id, text }, aloud: true, message: { text: 'No.' } },
  };
  const moment = server.desk.state('show')?.answers?.at(-1)?.at;
  expect(server.desk.state('show')?.answers?.at(-1)).toMatchObject(answered);
  // A second time, and as the log tells it to a server that begins.
  await act({ act: 'question.remove', question: asked.id });
  await act({ act: 'question.restore', question: asked.id });
  await server.close();
  server = await createServer({ data, tickMs: 20 });
  await served();
  expect(server.desk.state('show')?.answers?.at(-1)).toMatchObject({ ...answered, at: moment });
});

it('serves no word of a person who is forgotten, after a restart neither', async () => {
  const claims = { account: 'willow', name: null, expiresAt: Date.now() + MINUTE } as const;
  const token = mintToken(SECRET, { ...claims, role: 'backend', subject: 'shop' });
  expect((await whereIs(WORDS.question)).length).toBeGreaterThan(5);
  await call(`${server.address}/v1/accounts/willow/viewers/ana`, { token, method: 'DELETE' });
  const gone = async () => {
    for (const words of Object.values(WORDS)) expect(await whereIs(words)).toEqual([]);
  };
  await gone();
  expect(await whereIs(ANSWER), 'what others said stays').not.toEqual([]);
  await server.close();
  server = await createServer({ data, tickMs: 20 });
  await gone();
});
