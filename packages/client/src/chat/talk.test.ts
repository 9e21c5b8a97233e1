import { EMPTY_SHOW, OPEN_TALK } from '@livestall/protocol';
import type { LogEvent, Message, ShowState } from '@livestall/protocol';
import { describe, expect, it } from 'vitest';
import { until } from '../../../protocol/testing/until.js';
import { json, problem } from '../../testing/contract-server.js';
import { openPage } from '../../testing/open-page.js';
import { server, withServer } from '../../testing/with-server.js';
import type { StallStorage } from '../show-options.js';
import { Talk } from './talk.js';

const POST = 'POST /v1/shows/show-1/messages';

withServer();

/** A page with the talk on it; what the server sends to all reaches it, as by a stream. */
function page(stored?: StallStorage) {
  const { context, visits, storage } = openPage(stored);
  let state: ShowState = EMPTY_SHOW;
  let moment: number | null = null;
  const talk = new Talk(context, server.show, {
    visits,
    role: 'viewer',
    now: () => state,
    past: () => null,
    moment: () => moment,
  });
  const texts = () =>
    talk.lines.map(({ text, delivery }) => (delivery ? `${text} (${delivery})` : text));
  const redact = (...ids: string[]) => {
    state = { ...state, redacted: ids };
    context.changed();
  };
  const withdraw = (...ids: string[]) => {
    state = { ...state, withdrawn: ids };
    context.changed();
  };
  const keepStep = (at: number) => {
    state = { ...state, talk: { ...OPEN_TALK, delayed: true } };
    moment = at;
  };
  return { context, visits, talk, texts, redact, withdraw, keepStep, storage };
}

const row = (id: string, text: string, sender: string, at: number): Message => ({
  id,
  at,
  sender,
  name: sender,
  role: 'viewer',
  text,
});

