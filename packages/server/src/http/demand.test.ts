import type { DemandReport, Wished } from '@livestall/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { GOODS, startTestStall, type TestStall } from '../../testing/test-stall.js';

let stall: TestStall;
let host: string;
let evening: string;

const at = (path: string) => `${stall.server.address}/v1${path}`;

beforeAll(async () => {
  stall = await startTestStall();
  host = await stall.host();
  const { desk } = stall.server;
  await desk.openChannel('willow', 'barn', 'Barn');
  const show = async (channel: string, rehearsal: boolean, pears: string) => {
    const info = { title: 'Show', rehearsal };
    const id = await desk.createShow({ account: 'willow', channel, info });
    await desk.setGoods(
      id,
      GOODS.map((one) => (one.id === 'pears' ? { ...one, title: pears } : one)),
    );
    return id;
  };
  evening = await show('farm', false, 'Autumn pears');
  const barn = await show('barn', false, 'Barn pears');
  const rehearsal = await show('farm', true, 'No pears');
  const wish = async (of: string, wished: Wished) => {
    const { body } = await call<{ ticket: string }>(at(`/shows/${of}/visits`), { body: {} });
    const { status } = await call(at(`/shows/${of}/demand`), {
      token: body.ticket,
      headers: { 'idempotency-key': crypto.randomUUID() },
      body: wished,
    });
    expect(status).toBeLessThan(300);
  };
  const pears = { of: 'product', product: 'pears' } as const;
  await wish(stall.id, pears);
  await wish(evening, pears);
  await wish(evening, pears);
  await wish(evening, { of: 'area', product: 'honey', region: 'DE' });
  await wish(stall.id, { of: 'show' });
  await wish(barn, pears);
  await wish(rehearsal, pears);
});
afterAll(() => stall.close());

const demand = (query: string, token = host) =>
  call<DemandReport>(at(`/accounts/willow/demand${query}`), { token });

it('is added up over all shows of a channel, the most wished for first, without rehearsals', async () => {
  const { status, headers, body } = await demand('?channel=farm');
  expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(body.rows).toEqual([
    { of: 'product', product: 'pears', title: 'Autumn pears', count: 3 },
    { of: 'area', product: 'honey', region: 'DE', title: 'honey', count: 1 },
    { of: 'show', count: 1 },
  ]);
});

it('has how viewers voted in polls that asked for it, the newest first, and of no others', async () => {
  const { desk } = stall.server;
  const choices = [
    { id: 'two', text: 'Two kilos' },
    { id: 'five', text: 'Five kilos' },
  ];
  const ask = async (show: string, id: string, asksDemand: boolean) => {
    const title = `Which ${id}?`;
    await desk.setPoll(show, { id, kind: 'poll', title, choices, asksDemand });
    await desk.act(show, { act: 'poll.open', poll: id });
  };
  await desk.act(evening, { act: 'show.start' });
  await ask(stall.id, 'box', true);
  await ask(stall.id, 'song', false);
  await ask(evening, 'box', true);
  await desk.setPoll(evening, {
    id: 'later',
    kind: 'poll',
    title: 'Later?',
    choices,
    asksDemand: true,
  });
  const { body } = await call<{ ticket: string }>(at(`/shows/${stall.id}/visits`), { body: {} });
  const voted = await call(at(`/shows/${stall.id}/votes`), {
    token: body.ticket,
    key: 'a-vote-of-mine',
    body: { of: 'box', choice: 'five' },
  });
  expect(voted.status).toBe(201);
  const { polls } = (await demand('?channel=farm')).body;
  const box = { id: 'box', title: 'Which box?', choices };
  expect(polls).toEqual([
    { ...box, show: evening, counts: {}, openedAt: expect.any(Number) as number },
    { ...box, show: stall.id, counts: { five: 1 }, openedAt: expect.any(Number) as number },
  ]);
  expect((await demand(`?show=${evening}`)).body.polls?.map(({ show }) => show)).toEqual([evening]);
  expect((await demand('?channel=barn')).body).not.toHaveProperty('polls');
});

it('is narrowed to one show, and to some time', async () => {
  const ofShow = await demand(`?channel=farm&show=${stall.id}`);
  expect(ofShow.body.rows.map(({ of, count }) => [of, count])).toEqual([
    ['product', 1],
    ['show', 1],
  ]);
  expect((await demand('?to=1')).body.rows).toEqual([]);
});

it('is told to who works for the account, and to nobody else', async () => {
  expect((await demand('', (await stall.visit()).ticket)).status).toBe(403);
  expect((await call(at('/accounts/willow/demand'))).status).toBe(401);
});
