import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Hold, Message, MessagePage, Visit } from '@livestall/protocol';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { readStream } from '../../testing/read-stream.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';

const MASKED = /Z\*\*\*/;

let stall: TestStall;
let zoe: Visit;
let mia: Visit;

beforeAll(async () => {
  stall = await startTestStall();
  const { desk } = stall.server;
  for (const product of ['pears', 'honey']) {
    const terms = { price: { amount: 300, currency: 'USD' }, total: 20, perViewer: 5 };
    await desk.setOffer(stall.id, { id: product, product, ...terms, opensAfterMs: 0 });
    await desk.act(stall.id, { act: 'offer.drop', offer: product });
  }
});
beforeEach(async () => {
  zoe = await stall.visit('Zoe');
  mia = await stall.visit('Mia');
});
afterAll(() => stall.close());

const subjectOf = ({ ticket }: Visit) =>
  (JSON.parse(atob(ticket.split('.')[1]!)) as { sub: string }).sub;
const erase = (who: Visit) =>
  stall.server.desk.eraseViewer({ account: 'willow', subject: subjectOf(who) });
const buyAloud = async ({ ticket: token }: Visit, offer = 'pears') => {
  const body = { tellPurchases: true };
  await call(`${stall.show}/me/settings`, { token, method: 'PUT', body });
  const taken = { token, key: crypto.randomUUID(), body: { of: offer } };
  const { body: hold } = await call<Hold>(`${stall.show}/holds`, taken);
  const shop = { account: 'willow', role: 'backend', subject: 'shop', name: null } as const;
  await stall.server.desk.moveHold(stall.id, shop, hold.id, 'confirm');
};
const system = async () =>
  (await call<MessagePage<Message>>(`${stall.show}/messages`)).body.messages.flatMap(
    ({ system: told }) => told ?? [],
  );

it('goes from lines that name somebody as they are forgotten: for who watches, who comes, and on the disk', async () => {
  const stream = await readStream(`${stall.show}/stream`);
  await buyAloud(zoe);
  await buyAloud(mia);
  await expect.poll(system).toHaveLength(1);
  expect(await system()).toMatchObject([{ names: ['Z***', 'M***'], count: 2 }]);
  const subject = subjectOf(zoe);
  const { shows } = await stall.server.desk.viewerData({ account: 'willow', subject });
  const [line] = shows[0]?.named ?? [];
  await erase(zoe);
  let told = '';
  while (!told.includes('message.redacted'))
    told += JSON.stringify((await stream.next('batch')).data);
  await stream.close();
  expect(told).toContain(`"message":"${line}"`);
  const served = async () => {
    const pages = [stall.show, `${stall.show}/messages`].map((address) => call(address));
    return JSON.stringify((await Promise.all(pages)).map(({ body }) => body));
  };
  expect(await served()).not.toMatch(MASKED);
  const file = path.join(stall.folder, 'livestall.db');
  const database = new DatabaseSync(file, { readOnly: true });
  expect(JSON.stringify(database.prepare('SELECT system FROM message').all())).not.toMatch(MASKED);
  expect(database.prepare('SELECT * FROM named').all()).toEqual([]);
  database.close();
  stall = await stall.restart();
  expect(await served()).not.toMatch(MASKED);
});

it('names nobody who is forgotten before the line is said', async () => {
  const before = (await system()).length;
  await buyAloud(zoe);
  await buyAloud(mia);
  await erase(zoe);
  await expect.poll(system).toHaveLength(before + 1);
  expect((await system()).at(-1)).toMatchObject({ names: ['M***'], count: 1 });
});

it('says nothing of a purchase of who is forgotten, where nobody else bought', async () => {
  const before = (await system()).length;
  await buyAloud(zoe);
  await erase(zoe);
  // What is told later would be told after it.
  await buyAloud(mia, 'honey');
  await expect.poll(system).toHaveLength(before + 1);
  expect((await system()).at(-1)).toMatchObject({ product: 'honey', names: ['M***'], count: 1 });
});
