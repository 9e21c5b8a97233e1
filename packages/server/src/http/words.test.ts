import type {
  Backstage,
  Message,
  OwnLine,
  Problem,
  Question,
  QuestionList,
  WordTrial,
} from '@livestall/protocol';
import type { ModeratedLine, ServerOptions, Verdict } from '@livestall/server';
import { afterEach, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { everyToken } from '../../testing/every-call.js';
import { readStream } from '../../testing/read-stream.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';

let stall: TestStall;
let keys = 0;
afterEach(() => stall.close());

async function open(moderation?: ServerOptions['moderation']) {
  stall = await startTestStall({
    limits: { lines: 1_000 },
    ...(moderation && { moderation }),
  });
  return stall.visit('Ana');
}

const say = (token: string, text: string, key = `line-${String(++keys).padStart(4, '0')}`) =>
  call<OwnLine & Problem>(`${stall.show}/messages`, { token, key, body: { text } });
const talk = async () =>
  (await call<{ messages: Message[] }>(`${stall.show}/messages`)).body.messages.map((m) => m.text);
const put = (lang: string, body: string, token: string) =>
  call<{ words: number }>(`${stall.server.address}/v1/accounts/willow/words/${lang}`, {
    ...{ method: 'PUT', token, body, headers: { 'content-type': 'text/csv' } },
  });
const backstage = async () => {
  const token = await stall.host();
  const stream = await readStream(`${stall.show}/backstage`, { authorization: `Bearer ${token}` });
  const { data } = await stream.next('backstage');
  await stream.close();
  return data as unknown as Backstage;
};
const held = async () => (await backstage()).held ?? [];

describe('a list of words', () => {
  it('has lines wait that have one of them, until it is gone again', async () => {
    const { ticket } = await open();
    const { backend, viewer } = await everyToken(stall);
    expect((await say(ticket, 'Qué idiota')).body.held).toBeUndefined();
    expect((await put('es', 'word\nidiota\nmaldito\n', backend)).body).toEqual({ words: 2 });
    expect((await put('zh', '傻瓜\n', backend)).body).toEqual({ words: 1 });
    for (const text of ['Otro 1d10ta', '你这个傻瓜']) {
      expect((await say(ticket, text)).body.held).toBe('waiting');
    }
    expect((await held()).map(({ why }) => why)).toEqual(['words', 'words']);
    expect(await talk()).toEqual(['Qué idiota']);
    const lists = `${stall.server.address}/v1/accounts/willow/words`;
    const told = await call<{ lists: object[] }>(lists, { token: backend });
    expect(told.body).toEqual({
      lists: [
        { lang: 'es', words: 2 },
        { lang: 'zh', words: 1 },
      ],
      ...{ hit: 'hold', english: false },
    });
    expect((await put('es', '???', backend)).status).toBe(400);
    expect((await put('es', 'spam', viewer)).status).toBe(403);
    await put('es', 'word\n', backend);
    expect((await say(ticket, 'Otro idiota')).body.held).toBeUndefined();
    expect((await say(await stall.host(), '傻瓜')).body.held, 'the house is not judged').toBe(
      undefined,
    );
  });

  it('is read, tried and removed by the seller, and by no viewer', async () => {
    const { ticket } = await open({ english: true, hit: 'refuse' });
    const token = await stall.host();
    const lists = `${stall.server.address}/v1/accounts/willow/words`;
    await put('es', 'idiota\nmal dito\n', token);
    await put('fr', 'idiota\n', token);
    expect((await call(`${lists}/es`, { token })).body).toEqual({
      lang: 'es',
      words: ['idiota', 'mal dito'],
    });
    expect((await call(`${lists}/de`, { token })).status).toBe(404);
    const tried = async (text: string) =>
      (await call<WordTrial>(lists, { token, body: { text } })).body;
    expect(await tried('Otro 1d10ta')).toEqual({
      ...{ verdict: 'refuse', langs: ['es', 'fr'], english: false },
    });
    expect(await tried('fuck')).toEqual({ verdict: 'refuse', langs: [], english: true });
    expect(await tried('Peras')).toEqual({ verdict: 'take', langs: [], english: false });
    expect(await talk(), 'what is tried is not said').toEqual([]);
    expect((await call(`${lists}/es`, { token, method: 'DELETE' })).status).toBe(204);
    expect((await call(`${lists}/es`, { token, method: 'DELETE' })).status).toBe(204);
    expect((await tried('Otro idiota')).langs).toEqual(['fr']);
    for (const method of ['GET', 'DELETE']) {
      expect((await call(`${lists}/fr`, { token: ticket, method })).status).toBe(403);
    }
    expect((await call(lists, { token: ticket, body: { text: 'Peras' } })).status).toBe(403);
  });

  it('is looked for in names too, which come with the text', async () => {
    await open();
    const { backend } = await everyToken(stall);
    await put('es', 'word\nidiota\n', backend);
    const { ticket } = await stall.visit('Idiota');
    expect((await say(ticket, 'Hola')).body.held).toBe('waiting');
  });

  it('leaves no account more words than a line can be looked through for', async () => {
    await open();
    const { backend } = await everyToken(stall);
    const words = Array.from({ length: 5_000 }, (_, n) => `w${n}`).join('\n');
    for (const lang of ['ar', 'en', 'es', 'fr']) {
      expect((await put(lang, words, backend)).status).toBe(200);
    }
    expect((await put('hi', 'spam', backend)).status).toBe(413);
    expect((await put('es', 'spam', backend)).status, 'one instead of another').toBe(200);
    expect((await put('hi', 'spam', backend)).status).toBe(200);
  });

  it('of English is there where the server is told so, and refuses where it is told that', async () => {
    const { ticket } = await open({ english: true, hit: 'refuse' });
    for (const text of ['fuck this', 'f.u.c.k this', 'FUUUCK', 'ｆｕｃｋ']) {
      const refused = await say(ticket, text);
      expect([refused.status, refused.body.code], text).toEqual([403, 'unwelcome']);
    }
    for (const text of [
      'The class in Scunthorpe',
      'Fresh pears',
      'Assorted pears with cumin',
      'Rapeseed oil',
    ]) {
      expect((await say(ticket, text)).status, text).toBe(201);
    }
  });
});

describe('an outside service', () => {
  const answering = (verdict: Verdict) => {
    const heard: ModeratedLine[] = [];
    const moderate = (line: ModeratedLine) => {
      heard.push(line);
      return verdict;
    };
    return { heard, moderate };
  };

  it('hears of a line, and lets it through, has it wait, or refuses it', async () => {
    const service = answering('hold');
    const { ticket, viewer } = await open({ moderate: service.moderate });
    expect((await say(ticket, 'Hello')).body.held).toBe('waiting');
    expect(service.heard).toEqual([
      { account: 'willow', show: stall.id, sender: viewer.key, name: 'Ana', text: 'Hello' },
    ]);
    expect((await held())[0]?.why).toBe('service');
    await stall.close();
    const strict = await open({ moderate: answering('refuse').moderate });
    expect((await say(strict.ticket, 'Hello')).body.code).toBe('unwelcome');
  });

  it('hears of a question too, which is for the house alone, or refused', async () => {
    const { ticket } = await open({ moderate: answering('hold').moderate });
    const ask = (token: string) =>
      call<Question & Problem>(`${stall.show}/questions`, {
        ...{ token, key: 'a-question', body: { text: 'Why?' } },
      });
    const everybody = async () => (await call<QuestionList>(`${stall.show}/questions`)).body;
    expect((await ask(ticket)).status).toBe(201);
    expect(await everybody()).toMatchObject({ questions: [], open: 0 });
    expect((await backstage()).questions).toMatchObject([{ text: 'Why?' }]);
    await stall.close();
    const strict = await open({ moderate: answering('refuse').moderate });
    expect((await ask(strict.ticket)).body.code).toBe('unwelcome');
  });

  it('that is silent or fails holds up nobody else, and its line goes by the setting', async () => {
    const waiting: (() => void)[] = [];
    const moderate = ({ text }: ModeratedLine) => {
      if (text === 'Broken') throw new Error('out of order');
      if (text !== 'Slow') return 'take' as const;
      return new Promise<Verdict>((resolve) => waiting.push(() => resolve('take')));
    };
    const ana = await open({ moderate, limitMs: 2_000, fails: 'closed' });
    const ben = await stall.visit('Ben');
    let answered = false;
    const slow = say(ana.ticket, 'Slow').then((answer) => {
      answered = true;
      return answer;
    });
    await expect.poll(() => waiting.length).toBe(1);
    expect((await say(ben.ticket, 'Quick')).status).toBe(201);
    expect(await talk()).toEqual(['Quick']);
    expect(answered).toBe(false);
    expect((await slow).body.held).toBe('waiting');
    expect((await say(ana.ticket, 'Broken')).body.held).toBe('waiting');
    await stall.close();
    const open2 = await open({ moderate, limitMs: 50 });
    expect((await say(open2.ticket, 'Broken')).body.held).toBeUndefined();
    expect((await say(open2.ticket, 'Slow')).body.held).toBeUndefined();
  });

  it('that answers anything else says nothing, however much of it, and is not told of', async () => {
    const lies = [
      undefined,
      null,
      true,
      'ok',
      'silent',
      'failed',
      { verdict: 'take' },
      'x'.repeat(1e6),
    ];
    const moderate = () => lies.shift() as Verdict;
    const { ticket } = await open({ moderate, fails: 'closed' });
    for (const nth of [...lies.keys()]) {
      const { status, body } = await say(ticket, `Line ${nth}`);
      expect([status, body.held]).toEqual([201, 'waiting']);
    }
    expect(await held()).toHaveLength(8);
    expect(await talk()).toEqual([]);
  });

  it('that takes longer than the show says nothing in it', async () => {
    let answer: (verdict: Verdict) => void = () => undefined;
    const moderate = () => new Promise<Verdict>((resolve) => (answer = resolve));
    const { ticket } = await open({ moderate, limitMs: 60_000 });
    const asked = answer;
    const saying = say(ticket, 'Good night');
    await expect.poll(() => answer).not.toBe(asked);
    await stall.server.desk.act(stall.id, { act: 'show.end' });
    answer('take');
    const { status, body } = await saying;
    expect([status, body.code]).toEqual([409, 'closed']);
    expect(await talk()).toEqual([]);
  });

  it('is counted by what came of asking it, whatever is shown of that', async () => {
    const says: (Verdict | Error)[] = ['take', 'hold', 'refuse', new Error('key 1234 was refused')];
    const moderate = () => {
      const [said = 'take'] = says.splice(0, 1);
      if (said instanceof Error) throw said;
      return said;
    };
    stall = await startTestStall({ metrics: {}, moderation: { moderate } });
    const { ticket } = await stall.visit('Ana');
    for (const text of ['One', 'Two', 'Three', 'Four']) await say(ticket, text);
    const metrics = await (await fetch(`${stall.server.metricsAddress}/metrics`)).text();
    for (const outcome of ['take', 'hold', 'refuse', 'failed'])
      expect(metrics).toContain(`livestall_moderated_total{outcome="${outcome}"} 1`);
    expect(metrics).not.toContain('1234');
  });

  it('takes back nothing that was granted', async () => {
    let verdict: Verdict = 'take';
    const { ticket } = await open({ moderate: () => verdict });
    const first = await say(ticket, 'Hello', 'the-same-key');
    verdict = 'refuse';
    const second = await say(ticket, 'Hello', 'the-same-key');
    expect([second.status, second.body]).toEqual([201, first.body]);
  });
});
