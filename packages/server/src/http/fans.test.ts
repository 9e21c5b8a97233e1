import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import type {
  Backstage,
  Fan,
  Hold,
  Me,
  Message,
  MessagePage,
  Snapshot,
  ViewerData,
  Visit,
} from '@livestall/protocol';
import { FAN_POINTS } from '@livestall/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { readStream } from '../../testing/read-stream.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';

let stall: TestStall;
let ana: Visit;

beforeAll(async () => {
  stall = await startTestStall();
  ana = await stall.visit('Ana');
});
afterAll(() => stall.close());

const follow = ({ ticket }: Visit, method: 'POST' | 'DELETE' = 'POST') =>
  call<Fan>(`${stall.show}/follow`, { token: ticket, method });
const present = ({ ticket }: Visit) =>
  call<Fan>(`${stall.show}/presence`, { token: ticket, method: 'POST' });
const fanOf = async ({ ticket }: Visit) =>
  (await call<Me>(`${stall.show}/me`, { token: ticket })).body.fan;
const followers = () => stall.server.desk.gauges(stall.id)?.['followers']?.[1];
const subjectOf = ({ ticket }: Visit) =>
  (JSON.parse(atob(ticket.split('.')[1]!)) as { sub: string }).sub;

it('follows without a sign-in, and everybody sees how many do', async () => {
  expect(await fanOf(ana)).toBeUndefined();
  const { status, body } = await follow(ana);
  expect([status, body]).toEqual([200, { follows: true, level: 1, points: 0, next: 50 }]);
  await follow(ana);
  expect(followers(), 'twice is once').toBe(1);
  await follow(await stall.visit());
  expect((await call<Snapshot>(stall.show)).body.gauges['followers']?.[1]).toBe(2);
  expect(await fanOf(ana)).toEqual(body);
});

it('is known in the account’s other shows, and told to those who see them', async () => {
  const { desk } = stall.server;
  const info = { title: 'Evening', rehearsal: false };
  const other = await desk.createShow({ account: 'willow', channel: 'farm', info });
  expect(desk.gauges(other)?.['followers']?.[1]).toBe(2);
  await follow(await stall.visit());
  expect(desk.gauges(other)?.['followers']?.[1]).toBe(3);
  const { status } = await call<Me>(`${stall.server.address}/v1/shows/${other}/me`, {
    token: ana.ticket,
  });
  expect(status).toBe(200);
});

it('earns by watching, once in five minutes, and only who follows', async () => {
  const { status, body } = await present(ana);
  expect([status, body.points]).toEqual([200, FAN_POINTS.presence.each]);
  expect((await present(ana)).body).toMatchObject({ code: 'rate-limited' });
  expect((await present(await stall.visit())).status).toBe(204);
});

it('earns by buying, and rises by it', async () => {
  const { desk } = stall.server;
  const offer = { id: 'now', product: 'pears', price: { amount: 300, currency: 'USD' } };
  await desk.setOffer(stall.id, {
    ...offer,
    total: 9,
    perViewer: 2,
    holdMs: 60_000,
    opensAfterMs: 0,
  });
  await desk.act(stall.id, { act: 'offer.drop', offer: 'now' });
  const taken = { token: ana.ticket, key: 'hold-of-ana', body: { of: 'now' } };
  const { body: hold } = await call<Hold>(`${stall.show}/holds`, taken);
  const shop = { account: 'willow', role: 'backend', subject: 'shop', name: null } as const;
  const before = (await fanOf(ana))!;
  await desk.moveHold(stall.id, shop, hold.id, 'confirm');
  await desk.moveHold(stall.id, shop, hold.id, 'confirm');
  const { level, points } = (await fanOf(ana))!;
  expect([before.level, level, points - before.points]).toEqual([1, 2, FAN_POINTS.purchase.each]);
});

it('gives no more in one show than there is', async () => {
  const { desk } = stall.server;
  const by = { account: 'willow', role: 'viewer', subject: subjectOf(ana), name: null } as const;
  const before = (await fanOf(ana))!.points;
  for (let line = 0; line < 30; line += 1) await desk.earn(stall.id, by, 'talk');
  expect((await fanOf(ana))!.points - before).toBe(FAN_POINTS.talk.most);
});

