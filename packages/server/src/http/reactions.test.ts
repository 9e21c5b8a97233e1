import type { Batch, ReactionSums, Visit } from '@livestall/protocol';
import { REACTION_LIMIT } from '@livestall/protocol';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { readStream } from '../../testing/read-stream.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';

let stall: TestStall;
let ana: Visit;

beforeAll(async () => {
  stall = await startTestStall();
});
beforeEach(async () => {
  ana = await stall.visit('Ana');
});
afterAll(() => stall.close());

const react = ({ ticket }: Pick<Visit, 'ticket'>, sums: unknown) =>
  call(`${stall.show}/reactions`, { token: ticket, body: { sums } });
const total = (kind = 'heart') =>
  stall.server.desk.gauges(stall.id)?.[`reactions:${kind}`]?.[1] ?? 0;

it('tells everybody the sums of many, and how many there were in all', async () => {
  const before = total();
  const stream = await readStream(`${stall.show}/stream`);
  const crowd = await Promise.all(Array.from({ length: 20 }, () => stall.visit()));
  const answers = await Promise.all(crowd.map((one) => react(one, { heart: 3, leaf: 1 })));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
  const told: ReactionSums[] = [];
  let inAll = 0;
  while (told.reduce((sum, { heart = 0 }) => sum + heart, 0) < 60) {
    const { flow, gauge } = (await stream.next('batch')).data as unknown as Batch;
    if (flow?.reactions) told.push(flow.reactions);
    inAll = gauge?.['reactions:heart']?.[1] ?? inAll;
  }
  await stream.close();
  expect(told.length, 'summed: not one a viewer').toBeLessThan(20);
  expect(inAll).toBe(before + 60);
  expect(total('leaf')).toBe(20);
});

it('shows others nothing of who is barred, and counts what those send who are not to know it', async () => {
  const [muted, hidden, free] = [ana, await stall.visit('Bo'), await stall.visit('Cy')];
  for (const { ticket: token } of [muted, hidden]) {
    const said = { token, key: crypto.randomUUID(), body: { text: 'Here!' } };
    expect((await call(`${stall.show}/messages`, said)).status).toBe(201);
  }
  const token = await stall.host();
  for (const body of [
    { act: 'person.mute', sender: muted.viewer.key, forMs: 600_000 },
    { act: 'person.shadow', sender: hidden.viewer.key },
  ]) {
    expect((await call(`${stall.show}/acts`, { token, body })).status).toBe(200);
  }
  const before = total();
  const stream = await readStream(`${stall.show}/stream`);
  await stream.next('hello');
  const answers = await Promise.all([muted, hidden, free].map((one) => react(one, { heart: 2 })));
  expect(answers.map(({ status }) => status)).toEqual([403, 204, 204]);
  expect(answers[0]?.body).toMatchObject({ code: 'muted' });
  expect(total(), 'less after a reload would tell them').toBe(before + 4);
  let seen: ReactionSums | undefined;
  while (!seen) seen = ((await stream.next('batch')).data as unknown as Batch).flow?.reactions;
  await stream.close();
  expect(seen).toEqual({ heart: 2 });
});

it('counts on after a restart', async () => {
  await react(ana, { clap: 4 });
  stall = await stall.restart();
  await stall.visit();
  await react(await stall.visit(), { clap: 1 });
  expect(total('clap')).toBe(5);
});

it('takes two calls in a row, and then one in two seconds', async () => {
  expect((await react(ana, { wow: 1 })).status).toBe(204);
  expect((await react(ana, { wow: 1 })).status).toBe(204);
  const { status, body, headers } = await react(ana, { wow: 1 });
  expect([status, body]).toMatchObject([429, { code: 'rate-limited' }]);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await react(await stall.visit(), { wow: 1 })).status, 'each has their own').toBe(204);
});

it.each([
  ['more than anybody taps', { heart: REACTION_LIMIT + 1 }],
  ['none', {}],
  ['less than none', { heart: -1 }],
  ['half of one', { heart: 0.5 }],
  ['a kind that there is not', { kiss: 1 }],
])('refuses %s', async (_, sums) => {
  expect((await react(ana, sums)).status).toBe(400);
});

it('takes none without a ticket, and none of the host', async () => {
  expect((await call(`${stall.show}/reactions`, { body: { sums: { heart: 1 } } })).status).toBe(
    401,
  );
  expect((await react({ ticket: await stall.host() }, { heart: 1 })).status).toBe(403);
});

it('keeps whose they were nowhere', async () => {
  await react(ana, { heart: 1 });
  const told = { account: 'willow', subject: JSON.parse(atob(ana.ticket.split('.')[1]!)).sub };
  expect((await stall.server.desk.viewerData(told)).shows).toEqual([]);
});

it('takes none once the show is over', async () => {
  await stall.server.desk.act(stall.id, { act: 'show.end' });
  expect((await react(ana, { heart: 1 })).body).toMatchObject({ code: 'closed' });
});
