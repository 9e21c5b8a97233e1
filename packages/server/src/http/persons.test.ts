import type {
  Act,
  AuditPage,
  Backstage,
  Me,
  Message,
  Newcomers,
  OwnLine,
  Problem,
  Question,
  QuestionList,
  Visit,
} from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { everyToken } from '../../testing/every-call.js';
import { readStream } from '../../testing/read-stream.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';
import type { Speaker } from '../desk.js';

let stall: TestStall;
let host: string;
let keys = 0;

beforeAll(async () => {
  stall = await startTestStall({ limits: { visits: 10_000, lines: 1_000 } });
  host = await stall.host();
});
afterAll(() => stall.close());

const say = (token: string, text: string, show = stall.show) =>
  call<OwnLine & Problem>(`${show}/messages`, {
    ...{ token, key: `line-${String(++keys).padStart(4, '0')}`, body: { text } },
  });
const subjectOf = ({ ticket }: Visit) =>
  (JSON.parse(atob(ticket.split('.')[1]!)) as { sub: string }).sub;
const ask = (token: string, text: string) =>
  call<Question & Problem>(`${stall.show}/questions`, {
    ...{ token, key: `ask-${String(++keys).padStart(4, '0')}`, body: { text } },
  });
const act = (one: Act, token = host) => call(`${stall.show}/acts`, { token, body: one });
const me = async (token: string) => (await call<Me>(`${stall.show}/me`, { token })).body;
const talk = async () =>
  (await call<{ messages: Message[] }>(`${stall.show}/messages`)).body.messages.map((m) => m.text);
const backstage = async () => {
  const stream = await readStream(`${stall.show}/backstage`, { authorization: `Bearer ${host}` });
  const { data } = await stream.next('backstage');
  await stream.close();
  return data as unknown as Backstage;
};
const audit = async () =>
  (await call<AuditPage>(`${stall.show}/audit`, { token: host })).body.entries;
/** Somebody who has said one line. */
async function talker(name: string): Promise<Visit & { line: OwnLine }> {
  const visit = await stall.visit(name);
  return { ...visit, line: (await say(visit.ticket, `Hello from ${name}`)).body };
}

describe('a mute', () => {
  it('says when it ends, on a new page too, and is undone', async () => {
    const { ticket, viewer } = await talker('Ana');
    expect((await act({ act: 'person.mute', sender: viewer.key, forMs: 60_000 })).status).toBe(200);
    for (const refused of [await say(ticket, 'Again'), await ask(ticket, 'Again?')]) {
      expect([refused.status, refused.body.code]).toEqual([403, 'muted']);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    }
    const { muted } = await me(ticket);
    expect(muted?.until).toBeGreaterThan(Date.now() + 50_000);
    const listed = (await backstage()).barred?.find(({ sender }) => sender === viewer.key);
    expect(listed).toMatchObject({ name: 'Ana', kind: 'mute', by: 'Rosa', until: muted?.until });
    await act({ act: 'person.free', sender: listed?.person ?? '' });
    expect((await me(ticket)).muted).toBeUndefined();
    expect((await say(ticket, 'Again')).status).toBe(201);
    expect((await backstage()).barred).toBeUndefined();
  });

  it('is over by itself', async () => {
    const { ticket, viewer } = await talker('Ben');
    await act({ act: 'person.mute', sender: viewer.key, forMs: 1_000 });
    expect((await say(ticket, 'Too soon')).status).toBe(403);
    await expect.poll(async () => (await say(ticket, 'Now')).status).toBe(201);
    expect((await backstage()).barred).toBeUndefined();
  });
});

describe('a ban', () => {
  it('outlives a restart and a show, has no end, and takes the lines along', async () => {
    const { ticket, viewer } = await talker('Cem');
    await say(ticket, 'Buy elsewhere');
    await act({ act: 'person.ban', sender: viewer.key, redact: true, reason: 'spam' });
    expect((await talk()).join()).not.toContain('Cem');
    expect((await talk()).join()).not.toContain('elsewhere');
    const by = { account: 'willow', role: 'viewer', name: 'Dora', subject: 'dora' } as const;
    await stall.server.desk.say(stall.id, by, 'First');
    const { key: dora } = { key: (await newest()).sender };
    await act({ act: 'person.ban', sender: dora });
    stall = await stall.restart();
    host = await stall.host();
    const refused = await say(ticket, 'Back again');
    expect([refused.status, refused.body.code]).toEqual([403, 'muted']);
    expect(refused.headers.get('retry-after')).toBeNull();
    expect((await me(ticket)).muted).toEqual({});
    const info = { title: 'Evening', rehearsal: false };
    const later = await stall.server.desk.createShow({ account: 'willow', channel: 'farm', info });
    await expect(stall.server.desk.say(later, by, 'Hello')).rejects.toMatchObject({
      code: 'muted',
    });
    const there = `${stall.server.address}/v1/shows/${later}`;
    const list = await readStream(`${there}/backstage`, { authorization: `Bearer ${host}` });
    const { barred = [] } = (await list.next('backstage')).data as unknown as Backstage;
    await list.close();
    const listed = barred.find(({ name }) => name === 'Dora');
    expect(listed).toMatchObject({ kind: 'ban' });
    expect(listed?.sender, 'who said nothing in this show').toBeUndefined();
    await stall.server.desk.act(later, { act: 'person.free', sender: listed?.person ?? '' });
    await stall.server.desk.say(later, by, 'Sorry');
  });

  it('that is undone brings back the lines that went with it, and no others', async () => {
    const { ticket, viewer, line } = await talker('Eli');
    const { body: rude } = await say(ticket, 'A rude one');
    await act({ act: 'message.redact', message: rude.id });
    await act({ act: 'person.ban', sender: viewer.key, redact: true });
    await act({ act: 'person.free', sender: viewer.key, restore: true });
    expect(await talk()).toContain(line.text);
    expect(await talk()).not.toContain('A rude one');
  });

  const newest = async () =>
    (await call<{ messages: Message[] }>(`${stall.show}/messages`)).body.messages.at(-1) as Message;
});