it('keeps what was earned for who comes back', async () => {
  const { points } = (await fanOf(ana))!;
  const count = followers()!;
  const { body } = await follow(ana, 'DELETE');
  expect(body).toMatchObject({ follows: false, level: 0, points });
  expect(followers()).toBe(count - 1);
  expect((await follow(ana)).body).toMatchObject({ follows: true, points });
});

it('marks the lines of who follows, and tells the seller who is new', async () => {
  const ben = await stall.visit('Ben');
  const say = (key: string) =>
    call<Message>(`${stall.show}/messages`, { token: ben.ticket, key, body: { text: 'Hi' } });
  await say('before-it');
  await follow(ben);
  const reader = await readStream(`${stall.show}/backstage`, {
    authorization: `Bearer ${await stall.host()}`,
  });
  const { fans } = (await reader.next('backstage')).data as unknown as Backstage;
  await reader.close();
  expect(fans?.count).toBe(followers());
  expect(fans?.new[0]).toMatchObject({ name: 'Ben' });
  await say('after-it');
  const { messages } = (await call<MessagePage<Message>>(`${stall.show}/messages`)).body;
  expect(messages.slice(-2).map(({ level }) => level)).toEqual([undefined, 1]);
  expect(messages.at(-1)).toMatchObject({ follows: true });
  await expect.poll(async () => (await fanOf(ben))?.points).toBe(FAN_POINTS.talk.each);
});

it('greets who follows and has a name, once, without telling who it is', async () => {
  const before = await stall.visit('Zoe');
  await follow(before);
  const { desk } = stall.server;
  const info = { title: 'Night', rehearsal: false };
  const show = await desk.createShow({ account: 'willow', channel: 'farm', info });
  await desk.act(show, { act: 'show.start' });
  const address = `${stall.server.address}/v1/shows/${show}`;
  const stranger = await stall.visit('Nobody');
  for (const { ticket } of [before, before, stranger]) {
    await call(`${address}/me`, { token: ticket });
  }
  const lines = async () => (await call<MessagePage<Message>>(`${address}/messages`)).body.messages;
  await expect.poll(lines).toHaveLength(1);
  expect((await lines())[0]).toMatchObject({
    ...{ sender: '', name: '', text: '' },
    system: { of: 'arrived', names: ['Z***'], count: 1 },
  });
});

it('greets nobody who is forgotten while they arrive', async () => {
  const { desk } = stall.server;
  const info = { title: 'Noon', rehearsal: false };
  const show = await desk.createShow({ account: 'willow', channel: 'farm', info });
  await desk.act(show, { act: 'show.start' });
  const arrive = async (name: string) => {
    const visit = await stall.visit(name);
    await follow(visit);
    const person = { account: 'willow', subject: subjectOf(visit) };
    return { person, met: () => desk.meet(show, { ...person, role: 'viewer', name }) };
  };
  const [gone, other] = [await arrive('Wim'), await arrive('Vera')];
  const arriving = gone.met();
  await desk.eraseViewer(gone.person);
  await arriving;
  await other.met();
  const address = `${stall.server.address}/v1/shows/${show}/messages`;
  const lines = async () => (await call<MessagePage<Message>>(address)).body.messages;
  await expect.poll(lines).toHaveLength(1);
  expect((await lines())[0]?.system).toEqual({ of: 'arrived', names: ['V***'], count: 1 });
});

it('tells what was bought where who bought it wants that, without their name', async () => {
  const { desk } = stall.server;
  const settings = (tellPurchases: boolean, { ticket }: Visit) =>
    call(`${stall.show}/me/settings`, { token: ticket, method: 'PUT', body: { tellPurchases } });
  const buy = async (who: Visit, key: string) => {
    const taken = { token: who.ticket, key, body: { of: 'now' } };
    const { body: hold } = await call<Hold>(`${stall.show}/holds`, taken);
    const shop = { account: 'willow', role: 'backend', subject: 'shop', name: null } as const;
    await desk.moveHold(stall.id, shop, hold.id, 'confirm');
  };
  const [kim, lou] = [await stall.visit('Kim'), await stall.visit('Lou')];
  await buy(kim, 'hold-of-kim');
  await buy(lou, 'hold-of-lou');
  expect(await settings(false, lou)).toMatchObject({ status: 200 });
  // Asked after it was bought: it is told of that too.
  expect((await settings(true, kim)).body).toEqual({ tellPurchases: true });
  await settings(true, kim);
  const me = await call<Me>(`${stall.show}/me`, { token: kim.ticket });
  expect(me.body.settings).toEqual({ tellPurchases: true });
  const bought = async () => {
    const { messages } = (await call<MessagePage<Message>>(`${stall.show}/messages`)).body;
    return messages.filter(({ system }) => system?.of === 'bought');
  };
  await expect.poll(bought).toHaveLength(1);
  expect((await bought())[0]).toMatchObject({
    ...{ sender: '', name: '', text: '' },
    system: { of: 'bought', product: 'pears', names: ['K***'], count: 1 },
  });
  // Who changes their mind again is told of once: with whoever buys now stands nobody else.
  await settings(false, kim);
  await settings(true, kim);
  const mia = await stall.visit('Mia');
  await settings(true, mia);
  await buy(mia, 'hold-of-mia');
  await settings(false, mia);
  await settings(true, mia);
  await expect.poll(bought).toHaveLength(2);
  expect((await bought())[1]?.system).toMatchObject({ names: ['M***'], count: 1 });
});

