import type { Message, MessagePage } from '@livestall/protocol';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createServer } from '@livestall/server';
import { expect, it } from 'vitest';
import { call } from '../testing/call.js';
import { DRAFT, startTestStall } from '../testing/test-stall.js';

const viewer = { account: 'willow', role: 'viewer', subject: 'ana', name: 'Ana' } as const;
const LINES = 1_200;
const A_MOMENT = 1 / 86_400_000;

it('forgets ended shows with all that belongs to them, and no others', async () => {
  const stall = await startTestStall();
  const { desk } = stall.server;
  await desk.setCoupon(stall.id, DRAFT);
  await desk.act(stall.id, { act: 'coupon.drop', coupon: 'autumn' });
  await desk.claim(stall.id, viewer, 'autumn', 'claim-one');
  await Promise.all(
    Array.from({ length: LINES }, (_, n) =>
      desk.say(stall.id, viewer, `line ${n}`, `line-no-${n}`),
    ),
  );
  await desk.act(stall.id, { act: 'show.end' });
  const info = { title: 'Evening', rehearsal: false };
  const next = await desk.createShow({ account: 'willow', channel: 'farm', info });
  await desk.say(next, viewer, 'Soon?');
  await stall.server.close();

  const server = await createServer({ data: stall.folder, keepDays: A_MOMENT });
  const shows = `${server.address}/v1/shows`;
  await expect.poll(async () => (await call(`${shows}/${stall.id}`)).status).toBe(404);
  const kept = await call<MessagePage<Message>>(`${shows}/${next}/messages`);
  expect(kept.body.messages.map(({ text }) => text)).toEqual(['Soon?']);
  await server.close();

  const database = new DatabaseSync(path.join(stall.folder, 'livestall.db'));
  const count = (table: string) =>
    database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n'];
  expect(['show', 'message', 'granted', 'claim', 'journal', 'coupon'].map(count)).toEqual([
    ...[1, 1, 0, 0, 0, 0],
  ]);
  database.close();
  await stall.close();
});

it('keeps shows for good where nothing is said', async () => {
  const stall = await startTestStall();
  await stall.server.desk.act(stall.id, { act: 'show.end' });
  const next = await stall.restart();
  expect((await call(next.show)).status).toBe(200);
  await next.close();
});

it('removes little at a time', async () => {
  const stall = await startTestStall();
  const { desk } = stall.server;
  await Promise.all(
    Array.from({ length: LINES }, (_, n) => desk.say(stall.id, viewer, `line ${n}`)),
  );
  await desk.act(stall.id, { act: 'show.end' });
  let steps = 0;
  while (await desk.expireShows(-1)) steps += 1;
  // Two writes of 500 lines, one of 200, one for who spoke, one for the journal, one for the show itself.
  expect(steps).toBe(6);
  await stall.close();
});
