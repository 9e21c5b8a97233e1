import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import {
  createServer as createHttp,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type {
  Credit,
  Delivery,
  DeliveryPage,
  Hold,
  NewWebhook,
  Webhook,
  WebhookType,
} from '@livestall/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { newSecretOf, signedCall } from '../../testing/sign-call.js';
import { DRAFT, startTestStall, type TestStall } from '../../testing/test-stall.js';

interface Heard {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A store's backend that hears calls. */
class Backend {
  readonly heard: Heard[] = [];
  status = 204;
  headers: OutgoingHttpHeaders = {};
  /** Whether it leaves callers without an answer. */
  hangs = false;
  readonly #server: Server;

  constructor() {
    this.#server = createHttp((request, response) => {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        this.heard.push({ headers: request.headers, body });
        if (!this.hangs) response.writeHead(this.status, this.headers).end();
      });
    });
  }

  async open(): Promise<string> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hear`;
  }

  /** What was told, by type. */
  told(): [WebhookType, unknown][] {
    return this.heard.map(({ body }) => {
      const { type, data } = JSON.parse(body) as { type: WebhookType; data: unknown };
      return [type, data];
    });
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

const TYPES: WebhookType[] = ['coupon.claimed', 'hold.confirmed', 'order.credited', 'show.ended'];

let stall: TestStall;
let backend: Backend;
let url: string;
let token: string;

beforeEach(async () => {
  stall = await startTestStall({ allowPrivateWebhooks: true });
  backend = new Backend();
  url = await backend.open();
  token = await stall.server.operatorToken();
});
afterEach(async () => {
  backend.close();
  await stall.close();
});

const account = (path: string) => `${stall.server.address}/v1/accounts/willow${path}`;

async function listen(types = TYPES, at = url): Promise<NewWebhook> {
  const asked = { url: at, types };
  const { body } = await call<NewWebhook>(account('/webhooks'), { token, body: asked });
  return body;
}

const SOON = { timeout: 15_000 };

const hears = (count: number) => expect.poll(() => backend.heard.length, SOON).toBe(count);

const waiting = async () =>
  (await call<{ deliveries: Delivery[] }>(account('/deliveries'), { token })).body.deliveries;

async function claimCoupon(viewers = 1): Promise<void> {
  const { desk } = stall.server;
  await desk.setCoupon(stall.id, DRAFT);
  await desk.act(stall.id, { act: 'coupon.drop', coupon: DRAFT.id });
  const claim = async () => {
    const { ticket } = await stall.visit();
    await call(`${stall.show}/claims`, { token: ticket, key: 'one-claim', body: { of: DRAFT.id } });
  };
  await Promise.all(Array.from({ length: viewers }, claim));
}

describe('a webhook', () => {
  it('tells a store’s backend what happens, signed so that any library can check it', async () => {
    const { secret } = await listen();
    await claimCoupon();
    await hears(1);
    const [{ headers, body } = { headers: {}, body: '' }] = backend.heard;
    expect(JSON.parse(body)).toEqual({
      type: 'coupon.claimed',
      at: expect.any(Number) as number,
      data: { show: stall.id, coupon: 'autumn', code: 'SECRET10' },
    });
    const id = String(headers['webhook-id']);
    const seconds = String(headers['webhook-timestamp']);
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    const mac = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
    expect(secret).toMatch(/^whsec_/);
    expect(headers['webhook-signature']).toBe(`v1,${mac}`);
    expect(Math.abs(Number(seconds) * 1_000 - Date.now())).toBeLessThan(60_000);
    expect(await waiting()).toEqual([]);
  });

  it('tells of what was bought and credited, and of the show’s end', async () => {
    await listen();
    const { desk } = stall.server;
    const offer = { id: 'flash', product: 'pears', price: { amount: 400, currency: 'USD' } };
    await desk.setOffer(stall.id, { ...offer, total: 5, perViewer: 2, opensAfterMs: 0 });
    await desk.act(stall.id, { act: 'offer.drop', offer: 'flash' });
    const { ticket } = await stall.visit();
    const body = { of: 'flash', qty: 2 };
    const held = await call<Hold>(`${stall.show}/holds`, { token: ticket, key: 'one-hold', body });
    const backendActor = {
      account: 'willow',
      role: 'backend',
      subject: 'shop',
      name: null,
    } as const;
    await desk.moveHold(stall.id, backendActor, held.body.id, 'confirm');
    await hears(1);

    const followed = await fetch(`${stall.server.address}/go/${stall.id}/pears`, {
      redirect: 'manual',
    });
    const location = new URL(followed.headers.get('location') ?? '');
    const click = location.searchParams.get('ls_click') ?? '';
    const { secret } = await newSecretOf(stall.server);
    const order = { id: 'o-1', click, total: { amount: 900, currency: 'USD' } };
    const tell = (more = {}) =>
      signedCall<Credit>(`${stall.server.address}/v1/conversions`, secret, {
        account: 'willow',
        order: { ...order, ...more },
      });
    await tell();
    await hears(2);
    // The same again is no news.
    await tell();
    const credit = (await tell({ refunded: 400 })).body;
    await hears(3);
    await desk.act(stall.id, { act: 'show.end' });
    await hears(4);
    expect(backend.told()).toEqual([
      ['hold.confirmed', { show: stall.id, hold: held.body.id, offer: 'flash', qty: 2 }],
      ['order.credited', expect.objectContaining({ order: 'o-1', product: 'pears' })],
      ['order.credited', credit],
      ['show.ended', { show: stall.id, channel: 'farm' }],
    ]);
  });

  it('tells only what it is for, and nothing of before it was there', async () => {
    await claimCoupon();
    await listen(['show.ended']);
    await stall.server.desk.act(stall.id, { act: 'show.end' });
    await hears(1);
    expect(backend.told().map(([type]) => type)).toEqual(['show.ended']);
  });

  it('tells nothing of a rehearsal', async () => {
    await listen(['show.ended', 'show.started']);
    const { desk } = stall.server;
    const info = { title: 'Practice', rehearsal: true };
    const id = await desk.createShow({ account: 'willow', channel: 'farm', info });
    await desk.act(id, { act: 'show.start' });
    await desk.act(id, { act: 'show.end' });
    await desk.act(stall.id, { act: 'show.end' });
    await hears(1);
    expect(backend.told()).toEqual([['show.ended', { show: stall.id, channel: 'farm' }]]);
  });

  it('tells again what did not get through, under the same id, also after a restart', async () => {
    await listen(['show.ended']);
    backend.status = 500;
    await stall.server.desk.act(stall.id, { act: 'show.end' });
    await hears(1);
    await expect
      .poll(waiting, SOON)
      .toMatchObject([{ type: 'show.ended', status: 'waiting', tries: 1, failure: 'status 500' }]);
    const [delivery] = await waiting();
    expect(delivery?.dueAt).toBeGreaterThan(Date.now());
    stall = await stall.restart();
    token = await stall.server.operatorToken();
    backend.status = 204;
    const retry = await call(account(`/deliveries/${delivery?.id}`), { method: 'POST', token });
    expect(retry.status).toBe(204);
    await hears(2);
    expect(backend.heard.map(({ headers }) => headers['webhook-id'])).toEqual([
      delivery?.id,
      delivery?.id,
    ]);
    await expect.poll(waiting, SOON).toEqual([]);
  });

  it('is told however much there is, while another backend hangs', async () => {
    const other = new Backend();
    other.hangs = true;
    await listen(['coupon.claimed'], await other.open());
    await listen(['coupon.claimed']);
    await claimCoupon(40);
    await hears(40);
    expect(other.heard.length, 'a few at once').toBeLessThanOrEqual(5);
    expect(new Set(backend.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(40);
    other.close();
  });

  it('follows no redirect', async () => {
    await listen(['show.ended']);
    backend.status = 302;
    await stall.server.desk.act(stall.id, { act: 'show.end' });
    await expect.poll(waiting, SOON).toMatchObject([{ failure: 'status 302' }]);
    expect(backend.heard).toHaveLength(1);
  });

  it('leaves a backend alone for as long as that asks', async () => {
    await listen(['show.ended']);
    [backend.status, backend.headers] = [503, { 'retry-after': '120' }];
    await stall.server.desk.act(stall.id, { act: 'show.end' });
    await expect.poll(waiting, SOON).toMatchObject([{ failure: 'status 503' }]);
    const [{ dueAt = 0 } = {}] = await waiting();
    expect(dueAt - Date.now()).toBeGreaterThan(100_000);
  });

  it('says what keeps it from getting through', async () => {
    await listen(['show.ended'], url.replace(/:\d+/, ':1'));
    await stall.server.desk.act(stall.id, { act: 'show.end' });
    await expect
      .poll(waiting, SOON)
      .toMatchObject([{ failure: 'unreachable: ECONNREFUSED', tries: 1 }]);
  });

  it('tells nothing to an address that is gone, until it is opened again: then all of it', async () => {
    const { webhook } = await listen(['coupon.claimed', 'show.ended']);
    backend.status = 410;
    await claimCoupon();
    const list = async () =>
      (await call<{ webhooks: Webhook[] }>(account('/webhooks'), { token })).body.webhooks;
    await expect
      .poll(list, SOON)
      .toMatchObject([{ dead: 1, goneAt: expect.any(Number) as number }]);
    expect(await waiting()).toMatchObject([{ status: 'dead', failure: 'status 410', tries: 1 }]);
    await stall.server.desk.act(stall.id, { act: 'show.end' });
    stall = await stall.restart();
    token = await stall.server.operatorToken();
    backend.status = 204;
    expect(backend.heard).toHaveLength(1);
    const again = account(`/webhooks/${webhook.id}/deliveries`);
    const { body } = await call(again, { method: 'POST', token });
    expect(body).toEqual({ retried: 1 });
    await hears(3);
    expect(backend.told().map(([type]) => type)).toEqual([
      ...['coupon.claimed', 'coupon.claimed', 'show.ended'],
    ]);
    expect(await list()).toEqual([
      { id: webhook.id, url, types: ['coupon.claimed', 'show.ended'], waiting: 0, dead: 0 },
    ]);
    const nobodys = account('/webhooks/none/deliveries');
    expect((await call(nobodys, { method: 'POST', token })).status).toBe(404);
  });

  it('lists what did not get through page by page', async () => {
    await listen(['coupon.claimed']);
    backend.status = 500;
    await claimCoupon(130);
    const page = async (query: string) =>
      (await call<DeliveryPage>(account(`/deliveries${query}`), { token })).body;
    await expect.poll(async () => (await page('')).before, SOON).toBeDefined();
    await hears(130);
    const first = await page('');
    const second = await page(`?before=${first.before}`);
    const ids = [...first.deliveries, ...second.deliveries].map(({ id }) => id);
    expect([first.deliveries.length, new Set(ids).size]).toEqual([100, 130]);
    expect(second).not.toHaveProperty('before');
  });

  it('is listed with what waits, without its secret, and ends', async () => {
    const { webhook } = await listen();
    const list = async () =>
      (await call<{ webhooks: Webhook[] }>(account('/webhooks'), { token })).body.webhooks;
    expect(await list()).toEqual([{ id: webhook.id, url, types: TYPES, waiting: 0, dead: 0 }]);
    const { status } = await call(account(`/webhooks/${webhook.id}`), { method: 'DELETE', token });
    expect(status).toBe(204);
    expect(await list()).toEqual([]);
    await stall.server.desk.act(stall.id, { act: 'show.end' });
    expect(await waiting()).toEqual([]);
  });

  it('is for its owner alone', async () => {
    const host = await stall.host();
    expect((await call(account('/webhooks'), { token: host })).status).toBe(403);
    expect((await call(account('/deliveries'), { token: host })).status).toBe(403);
  });
});

it('calls no private address, unless it was told that it may', async () => {
  const guarded = await startTestStall();
  try {
    const operator = await guarded.server.operatorToken();
    const at = `${guarded.server.address}/v1/accounts/willow`;
    const add = (address: string) =>
      call(`${at}/webhooks`, { token: operator, body: { url: address, types: ['show.ended'] } });
    for (const address of [url, 'https://10.0.0.1/told', 'https://[::1]/told']) {
      expect(await add(address)).toMatchObject({ status: 400, body: { code: 'bad-request' } });
    }
    expect((await add('https://localhost/told')).status, 'a name may change what it means').toBe(
      201,
    );
    await guarded.server.desk.act(guarded.id, { act: 'show.end' });
    const deliveries = async () =>
      (await call<{ deliveries: Delivery[] }>(`${at}/deliveries`, { token: operator })).body
        .deliveries;
    await expect
      .poll(deliveries, SOON)
      .toMatchObject([{ failure: 'unreachable: localhost is on a private network', tries: 1 }]);
    expect(backend.heard).toEqual([]);
  } finally {
    await guarded.close();
  }
});
