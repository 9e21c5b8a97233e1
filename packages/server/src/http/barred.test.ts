import type {
  Act,
  AuditPage,
  Backstage,
  BarredPage,
  BarredPerson,
  Newcomers,
} from '@livestall/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { everyToken } from '../../testing/every-call.js';
import { readStream } from '../../testing/read-stream.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';

/** More than one act takes, and than is told backstage or on one page. */
const RAID = 250;

let stall: TestStall;
let host: string;
let senders: string[];

beforeAll(async () => {
  stall = await startTestStall();
  host = await stall.host();
  senders = await Promise.all(Array.from({ length: RAID }, (_, n) => talk(`Raider ${n}`)));
});
afterAll(() => stall.close());

async function talk(name: string): Promise<string> {
  const by = { account: 'willow', role: 'viewer', name, subject: name } as const;
  return (await stall.server.desk.say(stall.id, by, 'Spam')).sender;
}
const act = (one: Act) => call(`${stall.show}/acts`, { token: host, body: one });
const page = async (before?: string, token = host) => {
  const query = before === undefined ? '' : `?before=${before}`;
  return (await call<BarredPage>(`${stall.show}/barred${query}`, { token })).body;
};
const newcomers = async () =>
  (await call<Newcomers>(`${stall.show}/newcomers?since=0`, { token: host })).body.people;
const backstage = async () => {
  const stream = await readStream(`${stall.show}/backstage`, { authorization: `Bearer ${host}` });
  const { data } = await stream.next('backstage');
  await stream.close();
  return data as unknown as Backstage;
};
const names = (people: readonly BarredPerson[]) => people.map(({ name }) => name);

it('brings up the next of a raid once the first of it are barred', async () => {
  const first = await newcomers();
  expect(first).toHaveLength(200);
  await act({ act: 'person.ban-many', senders: first.map(({ sender }) => sender) });
  const rest = await newcomers();
  const met = [...first, ...rest].map(({ sender }) => sender);
  expect(new Set(met)).toEqual(new Set(senders));
  await act({ act: 'person.ban-many', senders: rest.map(({ sender }) => sender) });
  expect(await newcomers()).toEqual([]);
});

it('lists all who are barred, by pages, each once, though a page’s last was freed meanwhile', async () => {
  const { barred = [], barredCount } = await backstage();
  expect([barred.length, barredCount]).toEqual([100, RAID]);
  const first = await page();
  expect(first.people).toEqual(barred);
  const last = first.people.at(-1)!;
  await act({ act: 'person.free', sender: last.person });
  const second = await page(first.before);
  const third = await page(second.before);
  expect([second.people.length, third.people.length, third.before]).toEqual([100, 50, undefined]);
  const all = [...first.people, ...second.people, ...third.people];
  expect(new Set(names(all)).size).toBe(RAID);
  expect((await backstage()).barredCount).toBe(RAID - 1);
  await act({ act: 'person.ban', sender: last.sender! });
});

it('says in the log of what was done who was freed from the list, until they are forgotten', async () => {
  const { backend } = await everyToken(stall);
  const { people } = await page();
  const { person, name } = people[0]!;
  await act({ act: 'person.free', sender: person });
  const log = async () =>
    (await call<AuditPage>(`${stall.show}/audit`, { token: host })).body.entries;
  expect((await log())[0]).toMatchObject({ act: 'person.free', target: person, name });
  const address = `${stall.server.address}/v1/accounts/willow/viewers/${name}`;
  await call(address, { token: backend, method: 'DELETE' });
  expect(JSON.stringify(await log())).not.toContain(person);
  expect(JSON.stringify(await log())).not.toContain(`"${name}"`);
  expect((await log())[0]).toEqual({
    ...{ id: expect.any(String) as string, at: expect.any(Number) as number },
    ...{ by: 'Rosa', role: 'host', act: 'person.free', target: '' },
  });
});

it('is told to all who sell for the account, whichever show it was done in', async () => {
  const info = { title: 'Evening', rehearsal: false };
  const id = await stall.server.desk.createShow({ account: 'willow', channel: 'farm', info });
  const there = `${stall.server.address}/v1/shows/${id}/backstage`;
  const stream = await readStream(there, { authorization: `Bearer ${host}` });
  const told = async () => {
    const { data } = await stream.next('backstage');
    return (data as unknown as Backstage).barredCount;
  };
  const before = await told();
  const { people } = await page();
  await act({ act: 'person.free', sender: people[0]!.person });
  await expect.poll(told).toBe(before! - 1);
  await stream.close();
});

it('frees who is on the list though others of it are free by now, and takes that back, from any show', async () => {
  const info = { title: 'Night', rehearsal: false };
  const id = await stall.server.desk.createShow({ account: 'willow', channel: 'farm', info });
  const there = async (one: Act) =>
    (await call(`${stall.server.address}/v1/shows/${id}/acts`, { token: host, body: one })).status;
  const people = (await page()).people.slice(0, 2).map(({ person }) => person);
  expect(await there({ act: 'person.free', sender: people[0]! })).toBe(200);
  expect(await there({ act: 'person.free-many', senders: [...people, 'nobody'] })).toBe(200);
  const listed = async () => (await page()).people.map(({ person }) => person);
  expect(await listed()).not.toContain(people[1]);
  expect(await there({ act: 'person.ban-many', senders: people })).toBe(200);
  expect(await listed()).toEqual(expect.arrayContaining(people));
  expect(await there({ act: 'person.ban', sender: 'nobody' })).toBe(404);
});

it('frees them all by as few acts as took them', async () => {
  for (let { people } = await page(); people.length > 0; { people } = await page()) {
    await act({ act: 'person.free-many', senders: people.map(({ person }) => person) });
  }
  expect(await page()).toEqual({ people: [] });
  const { barred, barredCount } = await backstage();
  expect([barred, barredCount]).toEqual([undefined, undefined]);
  expect(await talk('Raider 7')).toBe(senders[7]);
});

it('has those of a raid whose lines wait: they go together, and what they wrote is refused', async () => {
  await act({ act: 'talk.rule', approve: true });
  const names = ['Waiter 1', 'Waiter 2'];
  const waiting = await Promise.all(names.map(talk));
  const came = (await newcomers()).filter(({ sender }) => waiting.includes(sender));
  expect(came.map(({ lines, held }) => [lines.length, held?.length])).toEqual([
    [0, 1],
    [0, 1],
  ]);
  await act({ act: 'person.ban-many', senders: waiting, redact: true });
  expect((await backstage()).heldCount).toBeUndefined();
  expect((await newcomers()).filter(({ sender }) => waiting.includes(sender))).toEqual([]);
  await act({ act: 'person.free-many', senders: waiting });
  await act({ act: 'talk.rule', approve: false });
});

it('is for those of the house, and a place that there is not leads nowhere', async () => {
  const { viewer, backend, stranger } = await everyToken(stall);
  await act({ act: 'person.ban', sender: senders[0]! });
  expect((await page(undefined, backend)).people).toHaveLength(1);
  for (const token of [viewer, stranger]) {
    expect((await call(`${stall.show}/barred`, { token })).status).toBe(403);
  }
  expect(await page('a7')).toEqual({ people: [] });
});