it('tells others neither that somebody hidden from them comes, nor what they buy', async () => {
  const { desk } = stall.server;
  const [hidden, free] = [await stall.visit('Xan'), await stall.visit('Uma')];
  for (const { ticket } of [hidden, free]) {
    const line = { token: ticket, key: 'line-of-both', body: { text: 'Hi' } };
    await call(`${stall.show}/messages`, line);
    await call(`${stall.show}/follow`, { token: ticket, method: 'POST' });
  }
  const shadow = { act: 'person.shadow', sender: hidden.viewer.key };
  await call(`${stall.show}/acts`, { token: await stall.host(), body: shadow });
  const info = { title: 'Dawn', rehearsal: false };
  const next = await desk.createShow({ account: 'willow', channel: 'farm', info });
  await desk.act(next, { act: 'show.start' });
  const dawn = `${stall.server.address}/v1/shows/${next}`;
  const buy = async (token: string, key: string) => {
    const { body } = await call<Hold>(`${stall.show}/holds`, { token, key, body: { of: 'now' } });
    const shop = { account: 'willow', role: 'backend', subject: 'shop', name: null } as const;
    await desk.moveHold(stall.id, shop, body.id, 'confirm');
  };
  const answers = [];
  for (const { ticket: token } of [hidden, free]) {
    await call(`${dawn}/me`, { token });
    await buy(token, 'bought-before');
    const body = { tellPurchases: true };
    const set = await call(`${stall.show}/me/settings`, { token, method: 'PUT', body });
    await buy(token, 'bought-after-it');
    const { settings } = (await call<Me>(`${stall.show}/me`, { token })).body;
    answers.push([set.status, set.body, settings]);
  }
  expect(answers[0], 'they are not told that they are hidden').toEqual(answers[1]);
  const told = async () => {
    const pages = [`${dawn}/messages`, `${stall.show}/messages`].map((address) =>
      call<MessagePage<Message>>(address),
    );
    return (await Promise.all(pages)).flatMap(({ body }) => body.messages.slice(-1));
  };
  await expect
    .poll(async () => (await told()).map(({ system }) => system))
    .toEqual([
      { of: 'arrived', names: ['U***'], count: 1 },
      { of: 'bought', product: 'pears', names: ['U***'], count: 1 },
    ]);
});

it('is told and erased with the person, of whom no table has the name', async () => {
  const person = { account: 'willow', subject: subjectOf(ana) };
  const database = new DatabaseSync(path.join(stall.folder, 'livestall.db'), { readOnly: true });
  const rows = () =>
    ['fan', 'fan_visit'].map((table) => database.prepare(`SELECT * FROM ${table}`).all());
  expect(JSON.stringify(rows())).not.toContain(person.subject);
  const { fan } = (await stall.server.desk.viewerData(person)) satisfies ViewerData;
  expect(fan?.shows).toMatchObject([{ show: stall.id, purchase: FAN_POINTS.purchase.each }]);
  const count = followers()!;
  const [fans, visits] = rows().map(({ length }) => length);
  expect(await stall.server.desk.eraseViewer(person)).toMatchObject({ fan: true });
  expect(rows().map(({ length }) => length)).toEqual([fans! - 1, visits! - 1]);
  expect(followers()).toBe(count - 1);
  expect((await stall.server.desk.viewerData(person)).fan).toBeUndefined();
  expect(await fanOf(ana)).toBeUndefined();
  database.close();
});
