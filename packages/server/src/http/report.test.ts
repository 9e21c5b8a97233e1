import type { CreditTerms, Order, Product, Report, Session } from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { newSecretOf, signedCall } from '../../testing/sign-call.js';
import { GOODS, startTestStall, STORE, type TestStall } from '../../testing/test-stall.js';

let stall: TestStall;
let host: string;
let start: number;
let buy: (click: string, amount: number, currency: string, more?: Partial<Order>) => Promise<void>;

const at = (path: string) => `${stall.server.address}/v1${path}`;

async function follow(show: string, product: string, referer: string, query = ''): Promise<string> {
  const address = `${stall.server.address}/go/${show}/${product}${query}`;
  const answer = await fetch(address, { redirect: 'manual', headers: { referer } });
  return new URL(answer.headers.get('location') ?? '').searchParams.get('ls_click') ?? '';
}

beforeAll(async () => {
  start = Date.now();
  stall = await startTestStall();
  host = await stall.host();
  const { desk } = stall.server;
  await desk.openChannel('willow', 'barn', 'Barn');
  const makeShow = async (channel: string, rehearsal: boolean, name: string) => {
    const info = { title: 'Show', rehearsal, host: { name } };
    const id = await desk.createShow({ account: 'willow', channel, info });
    await desk.setGoods(id, GOODS);
    return id;
  };
  await desk.describeShow(stall.id, { title: 'Morning', rehearsal: false, host: { name: 'Mei' } });
  const barn = await makeShow('barn', false, '=cmd');
  const rehearsal = await makeShow('farm', true, 'Nobody');
  await call(at('/channels/farm/credit'), {
    method: 'PUT',
    token: host,
    body: { windowMs: 3_600_000, rate: 1_000 },
  });
  const { secret } = await newSecretOf(stall.server);
  let orders = 0;
  buy = async (click, amount, currency, more = {}) => {
    const order = { id: `o-${++orders}`, click, total: { amount, currency }, ...more };
    const { status } = await signedCall(at('/conversions'), secret, { account: 'willow', order });
    expect(status).toBe(200);
  };
  const [one, two] = ['https://paper.example/a?x=1', 'https://blog.example/b'] as const;
  await buy(await follow(stall.id, 'pears', one), 1_000, 'USD');
  await buy(await follow(stall.id, 'pears', two), 500, 'EUR');
  await buy(await follow(stall.id, 'honey', two, '?via=copy'), 700, 'USD', { refunded: 200 });
  await buy(await follow(stall.id, 'honey', two, '?via=qr'), 900, 'USD', { cancelled: true });
  await call(at(`/clicks/${await follow(stall.id, 'honey', two)}/orders`), {
    body: { id: 'told', total: { amount: 800, currency: 'USD' } },
    headers: { origin: STORE },
  });
  await buy(await follow(barn, 'pears', one), 300, 'USD');
  await buy(await follow(rehearsal, 'pears', one), 9_999, 'USD');
});
afterAll(() => stall.close());

const report = (query = '', token = host) =>
  call<Report>(at(`/accounts/willow/report${query}`), { token });

const sales = (currency: string, orders: number, revenue: number, unconfirmed = 0) => ({
  ...{ currency, orders, revenue, commission: revenue / 10 },
  ...{ unconfirmed, unconfirmedRevenue: unconfirmed * 800 },
});