describe('a line that waits', () => {
  it('is shown once it is let through, in its place, and refused or put back by one act', async () => {
    await act({ act: 'talk.rule', approve: true });
    const { ticket, line } = await talker('Hana');
    expect(line.held).toBe('waiting');
    await say(host, 'The house need not wait');
    expect((await talk()).join()).not.toContain('Hana');
    const { held, heldCount } = await backstage();
    expect([heldCount, held?.at(-1)]).toMatchObject([1, { id: line.id, why: 'rule' }]);
    await act({ act: 'message.refuse', message: line.id });
    expect((await me(ticket)).lines).toMatchObject([{ id: line.id, held: 'refused' }]);
    await act({ act: 'message.hold', message: line.id });
    expect((await backstage()).heldCount).toBe(1);
    const stream = await readStream(`${stall.show}/stream`);
    await act({ act: 'message.approve', message: line.id });
    let told = '';
    while (!told.includes(line.id)) told += JSON.stringify((await stream.next('batch')).data);
    await stream.close();
    const { held: _, ...shown } = line;
    expect((await me(ticket)).lines).toEqual([shown]);
    const texts = await talk();
    expect(texts.indexOf(line.text)).toBe(texts.indexOf('The house need not wait') - 1);
    expect((await backstage()).held).toBeUndefined();
    await act({ act: 'message.redact', message: line.id });
    expect(await talk()).not.toContain(line.text);
    await act({ act: 'talk.rule', approve: false });
  });
});

describe('a raid', () => {
  it('is seen by who came since, and met by one act, which is undone by another', async () => {
    const before = await talker('Iris');
    const since = before.line.at + 1;
    await expect.poll(() => Date.now()).toBeGreaterThan(since);
    const raid = [await talker('Raider 1'), await talker('Raider 2')];
    await say(raid[0]!.ticket, 'Spam');
    const { people } = (
      await call<Newcomers>(`${stall.show}/newcomers?since=${since}`, { token: host })
    ).body;
    expect(people.map(({ name, lines }) => [name, lines.length])).toEqual([
      ['Raider 1', 2],
      ['Raider 2', 1],
    ]);
    const senders = people.map(({ sender }) => sender);
    await act({ act: 'person.ban-many', senders, redact: true });
    expect((await talk()).join()).not.toMatch(/Raider|Spam/);
    expect((await say(raid[1]!.ticket, 'More')).status).toBe(403);
    expect(await talk()).toContain(before.line.text);
    await act({ act: 'person.free-many', senders, restore: true });
    expect((await talk()).join()).toMatch(/Raider 1.*Raider 2.*Spam/);
    const messages = people.flatMap(({ lines }) => lines);
    await act({ act: 'message.redact-many', messages });
    expect((await talk()).join()).not.toMatch(/Raider|Spam/);
    await act({ act: 'message.restore-many', messages });
    expect((await talk()).join()).toContain('Raider 2');
  });
});