describe('Talk', () => {
  it('lists a line at once, then as the server has it', async () => {
    const { talk, texts } = page();
    const sent = talk.send('  hello  ');
    expect(texts()).toEqual(['hello (sending)']);
    expect(talk.lines[0]).toMatchObject({ own: true, role: 'viewer' });
    await expect(sent).resolves.toMatchObject({ id: 'm1', text: 'hello' });
    expect(texts()).toEqual(['hello']);
    expect(talk.lines[0]).toMatchObject({ id: 'm1', own: true });
  });

  it('shows no line twice at any moment, though the stream is quicker than the answer', async () => {
    const { context, talk, texts, visits } = page();
    await visits.me();
    const seen = new Set<string>();
    context.subscribe(() => seen.add(texts().join()));
    server.answer(POST, (heard, response) => {
      const message = server.say('hello', server.viewerOf(heard));
      talk.add([message]);
      json(response, message, 201);
    });
    await talk.send('hello');
    expect([...seen]).toEqual(['hello (sending)', 'hello']);
  });

  it('sends one line after another, in their order', async () => {
    const { talk, texts } = page();
    await Promise.all(['one', 'two', 'three'].map((text) => talk.send(text)));
    expect(server.messages.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    expect(texts()).toEqual(['one', 'two', 'three']);
  });

  it('goes on trying under one key while the network is gone', async () => {
    const { talk, texts } = page();
    server.answer(POST, (_, response) => response.destroy(), 2);
    await talk.send('hello');
    expect(texts()).toEqual(['hello']);
    const tries = server.heard.filter(({ method, path }) => `${method} ${path}`.startsWith(POST));
    expect(tries).toHaveLength(3);
    expect(new Set(tries.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });

  it('survives a reload on the way, under the same key and name', async () => {
    const { talk, visits, context, storage } = page();
    await visits.rename('Ana');
    server.answer(POST, (_, response) => response.destroy(), Infinity);
    const lost = [talk.send('hello'), talk.send('again')];
    await expect.poll(() => server.count(POST)).toBeGreaterThan(0);
    context.close();
    for (const line of lost) await expect(line).rejects.toMatchObject({ code: 'offline' });
    await expect(talk.send('too late')).rejects.toMatchObject({ code: 'offline' });
    server.forget();
    const next = page(storage);
    expect(next.texts()).toEqual(['hello (sending)', 'again (sending)']);
    expect(next.talk.lines[0]?.name).toBe('Ana');
    next.talk.resume();
    await until(next.context, () => next.texts().join() === 'hello,again');
    const tries = server.heard.filter(({ method, path }) => `${method} ${path}`.startsWith(POST));
    const hellos = tries.filter(({ body }) => (body as { text: string }).text === 'hello');
    expect(new Set(hellos.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(hellos.at(-1)?.body).toEqual({ text: 'hello', name: 'Ana' });
    // It is gone from the storage too.
    expect(page(storage).texts()).toEqual([]);
  });

  it('does not send by itself what was written long ago', async () => {
    const { talk, context, storage } = page();
    server.answer('POST /', (_, response) => response.destroy(), Infinity);
    talk.send('pears?').catch(() => undefined);
    await expect.poll(() => server.heard.length).toBeGreaterThan(0);
    context.close();
    server.forget();
    server.ahead = 3_600_000;
    const next = page(storage);
    await next.context.http.json('/v1/channels/farm', { signal: next.context.signal });
    next.context.clock.hear(server.now());
    next.talk.resume();
    expect(next.texts()).toEqual(['pears? (failed)']);
  });

  it('shows what a line answers and whom it names, while it is sent and after a reload', async () => {
    const { talk, storage, context } = page();
    const asked = server.say('Ripe?', 'ana');
    talk.add([asked]);
    const quote = { id: asked.id, name: 'ana', text: 'Ripe?' };
    server.answer(POST, (_, response) => response.destroy(), Infinity);
    const sent = talk.send('@ana since Monday', { reply: talk.lines[0]!, mentions: ['ana'] });
    expect(talk.lines[1]).toMatchObject({ reply: quote, mentions: ['ana'], delivery: 'sending' });
    await expect.poll(() => server.count(POST)).toBeGreaterThan(0);
    context.close();
    await expect(sent).rejects.toMatchObject({ code: 'offline' });
    server.forget();
    const next = page(storage);
    expect(next.talk.lines[0]).toMatchObject({ reply: quote, delivery: 'sending' });
    next.talk.resume();
    await until(next.context, () => next.talk.lines.every(({ delivery }) => !delivery));
    expect(server.heard.findLast(({ path }) => path.endsWith('/messages'))?.body).toEqual({
      text: '@ana since Monday',
      reply: asked.id,
      mentions: ['ana'],
    });
    expect(next.talk.lines.at(-1)).toMatchObject({ reply: quote, own: true });
  });

  it('says by itself, at the second try, what answered a line that is gone', async () => {
    const { talk } = page();
    const asked = server.say('Ripe?', 'ana');
    talk.add([asked]);
    server.answer(POST, (_, response) => problem(response, 404, 'not-found'));
    await expect(talk.send('Yes', { reply: asked })).rejects.toMatchObject({ code: 'not-found' });
    await talk.retry(talk.lines.at(-1)!.id);
    const tries = server.heard.filter(({ method, path }) => `${method} ${path}`.startsWith(POST));
    expect(tries.map(({ body }) => body)).toEqual([
      { text: 'Yes', reply: asked.id },
      { text: 'Yes' },
    ]);
    expect(new Set(tries.map(({ headers }) => headers['idempotency-key'])).size).toBe(2);
  });

  it('tells lines that speak to this viewer, and quotes nothing that was redacted', async () => {
    const { talk, visits, redact } = page();
    await visits.me();
    const me = visits.viewer!.key;
    const reply = { id: 'm1', name: 'Ana', text: 'rude' };
    talk.add([
      row('m1', 'rude', 'ana', 1),
      { ...row('m2', 'Please', 'mei', 2), reply, mentions: ['ana'] },
      { ...row('m3', '@Me look', 'mei', 3), mentions: [me] },
    ]);
    const before = talk.lines;
    expect(before.map(({ toMe = false }) => toMe)).toEqual([false, false, true]);
    expect(before[1]?.reply).toEqual(reply);
    redact('m1');
    expect(talk.lines[0]).not.toHaveProperty('reply');
    expect(talk.lines[1], 'the same object where nothing changed').toBe(before[2]);
    redact();
    expect(talk.lines[1]?.reply).toEqual(reply);
  });

  it('leaves out lines that nobody could draw', () => {
    const { talk, texts } = page();
    const bad = [{ reply: { id: 'm1' } }, { mentions: [1] }, { system: { of: 'bought' } }];
    talk.add(bad.map((more, n) => ({ ...row(`m${n}`, 'x', 'ana', n), ...more }) as never));
    expect(texts()).toEqual([]);
  });

  it('keeps the text of a refused line, to be sent again or dropped', async () => {
    const { talk, texts, storage } = page();
    server.answer(POST, (_, response) => {
      problem(response, 429, 'rate-limited', { 'retry-after': '4' });
    });
    await expect(talk.send('hello')).rejects.toMatchObject({
      code: 'rate-limited',
      retryAfterMs: 4_000,
    });
    expect(texts()).toEqual(['hello (failed)']);
    expect(talk.lines[0]?.error?.code).toBe('rate-limited');
    // A reload keeps it, and does not send it.
    const next = page(storage);
    next.talk.resume();
    expect(next.texts()).toEqual(['hello (failed)']);
    expect(next.talk.lines[0]?.error?.code).toBe('rate-limited');
    await next.talk.retry(next.talk.lines[0]!.id);
    expect(next.texts()).toEqual(['hello']);
    server.answer(POST, (_, response) => problem(response, 403, 'forbidden'));
    await expect(talk.send('again')).rejects.toMatchObject({ code: 'forbidden' });
    talk.discard(talk.lines.find(({ text }) => text === 'again')!.id);
    expect(texts()).not.toContain('again (failed)');
    expect(page(storage).texts()).toEqual([]);
  });

  it('refuses what cannot be sent, before it is listed', async () => {
    const { talk } = page();
    await expect(talk.send('  ')).rejects.toMatchObject({ code: 'bad-request' });
    await expect(talk.send('x'.repeat(501))).rejects.toMatchObject({ code: 'too-large' });
    await expect(talk.retry('nothing')).rejects.toMatchObject({ code: 'not-found' });
    expect(talk.lines).toEqual([]);
  });

  it('keeps the newest 2,000 lines, each once, in the order of their times', () => {
    const { talk } = page();
    const rows = Array.from({ length: 2_060 }, (_, i) => row(`r${i}`, `${i}`, 'x', 1_000 + i));
    talk.add(rows.slice(100));
    talk.add([...rows.slice(0, 120), ...rows]);
    expect(talk.lines.map(({ id }) => id)).toEqual(rows.slice(-2_000).map(({ id }) => id));
    talk.add([row('next', 'next', 'x', 9_000)]);
    expect(talk.lines).toHaveLength(2_000);
    expect([talk.lines[0]?.id, talk.lines.at(-1)?.id]).toEqual(['r61', 'next']);
  });

  it('takes of a crowd that nobody thins what people can read: the seller’s and one’s own always', async () => {
    const { talk, visits } = page();
    await visits.me();
    const own = visits.viewer!.key;
    const seconds = 30;
    let n = 0;
    for (let tick = 0; tick < seconds * 4; tick += 1) {
      const crowd = Array.from({ length: 500 }, (_, who) => {
        n += 1;
        return row(`m${n}`, 'hi', `other-${who}`, n);
      });
      const mine = row(`own-${tick}`, 'mine', own, n);
      const host: Message = { ...row(`host-${tick}`, 'pears', 'rosa', n), role: 'host' };
      talk.hear([...crowd, mine, host], 1_000 + tick * 250);
    }
    const of = (sender: string) => talk.lines.filter((line) => line.sender === sender).length;
    expect([of(own), of('rosa')]).toEqual([seconds * 4, seconds * 4]);
    const others = talk.lines.length - of(own);
    expect(others).toBeGreaterThanOrEqual(seconds * 10 - 10);
    expect(others).toBeLessThanOrEqual(seconds * 10 + 20);
  });

  it('shows one’s own line at once where the talk keeps step with a picture, and then in its place', async () => {
    const { talk, texts, keepStep } = page();
    keepStep(server.now() - 10_000);
    talk.add([row('before', 'before', 'x', server.now() - 20_000)]);
    const { at } = await talk.send('mine');
    talk.add([row('after', 'after', 'x', at + 1)]);
    expect(texts()).toEqual(['before', 'mine']);
    keepStep(at + 1);
    expect(texts()).toEqual(['before', 'mine', 'after']);
    // A crowd later it is long past what is kept.
    talk.add(Array.from({ length: 2_000 }, (_, i) => row(`r${i}`, 'hi', 'x', at + 2 + i)));
    keepStep(at + 3_000);
    expect(talk.lines).toHaveLength(2_000);
    expect(texts()).not.toContain('mine');
  });

  it('takes all of what was said before, and of batches that do not say when they are', () => {
    const { talk } = page();
    const rows = Array.from({ length: 60 }, (_, i) => row(`r${i}`, `${i}`, `v${i}`, i));
    talk.hear(rows);
    talk.hear([row('after', 'after', 'x', 100)], NaN);
    expect(talk.lines).toHaveLength(61);
  });

  it('gives the page before a line, and says whether that is the beginning', async () => {
    const { talk, visits } = page();
    await visits.me();
    const { key } = visits.viewer!;
    server.answer(
      'GET /v1/shows/show-1/messages',
      ({ path }, response) => {
        const first = path.endsWith('?before=r%2F2');
        const messages = first ? [row('r1', 'one', key, 1), 'broken'] : [row('r0', 'nil', 'x', 0)];
        json(response, { messages, ...(first && { before: 'r1' }) });
      },
      2,
    );
    const page1 = await talk.before('r/2');
    expect(page1).toMatchObject({ lines: [{ id: 'r1', own: true }], more: true });
    expect(await talk.before('r1')).toMatchObject({ lines: [{ id: 'r0' }], more: false });
    expect(talk.lines).toEqual([]);
  });

  it('puts lines of one instant in the order in which they were said, however they came', () => {
    const { talk } = page();
    talk.add([row('m10', 'third', 'x', 1), row('m9', 'second', 'x', 1)]);
    talk.add([row('m8', 'first', 'x', 1)]);
    expect(talk.lines.map(({ text }) => text)).toEqual(['first', 'second', 'third']);
  });

  it('leaves out redacted lines, and keeps the object of a line that did not change', () => {
    const { talk, redact, texts } = page();
    talk.add([row('a', 'a', 'x', 1), row('b', 'b', 'y', 2)]);
    const lines = talk.lines;
    expect(talk.lines).toBe(lines);
    redact('b');
    expect(texts()).toEqual(['a']);
    expect(talk.lines[0]).toBe(lines[0]);
  });

  it('quotes no question that was withdrawn since, though nobody says anything more', () => {
    const { talk, withdraw } = page();
    const question = { id: 'q1', name: 'Ana', text: 'Ripe?' };
    talk.add([{ ...row('a', 'Very', 'rosa', 1), role: 'host', question }]);
    expect(talk.lines[0]).toHaveProperty('question');
    withdraw('q1');
    expect(talk.lines[0]).not.toHaveProperty('question');
  });

  it('keeps out what was redacted, though the state has forgotten it, until it is restored', () => {
    const { talk, redact, texts } = page();
    talk.add([row('a', 'a', 'x', 1), row('b', 'b', 'y', 2)]);
    const told = (type: 'message.redacted' | 'message.restored'): LogEvent => {
      return { seq: 1, at: 1, type, data: { message: 'a' } };
    };
    redact('a');
    talk.moderate([told('message.redacted')]);
    redact();
    expect(texts()).toEqual(['b']);
    talk.moderate([told('message.restored')]);
    expect(texts()).toEqual(['a', 'b']);
  });

  it('knows all that was redacted, and is the same set until that changes', () => {
    const { talk, redact } = page();
    const fate = (message: string): LogEvent => ({
      ...{ seq: 1, at: 1, type: 'message.redacted' },
      data: { message },
    });
    talk.moderate([fate('a')]);
    const { redacted } = talk;
    expect([...redacted]).toEqual(['a']);
    expect(talk.redacted).toBe(redacted);
    redact('b');
    expect([...talk.redacted]).toEqual(['a', 'b']);
  });

  it('has one’s own lines that nobody else has in older pages', async () => {
    const { talk } = page();
    const own = [row('r1', 'mine', 'me', 2), row('r9', 'later', 'me', 9)];
    talk.take({ lines: own });
    server.answer('GET /v1/shows/show-1/messages', (_, response) => {
      json(response, { messages: [row('r0', 'nil', 'x', 1), row('r2', 'two', 'x', 3)] });
    });
    const { lines } = await talk.before('r3');
    expect(lines.map(({ id }) => id)).toEqual(['r0', 'r1', 'r2']);
  });

  it('fetches what was said while it was cut off, page by page until it meets what it knows', async () => {
    const { talk } = page();
    const all = Array.from({ length: 120 }, (_, i) => row(`r${i}`, `${i}`, 'x', 1_000 + i));
    talk.add(all.slice(0, 20));
    const GET = 'GET /v1/shows/show-1/messages';
    // A round that fails leaves the gap to the next.
    server.answer(GET, (_, response) => response.destroy());
    server.answer(
      GET,
      ({ path }, response) => {
        const before = new URL(path, server.address).searchParams.get('before');
        const end = before === null ? all.length : all.findIndex(({ id }) => id === before);
        const messages = all.slice(Math.max(0, end - 50), end);
        json(response, { messages, ...(end > 50 && { before: messages[0]?.id }) });
      },
      Infinity,
    );
    await expect(talk.refetch()).rejects.toMatchObject({ code: 'offline' });
    const fetched = talk.refetch();
    // The new stream is quicker: its first line is no sign that all before it is known.
    talk.add(all.slice(-1));
    await fetched;
    expect(talk.lines.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(server.count(GET)).toBe(4);
  });
});