describe('what links brought', () => {
  it('is told by link, each currency for itself, without rehearsals', async () => {
    const { status, headers, body } = await report('?channel=farm');
    expect([status, headers.get('cache-control'), body.by]).toEqual([200, 'no-store', 'link']);
    expect(body.rows).toEqual([
      {
        ...{ show: stall.id, product: 'honey', title: 'honey', clicks: 3 },
        sales: [sales('USD', 1, 500, 1)],
      },
      {
        ...{ show: stall.id, product: 'pears', title: 'pears', clicks: 2 },
        sales: [sales('EUR', 1, 500), sales('USD', 1, 1_000)],
      },
    ]);
  });

  it('is told by page, without what a page’s address says of its reader', async () => {
    const { body } = await report('?by=page&channel=farm');
    expect(body.rows).toEqual([
      {
        ...{ page: 'https://blog.example/b', clicks: 4 },
        sales: [sales('EUR', 1, 500), sales('USD', 1, 500, 1)],
      },
      { page: 'https://paper.example/a', clicks: 1, sales: [sales('USD', 1, 1_000)] },
    ]);
  });

  it('is told by host and by show', async () => {
    const byHost = (await report('?by=host')).body.rows;
    expect(byHost.map(({ host: name, clicks }) => [name, clicks])).toEqual([
      ['Mei', 5],
      ['=cmd', 1],
    ]);
    const byShow = (await report('?by=show&channel=farm')).body.rows;
    expect(byShow.map(({ show, clicks }) => [show, clicks])).toEqual([[stall.id, 5]]);
  });

  it('is told by how the links came to those who followed them', async () => {
    const { body } = await report('?by=medium&channel=farm');
    expect(body.rows).toEqual([
      {
        ...{ medium: 'live', clicks: 3 },
        sales: [sales('EUR', 1, 500), sales('USD', 1, 1_000, 1)],
      },
      { medium: 'copy', clicks: 1, sales: [sales('USD', 1, 500)] },
      { medium: 'qr', clicks: 1, sales: [sales('USD', 0, 0)] },
    ]);
  });

  it('is told of a time', async () => {
    expect((await report(`?to=${start}`)).body.rows).toEqual([]);
    expect((await report(`?from=${start}`)).body.rows).toHaveLength(3);
    expect((await report(`?from=${Date.now() + 60_000}`)).body.rows).toEqual([]);
  });

  it('is a file for a spreadsheet too, in which no name is a formula', async () => {
    const answer = await fetch(at('/accounts/willow/report.csv?by=host'), {
      headers: { authorization: `Bearer ${host}` },
    });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('links-by-host.csv');
    const lines = (await answer.text()).split('\r\n');
    expect(lines).toContain('Mei,5,EUR,1,5.00,0.50,0,0.00');
    expect(lines).toContain("'=cmd,1,USD,1,3.00,0.00,0,0.00");
  });

  it('counts no order that was given back in full, and one that was in part for less', async () => {
    const { desk } = stall.server;
    await desk.openChannel('willow', 'lane', 'Lane');
    const info = { title: 'Lane', rehearsal: false, host: { name: 'Ben' } };
    const show = await desk.createShow({ account: 'willow', channel: 'lane', info });
    await desk.setGoods(show, GOODS);
    await call(at('/channels/lane/credit'), {
      method: 'PUT',
      token: host,
      body: { windowMs: 3_600_000, rate: 1_000 },
    });
    const shown = (refunded: number) => ({ ref: 'pears', quantity: 1, amount: 600, refunded });
    const other = { ref: 'elsewhere', quantity: 1, amount: 400 };
    for (const more of [
      { refunded: 1_000 },
      { refunded: 400 },
      { cancelled: true },
      // Of what the show had shown nothing is left.
      { lines: [shown(600), other] },
      { lines: [shown(100), other] },
      { lines: [other] },
    ]) {
      await buy(await follow(show, 'pears', STORE), 1_000, 'USD', more);
    }
    for (const by of ['link', 'host', 'page', 'show']) {
      const { body } = await report(`?by=${by}&channel=lane`);
      expect(body.rows, by).toMatchObject([{ clicks: 6, sales: [sales('USD', 2, 1_100)] }]);
    }
    const file = await fetch(at('/accounts/willow/report.csv?channel=lane&by=show'), {
      headers: { authorization: `Bearer ${host}` },
    });
    expect((await file.text()).split('\r\n')[1]).toBe(`${show},6,USD,2,11.00,1.10,0,0.00`);
  });

  it('lists so many pages as can be read, those that sold first, and adds up the others', async () => {
    const { desk } = stall.server;
    await desk.openChannel('willow', 'square', 'Square');
    const info = { title: 'Square', rehearsal: false };
    const show = await desk.createShow({ account: 'willow', channel: 'square', info });
    await desk.setGoods(show, GOODS);
    const pages = Array.from({ length: 1_001 }, (_, n) => `https://made-up.example/${n}`);
    for (const page of pages) {
      const followed = { show, product: 'pears', page };
      await Promise.all([desk.click(followed), desk.click(followed)]);
    }
    await buy(await follow(show, 'pears', 'https://paper.example/a'), 1_000, 'USD');
    const { body } = await report('?by=page&channel=square');
    expect(body.rows).toHaveLength(1_000);
    expect(body.rows.at(-1)).toMatchObject({ page: 'https://paper.example/a', clicks: 1 });
    expect(body.rest).toEqual({ count: 2, clicks: 4, sales: [] });
    const file = await fetch(at('/accounts/willow/report.csv?by=page&channel=square'), {
      headers: { authorization: `Bearer ${host}` },
    });
    expect((await file.text()).trim().split('\r\n')).toHaveLength(1_003);
  });

  it('calls a product what it was called when its link was last followed, whatever became of it', async () => {
    const { desk } = stall.server;
    await desk.openChannel('willow', 'yard', 'Yard');
    const info = { title: 'Yard sale', rehearsal: false };
    const show = await desk.createShow({ account: 'willow', channel: 'yard', info });
    const [pears, honey] = GOODS as [Product, Product];
    const setTitle = (title: Product['title']) => desk.setGoods(show, [{ ...pears, title }, honey]);
    const title = { en: 'Pears', zh: '梨' };
    for (const next of ['Old pears', title]) {
      await setTitle(next);
      await follow(show, 'pears', STORE);
    }
    await setTitle('Nobody followed these');
    await desk.setGoods(show, [honey]);
    const { body } = await report('?channel=yard');
    expect(body.rows).toEqual([{ show, product: 'pears', title, clicks: 2, sales: [] }]);
    const file = await fetch(at('/accounts/willow/report.csv?channel=yard&lang=zh-CN'), {
      headers: { authorization: `Bearer ${host}` },
    });
    expect((await file.text()).split('\r\n')[1]).toBe(`${show},pears,梨,2,,0,0,0,0,0`);
  });

  it('is told to those alone whose it is', async () => {
    const invite = async (more: object) => {
      const grant = { account: 'willow', role: 'host', name: 'Mo', ...more } as const;
      const { code } = await stall.server.mintCode(grant);
      return (await call<Session>(at('/sessions'), { body: { code } })).body.token;
    };
    const ofBarn = await invite({ channel: 'barn' });
    const { body } = await report('?by=show', ofBarn);
    expect(body.rows.map(({ clicks }) => clicks)).toEqual([1]);
    expect((await report('?channel=farm', ofBarn)).status).toBe(403);
    expect((await report('', await invite({ role: 'moderator' }))).status).toBe(403);
    expect((await report('', (await stall.visit()).ticket)).status).toBe(403);
    expect((await call(at('/accounts/willow/report'))).status).toBe(401);
  });
});

describe('what a seller gives', () => {
  const terms = (token: string, body?: CreditTerms, channel = 'barn') =>
    call<CreditTerms>(at(`/channels/${channel}/credit`), {
      token,
      ...(body && { method: 'PUT', body }),
    });

  it('is a week without commission where nothing is said', async () => {
    expect((await terms(host)).body).toEqual({ windowMs: 604_800_000, rate: 0 });
  });

  it('is not set by whoever is host of one channel alone', async () => {
    const grant = { account: 'willow', role: 'host', name: 'Mo', channel: 'barn' } as const;
    const { code } = await stall.server.mintCode(grant);
    const { token } = (await call<Session>(at('/sessions'), { body: { code } })).body;
    expect((await terms(token)).status).toBe(200);
    expect((await terms(token, { windowMs: 60_000, rate: 10_000 })).status).toBe(403);
    expect((await terms(token, undefined, 'farm')).status).toBe(403);
  });

  it.each([
    { windowMs: 0, rate: 0 },
    { windowMs: 60_000, rate: 10_001 },
    { windowMs: 60_000, rate: 0.5 },
  ])('is refused where it can not be: %j', async (body) => {
    expect((await terms(host, body)).status).toBe(400);
  });
});