describe('the audit log', () => {
  it('says who did what to whom, when and why; for the house alone', async () => {
    const { viewer, line, ticket } = await talker('Jon');
    await act({ act: 'person.mute', sender: viewer.key, forMs: 5_000, reason: 'shouting' });
    await act({ act: 'message.redact', message: line.id });
    await act({ act: 'product.remove', product: 'pears', reason: 'Mouldy' });
    await act({ act: 'product.restore', product: 'pears' });
    expect((await audit()).slice(0, 4)).toMatchObject([
      { by: 'Rosa', role: 'host', act: 'product.restore', target: 'pears' },
      { act: 'product.remove', target: 'pears', reason: 'Mouldy' },
      { act: 'message.redact', target: line.id, name: 'Jon', text: line.text },
      { act: 'person.mute', target: viewer.key, name: 'Jon', reason: 'shouting' },
    ]);
    expect((await call(`${stall.show}/audit`, { token: ticket })).status).toBe(403);
    await act({ act: 'person.free', sender: viewer.key });
  });

  it('says what stood at the top of the talk, and which question was put away or removed', async () => {
    const { line, ticket } = await talker('Lena');
    const { body: asked } = await ask(ticket, 'Do you sell watches?');
    const about = { target: asked.id, name: 'Lena', text: asked.text };
    await act({ act: 'message.pin', message: line.id });
    await act({ act: 'message.unpin', message: line.id });
    await act({ act: 'question.close', question: asked.id });
    await act({ act: 'question.reopen', question: asked.id });
    await act({ act: 'question.remove', question: asked.id });
    expect((await audit()).slice(0, 4)).toMatchObject([
      { act: 'question.remove', ...about },
      { act: 'question.close', ...about },
      { act: 'message.unpin', target: line.id, name: 'Lena' },
      { by: 'Rosa', act: 'message.pin', target: line.id, text: line.text },
    ]);
  });

  it('and the lists of the barred forget who is erased', async () => {
    const { backend } = await everyToken(stall);
    const by = { account: 'willow', role: 'viewer', name: 'Kim', subject: 'kim' } as const;
    const line = await stall.server.desk.say(stall.id, by, 'My number is 555 0100');
    await act({ act: 'person.ban', sender: line.sender });
    await act({ act: 'message.redact', message: line.id });
    const person = `${stall.server.address}/v1/accounts/willow/viewers/kim`;
    const told = await call<{ barred: object }>(person, { token: backend });
    expect(told.body.barred).toMatchObject({ kind: 'ban' });
    await call(person, { token: backend, method: 'DELETE' });
    expect(JSON.stringify(await audit())).not.toMatch(/Kim|555 0100/);
    expect(JSON.stringify(await audit())).not.toContain(line.sender);
    await stall.server.desk.say(stall.id, by, 'Hello');
  });
});

it('is not for viewers, nor for what nobody wrote', async () => {
  const { ticket, viewer } = await talker('Lea');
  expect((await act({ act: 'person.ban', sender: viewer.key }, ticket)).status).toBe(403);
  expect((await act({ act: 'person.ban', sender: 'nobody' })).status).toBe(404);
  expect((await act({ act: 'message.approve', message: 'm99999' })).status).toBe(404);
});

it('who is barred with all that they said, or shown to nobody else, has no question on the list', async () => {
  const listed = async () => {
    const { body } = await call<QuestionList>(`${stall.show}/questions`);
    // Others of this file have asked before.
    return body.questions.map(({ text }) => text).filter((text) => /^Of (Kim|Lee)\?$/.test(text));
  };
  const [kim, lee] = [await stall.visit('Kim'), await stall.visit('Lee')];
  await ask(kim.ticket, 'Of Kim?');
  await ask(lee.ticket, 'Of Lee?');
  expect(await listed()).toEqual(['Of Kim?', 'Of Lee?']);
  await act({ act: 'person.ban', sender: kim.viewer.key, redact: true });
  expect(await listed()).toEqual(['Of Lee?']);
  await act({ act: 'person.shadow', sender: lee.viewer.key });
  expect(await listed()).toEqual([]);
  expect((await me(lee.ticket)).questions, 'who is not to know').toMatchObject([
    { status: 'open' },
  ]);
});

describe('a raid', () => {
  it('goes with all its lines, and one that the state lists no more comes back by hand', async () => {
    const { desk } = stall.server;
    const raider = await talker('Raider');
    const by = { account: 'willow', subject: subjectOf(raider), name: 'Raider', role: 'viewer' };
    const many = Array.from({ length: 1_100 }, (_, n) => `Raid ${n}`);
    const said = await Promise.all(many.map((text) => desk.say(stall.id, by as Speaker, text)));
    const newest = said.at(-1)!;
    const senders = [raider.viewer.key];
    await act({ act: 'person.ban-many', senders, redact: true });
    expect(desk.state(stall.id)?.redacted).not.toContain(newest.id);
    expect((await talk()).filter((text) => text.startsWith('Raid'))).toEqual([]);
    await act({ act: 'message.restore', message: newest.id });
    expect((await talk()).filter((text) => text.startsWith('Raid'))).toEqual([newest.text]);
    await act({ act: 'person.free-many', senders, restore: true });
    expect((await talk()).at(-1)).toMatch(/^Raid/);
  });
});

it('is nobody’s name backstage any more once they are forgotten', async () => {
  const gone = await talker('Wilhelmina');
  const other = await talker('Otto');
  await call(`${stall.show}/follow`, { token: gone.ticket, method: 'POST' });
  await call(`${stall.show}/reports`, {
    token: other.ticket,
    body: { of: 'message', id: gone.line.id, reason: 'spam' },
  });
  await act({ act: 'person.mute', sender: gone.viewer.key, forMs: 60_000 });
  const before = await backstage();
  const places = [before.barred, before.reports, before.fans?.new];
  for (const place of places) expect(JSON.stringify(place)).toContain('Wilhelmina');
  await stall.server.desk.eraseViewer({ account: 'willow', subject: subjectOf(gone) });
  expect(JSON.stringify(await backstage())).not.toContain('Wilhelmina');
});
