import type {
  Act,
  Backstage,
  Batch,
  Me,
  MessagePage,
  OwnLine,
  Question,
  ReactionSums,
  Visit,
} from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, send, type CallOptions } from '../../testing/call.js';
import { ask, everyToken, operationsOf } from '../../testing/every-call.js';
import { readStream } from '../../testing/read-stream.js';
import { DRAFT, GOODS, startTestStall, type TestStall } from '../../testing/test-stall.js';

let stall: TestStall;
let host: string;

beforeAll(async () => {
  const most = 1_000_000;
  stall = await startTestStall({ limits: { visits: most, lines: most, requests: most } });
  host = await stall.host();
  const basket = { ...GOODS[0]!, id: 'basket', request: { prompt: 'For how many?' } };
  await stall.server.desk.setGoods(stall.id, [...GOODS, basket]);
});
afterAll(() => stall.close());

const act = (one: Act) => call(`${stall.show}/acts`, { token: host, body: one });
const say = (token: string, text: string) =>
  call<OwnLine>(`${stall.show}/messages`, { token, key: crypto.randomUUID(), body: { text } });
const put = async (question: string) => {
  const { ticket: token } = await stall.visit('Otto');
  const asked = { token, key: crypto.randomUUID(), body: { text: question } };
  return (await call<Question>(`${stall.show}/questions`, asked)).body.id;
};
const backstage = async () => {
  const stream = await readStream(`${stall.show}/backstage`, { authorization: `Bearer ${host}` });
  const { data } = await stream.next('backstage');
  await stream.close();
  return data as unknown as Backstage;
};

/** Somebody who has said one line: of who never wrote nobody can hide anything. */
async function talker(name: string): Promise<Visit & { line: OwnLine }> {
  const visit = await stall.visit(name);
  return { ...visit, line: (await say(visit.ticket, `Hello from ${name}`)).body };
}

/** Without what differs from person to person, from line to line and from moment to moment. */
const bare = (text: string) =>
  text
    .replaceAll(
      /"(id|key|poke|sender|viewer|hold|entry|request|code|salt|seed|ticket)":"[^"]*"/g,
      '"$1":""',
    )
    .replaceAll(/"(t|at|until|expiresAt|expiresInMs|opensAt)":\d+/g, '"$1":0')
    .replaceAll(/"q\d+"/g, '"q"')
    .replaceAll(/"signedPrice":"[^"]*"/g, '"signedPrice":""')
    .replaceAll(/(?<=\bin )\d+ s\b/g, '0 s');

/** What an answer says, to the byte: its status, what its headers are, and its body. */
async function bytesOf(address: string, options: CallOptions) {
  const response = await send(address, options);
  const headers = [...response.headers].map(([name, value]) =>
    /^(date|content-length|retry-after|etag|x-)/.test(name) ? name : `${name}: ${value}`,
  );
  return [response.status, headers, bare(await response.text())];
}

