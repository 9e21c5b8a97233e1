import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Served } from '../../page/served.ts';
import { channelStall } from './channel-stall.ts';
import { startConnectors } from './start-connectors.ts';

let shop: Server;
let store: string;
let site: Served;

beforeAll(async () => {
  // It says what it was asked, and sets its cookie for its own domain.
  shop = createServer((request, response) => {
    void text(request).then((body) => {
      const { method, url, headers } = request;
      response.writeHead(201, {
        'content-type': 'application/json',
        'set-cookie': ['cart=7; Domain=shop.example; Path=/', 'XSRF-TOKEN=a%3Db; Path=/'],
        'x-powered-by': 'shop',
      });
      const { cookie = '', nonce, 'x-xsrf-token': token } = headers;
      response.end(JSON.stringify({ method, url, cookie, nonce, token, body }));
    });
  });
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
  store = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  const findStall = channelStall('https://live.example', 'farm');
  site = await startConnectors({ sdk: import.meta.dirname, findStall });
});

afterAll(async () => {
  await site.close();
  shop.closeAllConnections();
  await new Promise((resolve) => shop.close(resolve));
});

/** Asks as a page does. @param page where that page is */
const ask = (page: string, of = store, cookie = 'cart=6') =>
  fetch(`${site.address}/cart/add.js?sections=none`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', cookie, nonce: 'once' },
      referer: `${page}/shopify-theme?${new URLSearchParams({ store: of }).toString()}`,
    },
    body: '{ "items": [] }',
  });

it('asks the store as the page did, to the letter, and answers as the store does', async () => {
  const answer = await ask(site.address);
  expect(answer.status).toBe(201);
  expect(await answer.json()).toEqual({
    ...{ method: 'POST', url: '/cart/add.js?sections=none', body: '{ "items": [] }' },
    ...{ cookie: '', nonce: 'once' },
  });
  expect(answer.headers.getSetCookie()[0]).toMatch(/\.cart=7; Path=\/$/);
  expect(answer.headers.has('x-powered-by')).toBe(false);
});

it('tells each store the cookies that it set, and no other’s', async () => {
  const set = (await ask(site.address)).headers.getSetCookie();
  const jar = ['cart=6', ...set.map((one) => one.split(';')[0])].join('; ');
  const again = await (await ask(site.address, store, jar)).json();
  expect(again).toMatchObject({ cookie: 'cart=7; XSRF-TOKEN=a%3Db', token: 'a=b' });
  const other = store.replace('127.0.0.1', 'localhost');
  expect(await (await ask(site.address, other, jar)).json()).toMatchObject({ cookie: '' });
});

it('asks nothing for the page of another site, or for none', async () => {
  expect((await ask('https://evil.example')).status).toBe(404);
  expect((await fetch(`${site.address}/cart.js`)).status).toBe(404);
  expect((await ask(site.address, 'file:///etc/hosts')).status).toBe(404);
});

it('says that a store does not answer', async () => {
  expect((await ask(site.address, 'http://127.0.0.1:1')).status).toBe(502);
});
