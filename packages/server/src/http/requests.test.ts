import type {
  Backstage,
  CustomRequest,
  Me,
  RequestPage,
  Session,
  Snapshot,
  Visit,
} from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { readStream } from '../../testing/read-stream.js';
import { GOODS, startTestStall, type TestStall } from '../../testing/test-stall.js';

const BASKET = {
  ...GOODS[0]!,
  id: 'basket',
  title: 'A basket for you',
  request: {
    prompt: 'For how many, and when?',
    choices: [
      { id: 'small', label: 'Small' },
      { id: 'large', label: 'Large' },
    ],
  },
};
const DRAFT = {
  product: 'basket',
  choice: 'large',
  text: 'For six, on Friday',
  quantity: 2,
  contact: 'ana@mill.example',
};

let stall: TestStall;
let host: string;
let ana: Visit;

beforeAll(async () => {
  stall = await startTestStall({ limits: { requests: 1_000 } });
  await stall.server.desk.setGoods(stall.id, [...GOODS, BASKET]);
  host = await stall.host();
  ana = await stall.visit();
});
afterAll(() => stall.close());

const send = ({ ticket }: Visit, draft: object = DRAFT, key: string = crypto.randomUUID()) =>
  call<CustomRequest & { code?: string }>(`${stall.show}/requests`, {
    token: ticket,
    key,
    body: draft,
  });
const own = async ({ ticket }: Visit) =>
  (await call<Me>(`${stall.show}/me`, { token: ticket })).body.requests;
const page = async (query = '') =>
  (await call<RequestPage>(`${stall.show}/requests${query}`, { token: host })).body;
const remove = (id: string, token: string) =>
  call(`${stall.show}/requests/${id}`, { token, method: 'DELETE' });
async function backstage(token = host): Promise<Backstage> {
  const stream = await readStream(`${stall.show}/backstage`, { authorization: `Bearer ${token}` });
  const { data } = await stream.next('backstage');
  await stream.close();
  return data as unknown as Backstage;
}