describe('a shadow ban', () => {
  it('is not to be told from any answer to what viewers do, byte by byte', async () => {
    const { desk } = stall.server;
    await desk.setCoupon(stall.id, { ...DRAFT, total: 50 });
    await act({ act: 'coupon.drop', coupon: 'autumn' });
    const price = { amount: 300, currency: 'USD' };
    const flash = { id: 'flash', product: 'pears', price, total: 50, perViewer: 2 };
    await desk.setOffer(stall.id, { ...flash, opensAfterMs: 0 });
    await act({ act: 'offer.drop', offer: 'flash' });
    const lucky = { id: 'lucky', kind: 'draw', prize: 'A box', total: 1, opensAfterMs: 0 } as const;
    await desk.setGiveaway(stall.id, { ...lucky, lastsMs: 600_000 });
    await act({ act: 'giveaway.drop', giveaway: 'lucky' });
    const choices = ['pears', 'plums'].map((id) => ({ id, text: id }));
    await desk.setPoll(stall.id, { id: 'fruit', kind: 'poll', title: 'Which fruit?', choices });
    await act({ act: 'poll.open', poll: 'fruit' });
    const others = await talker('Otto');
    const gone = (await say(others.ticket, 'Gone')).body.id;
    await act({ act: 'message.redact', message: gone });
    // Each wants one that the other does not: how many want it is told to all alike.
    const wanted = { hidden: await put('Are they sweet?'), free: await put('Are they ripe?') };
    const [hidden, free] = [await talker('Fay'), await talker('Fay')];
    await act({ act: 'person.shadow', sender: hidden.viewer.key });

    /** What is called by each, one after the other. Names of calls are those that the server lists. */
    const called = new Set<string>();
    const answers: { hidden: unknown[]; free: unknown[] } = { hidden: [], free: [] };
    const made = new Map<string, string>();
    const each = async (
      name: string,
      options: (
        who: Visit & { line: OwnLine },
        whose: 'hidden' | 'free',
      ) => CallOptions = () => ({}),
      keep?: string,
    ) => {
      called.add(name.replace(/ \[.*\]$/, ''));
      for (const [whose, who] of [
        ['hidden', hidden],
        ['free', free],
      ] as const) {
        const [, verb = '', path = ''] = /^(\w+) (\S+)/.exec(name) ?? [];
        const place = path
          .replace('{show}', stall.id)
          .replace(
            '{question}',
            / \[own\]$/.test(name) ? (made.get(`${whose} question`) ?? '') : wanted[whose],
          )
          .replace(
            /\{(hold|entry|request)\}/,
            (_, kind: string) => made.get(`${whose} ${kind}`) ?? '',
          );
        const asked = {
          method: verb,
          token: who.ticket,
          key: crypto.randomUUID(),
          ...options(who, whose),
        };
        const address = `${stall.server.address}${place}`;
        if (keep === undefined) {
          answers[whose].push([name, ...(await bytesOf(address, asked))]);
          continue;
        }
        const { status, body } = await call<{ id: string }>(address, asked);
        made.set(`${whose} ${keep}`, body.id);
        answers[whose].push([name, status, bare(JSON.stringify(body))]);
      }
    };
    const body = (sent: unknown) => () => ({ body: sent });
    const to = (path: string) => `/v1/shows/{show}/${path}`;

    await each(`POST ${to('follow')}`);
    await each(`POST ${to('messages')}`, body({ text: 'The same' }), 'line');
    await each(`POST ${to('messages')}`, () => ({ body: { text: 'Once' }, key: 'the-same-key' }));
    await each(`POST ${to('messages')} [again]`, () => ({
      body: { text: 'Once' },
      key: 'the-same-key',
    }));
    await each(`POST ${to('messages')} [other]`, () => ({
      body: { text: 'Else' },
      key: 'the-same-key',
    }));
    await each(`POST ${to('messages')} [to oneself]`, (_, whose) => ({
      body: { text: 'And', reply: made.get(`${whose} line`) },
    }));
    await each(`POST ${to('messages')} [to others]`, () => ({
      body: { text: '@Otto yes', reply: others.line.id, mentions: [others.viewer.key] },
    }));
    await each(`POST ${to('messages')} [gone]`, body({ text: 'What?', reply: gone }));
    await each(`POST ${to('messages')} [blank]`, body({ text: ' ' }));
    await each(`POST ${to('messages')} [long]`, body({ text: 'x'.repeat(2_000) }));
    await act({ act: 'talk.rule', slowMs: 300_000 });
    await each(`POST ${to('messages')} [fast]`, body({ text: 'Too fast' }));
    await act({ act: 'talk.rule', slowMs: 0, who: 'followers' });
    await each(`POST ${to('messages')} [follower]`, body({ text: 'I follow' }));
    await act({ act: 'talk.rule', who: 'buyers' });
    await each(`POST ${to('messages')} [no buyer]`, body({ text: 'I would buy' }));
    await act({ act: 'talk.rule', who: 'all', approve: true });
    await each(`POST ${to('messages')} [waits]`, body({ text: 'May I?' }));
    await act({ act: 'talk.rule', approve: false });
    await each(`POST ${to('questions')}`, body({ text: 'Whence?', product: 'pears' }), 'question');
    for (const n of [1, 2, 3, 4, 5])
      await each(`POST ${to('questions')}`, body({ text: `No. ${n}` }));
    await each(`POST ${to('questions/{question}/votes')}`);
    await each(`POST ${to('questions/{question}/votes')} [own]`);
    await each(`GET ${to('me')}`);
    await each(`DELETE ${to('questions/{question}/votes')}`);
    await each(`POST ${to('votes')}`, body({ of: 'fruit', choice: 'pears' }));
    await each(`POST ${to('votes')} [other]`, body({ of: 'fruit', choice: 'plums' }));
    await each(`POST ${to('reactions')}`, body({ sums: { heart: 3 } }));
    await each(`POST ${to('reports')}`, (_, whose) => ({
      body: { of: 'message', id: made.get(`${whose} line`), reason: 'other' },
    }));
    await each(
      `POST ${to('reports')} [others]`,
      body({ of: 'message', id: others.line.id, reason: 'spam' }),
    );
    await each(`POST ${to('reports')} [host]`, body({ of: 'host', reason: 'scam', text: 'Look' }));
    await each(`PUT ${to('me/settings')}`, body({ tellPurchases: true }));
    await each(`POST ${to('presence')}`);
    await each(`POST ${to('demand')}`, body({ of: 'product', product: 'honey' }));
    await each(`POST ${to('challenges')}`, body({ kind: 'coupon', of: 'autumn' }));
    await each(`POST ${to('claims')}`, body({ of: 'autumn' }));
    await each(`POST ${to('claims')} [again]`, body({ of: 'autumn' }));
    await each(`POST ${to('holds')}`, body({ of: 'flash' }), 'hold');
    await each(`POST ${to('holds/{hold}')}`, body({ move: 'extend' }));
    await each(`POST ${to('entries')}`, body({ of: 'lucky' }), 'entry');
    await each(`POST ${to('entries/{entry}')}`, body({ move: 'claim' }));
    const draft = { product: 'basket', text: 'For six', quantity: 1, contact: 'fay@mill.example' };
    await each(`POST ${to('requests')}`, body(draft), 'request');
    await each(`GET ${to('me')} [with all of it]`);
    await each(`DELETE ${to('requests/{request}')}`);
    await each(`POST ${to('visits')}`, body({ name: 'Fay' }));
    await each(`DELETE ${to('follow')}`);
    await each(`GET ${to('me')} [at the end]`);

    expect(answers.hidden).toEqual(answers.free);
    const { viewer } = await everyToken(stall);
    for (const operation of await operationsOf(stall.server)) {
      const isOf = operation.path.startsWith('/v1/shows/{show}/') && operation.path !== to('log');
      if (!isOf || called.has(operation.name)) continue;
      const place = (name: string) => (name === 'show' ? stall.id : '1');
      const asked = { place, body: operation.body && '{}' };
      // What everybody is answered alike says nothing of anybody.
      if ((await ask(stall.server, operation, asked)) !== 401) continue;
      const status = await ask(stall.server, operation, { ...asked, token: viewer });
      expect(status, `${operation.name} is compared too`).toBe(403);
    }
  });

  it('has one’s hearts in the total that the page shows after a reload, and floats them for nobody else', async () => {
    const fay = await talker('Fay');
    await act({ act: 'person.shadow', sender: fay.viewer.key });
    const total = () => stall.server.desk.gauges(stall.id)?.['reactions:leaf']?.[1] ?? 0;
    const stream = await readStream(`${stall.show}/stream`);
    await stream.next('hello');
    const otto = await stall.visit('Otto');
    for (const [{ ticket: token }, leaf] of [
      [fay, 4],
      [otto, 1],
    ] as const)
      await call(`${stall.show}/reactions`, { token, body: { sums: { leaf } } });
    expect(total()).toBe(5);
    let floated: ReactionSums | undefined;
    while (!floated) {
      floated = ((await stream.next('batch')).data as unknown as Batch).flow?.reactions;
    }
    await stream.close();
    expect(floated).toEqual({ leaf: 1 });
  });

  it('is told by no poke', async () => {
    const [hidden, free] = [await talker('Fay'), await talker('Fay')];
    const stream = await readStream(`${stall.show}/stream`);
    await act({ act: 'person.shadow', sender: hidden.viewer.key });
    for (const { ticket } of [hidden, free]) await say(ticket, 'The same');
    await say(host, 'The last line');
    let told = '';
    while (!told.includes('The last line'))
      told += JSON.stringify((await stream.next('batch')).data);
    await stream.close();
    expect(told).not.toContain(hidden.viewer.key);
    expect(told).not.toContain(hidden.viewer.poke);
    expect(told).toContain(free.viewer.key);
  });

  it('has its lines for nobody else, and for oneself after a reload too', async () => {
    const { ticket, viewer } = await talker('Gus');
    await act({ act: 'person.shadow', sender: viewer.key });
    const me = async () => (await call<Me>(`${stall.show}/me`, { token: ticket })).body;
    const { body } = await say(ticket, 'Do you hear me?');
    await call(`${stall.show}/questions`, {
      ...{ token: ticket, key: crypto.randomUUID(), body: { text: 'Anybody?' } },
    });
    expect((await me()).lines?.map(({ text }) => text)).toEqual([
      'Hello from Gus',
      'Do you hear me?',
    ]);
    const everything = async () =>
      JSON.stringify([
        (await call(stall.show)).body,
        (await call(`${stall.show}/messages`)).body,
        (await backstage()).questions,
      ]);
    expect(await everything()).not.toContain('hear me');
    expect(await everything()).not.toContain('Anybody');
    stall = await stall.restart();
    host = await stall.host();
    expect(await everything()).not.toContain('hear me');
    expect(await everything()).not.toContain('Anybody');
    expect((await me()).lines?.at(-1)).toEqual(body);
    await act({ act: 'person.free', sender: viewer.key });
    expect((await say(ticket, 'And now?')).status).toBe(201);
    const talk = await call<MessagePage<OwnLine>>(`${stall.show}/messages`);
    expect(talk.body.messages.at(-1)?.text).toBe('And now?');
    expect(await everything()).not.toContain('hear me');
  });

  it('shows nobody else a line that waited when it came, though the house lets it through', async () => {
    await act({ act: 'talk.rule', approve: true });
    const { ticket, viewer } = await talker('Ira');
    await act({ act: 'talk.rule', approve: false });
    await act({ act: 'person.shadow', sender: viewer.key });
    const waits = async () => (await backstage()).held?.find((one) => one.sender === viewer.key);
    await act({ act: 'message.approve', message: (await waits())!.id });
    const { lines } = (await call<Me>(`${stall.show}/me`, { token: ticket })).body;
    expect(lines?.map(({ text, held }) => [text, held])).toEqual([['Hello from Ira', undefined]]);
    const told = [await call(stall.show), await call(`${stall.show}/messages`)];
    expect(JSON.stringify(told.map(({ body }) => body))).not.toContain('Hello from Ira');
    expect(await waits()).toBeUndefined();
  });

  it('has as many of one’s own lines after a reload as a snapshot has of anybody’s', async () => {
    const [hidden, free] = [await talker('Hal'), await talker('Hal')];
    await act({ act: 'person.shadow', sender: hidden.viewer.key });
    for (const { ticket } of [hidden, free]) {
      for (let n = 0; n < 55; n += 1) await say(ticket, `Line ${n}`);
    }
    const { messages } = (await call<MessagePage<OwnLine>>(stall.show)).body;
    const ofFree = messages.filter(({ sender }) => sender === free.viewer.key);
    const { lines } = (await call<Me>(`${stall.show}/me`, { token: hidden.ticket })).body;
    expect(lines?.map(({ text }) => text)).toEqual(ofFree.map(({ text }) => text));
  });
});