describe('a request', () => {
  it('is its sender’s and the seller’s, once under one key, and in nothing that others read', async () => {
    const ben = await stall.visit();
    const stream = await readStream(`${stall.show}/stream`);
    await stream.next('hello');
    const first = await send(
      ana,
      { ...DRAFT, text: '  For six, on Friday\u202E ', contact: ' ana@mill.example ' },
      'the-first-time',
    );
    expect(first).toMatchObject({
      status: 201,
      body: { ...DRAFT, title: 'A basket for you', choice: 'Large', answered: false },
    });
    expect((await send(ana, DRAFT, 'the-first-time')).body).toEqual(first.body);
    expect(await send(ana, { ...DRAFT, contact: 'else' }, 'the-first-time')).toMatchObject({
      status: 422,
      body: { code: 'key-reused' },
    });
    expect(await own(ana)).toEqual([first.body]);
    expect(await own(ben)).toBeUndefined();
    expect(await page()).toEqual({ requests: [first.body] });
    expect((await backstage()).requests).toMatchObject({ open: 1 });

    const told: unknown[] = [];
    for (let poked = false; !poked;) {
      const { data } = await stream.next('batch');
      told.push(data);
      poked = JSON.stringify(data['poke'] ?? '').includes(ana.viewer.poke);
    }
    await stream.close();
    told.push((await call<Snapshot>(stall.show)).body, (await call(`${stall.show}/log`)).body);
    const { code } = await stall.server.mintCode({
      ...{ account: 'willow', role: 'moderator', name: 'Mo' },
    });
    const moderator = await call<Session>(`${stall.server.address}/v1/sessions`, {
      body: { code },
    });
    told.push(await backstage(moderator.body.token));
    expect(JSON.stringify(told)).not.toMatch(/mill|Friday/);
    expect((await remove(first.body.id, ben.ticket)).status, 'another viewer').toBe(404);
    await remove(first.body.id, host);
  });

  it('keeps the lines of what is asked, and a way to be reached in one', async () => {
    const { body } = await send(ana, { ...DRAFT, text: 'One\nTwo', contact: '06 12\n\t34' });
    expect(body).toMatchObject({ text: 'One\nTwo', contact: '06 12 34' });
    await remove(body.id, host);
  });

  it('is answered, and opened again, by the seller', async () => {
    const { body } = await send(ana);
    const mark = (answered: boolean, token = host) =>
      call(`${stall.show}/requests/${body.id}`, { token, method: 'PUT', body: { answered } });
    expect(await mark(true)).toMatchObject({ status: 200, body: { answered: true } });
    expect(await own(ana)).toEqual([{ ...body, answered: true }]);
    expect((await backstage()).requests).toMatchObject({ open: 0 });
    await mark(false);
    expect((await backstage()).requests).toMatchObject({ open: 1 });
    expect((await mark(true, ana.ticket)).status).toBe(403);
    await remove(body.id, host);
  });

  it('is told its sender among the newest twenty, and as long as it waits', async () => {
    const mia = await stall.visit();
    const [, claims = ''] = mia.ticket.split('.');
    const { sub: subject } = JSON.parse(atob(claims)) as { sub: string };
    const { desk } = stall.server;
    const sent: string[] = [];
    for (let count = 0; count < 23; count += 1) {
      // Nobody may send so many in a row: at the desk they need not wait.
      const by = { account: 'willow', role: 'viewer', subject, name: null } as const;
      const { id } = await desk.request(stall.id, by, DRAFT, `mia-${count}`);
      sent.push(id);
      // The first is left waiting.
      if (count > 0) await desk.markRequest(stall.id, { request: id, answered: true });
    }
    const told = (await own(mia))?.map(({ id }) => id);
    expect(told).toEqual([sent[0], ...sent.slice(-19)]);
    for (const id of sent) await remove(id, host);
  });

  it('that is withdrawn is gone for good, and does not come back under its key', async () => {
    const { body } = await send(ana, DRAFT, 'the-one-to-go');
    expect((await remove(body.id, ana.ticket)).status).toBe(204);
    expect(await own(ana)).toBeUndefined();
    expect(await page()).toEqual({ requests: [] });
    expect((await send(ana, DRAFT, 'the-one-to-go')).status).toBe(404);
    const { body: next } = await send(ana);
    expect(next.id, 'an id is never given again').not.toBe(body.id);
    await remove(next.id, host);
  });

  it('is refused in another form, and for goods that are not asked for', async () => {
    const { choice: _, ...unchosen } = DRAFT;
    for (const [draft, status] of [
      [unchosen, 400],
      [{ ...DRAFT, choice: 'huge' }, 400],
      [{ ...DRAFT, text: ' \u200B ' }, 400],
      [{ ...DRAFT, text: 'x'.repeat(1_001) }, 400],
      [{ ...DRAFT, text: '😀'.repeat(501) }, 413],
      [{ ...DRAFT, contact: '' }, 400],
      [{ ...DRAFT, contact: 'x'.repeat(201) }, 400],
      [{ ...DRAFT, quantity: 0 }, 400],
      [{ ...unchosen, product: 'pears' }, 404],
      [{ ...DRAFT, product: 'nothing' }, 404],
    ] as const) {
      const ben = await stall.visit();
      expect((await send(ben, draft)).status, JSON.stringify(draft).slice(0, 90)).toBe(status);
    }
  });

  it('is not taken for goods that the seller took out of the show, but told again under its key', async () => {
    const wreath = { ...BASKET, id: 'wreath' };
    const draft = { ...DRAFT, product: 'wreath' };
    await stall.server.desk.setGoods(stall.id, [...GOODS, BASKET, wreath]);
    const ben = await stall.visit();
    const { body } = await send(ben, draft, 'before-it-went');
    await stall.server.desk.act(stall.id, { act: 'product.remove', product: 'wreath' });
    expect((await send(ben, draft)).body.code).toBe('not-found');
    expect((await send(ben, draft, 'before-it-went')).body).toEqual(body);
    await remove(body.id, host);
  });

  it('is one of five that wait, of one viewer, and not of one too quick', async () => {
    const eve = await stall.visit();
    for (let count = 0; count < 5; count += 1) expect((await send(eve)).status).toBe(201);
    expect((await send(eve)).body.code).toBe('conflict');
    for (let count = 0; count < 4; count += 1) await send(eve);
    expect((await send(eve)).body.code).toBe('rate-limited');
  });

  it('is read by pages, newest first, after a restart too', async () => {
    for (let viewer = 0; viewer < 20; viewer += 1) {
      const guest = await stall.visit();
      for (let count = 0; count < 5; count += 1) await send(guest);
    }
    const whole = (await backstage()).requests!.open;
    stall = await stall.restart();
    expect((await backstage()).requests).toMatchObject({ open: whole });
    const { requests, before } = await page();
    expect(requests).toHaveLength(100);
    const rest = await page(`?before=${before}`);
    expect(rest.before).toBeUndefined();
    const ids = [...requests, ...rest.requests].map(({ id }) => Number(id.slice(1)));
    expect(ids).toHaveLength(whole);
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
  });
});
