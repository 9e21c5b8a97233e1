import type { Account, Channel, Snapshot } from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { DRAFT, GOODS, startTestStall, STORE, type TestStall } from '../../testing/test-stall.js';
import { mintToken } from '../tokens/index.js';
import type { SigningSecret } from '../tokens/index.js';

let stall: TestStall;
let operator: string;
let secret: SigningSecret;
let backend: string;

const at = (path: string) => `${stall.server.address}/v1/${path}`;
const hex = (char: string) => char.charCodeAt(0).toString(16);
const tokenOf = (by: SigningSecret, claims: object = {}) =>
  mintToken(by, {
    account: 'orchard',
    role: 'backend',
    subject: 'store',
    name: null,
    expiresAt: Date.now() + 3_600_000,
    ...claims,
  });

beforeAll(async () => {
  stall = await startTestStall();
  operator = await stall.server.operatorToken();
  const body = { id: 'orchard', name: 'Orchard', origins: ['https://orchard.example'] };
  const made = await call<{ account: Account; secret: SigningSecret }>(at('accounts'), {
    token: operator,
    body,
  });
  expect([made.status, made.body.account]).toEqual([201, body]);
  secret = made.body.secret;
  backend = tokenOf(secret);
});
afterAll(() => stall.close());

describe('an account', () => {
  it('is made by the operator alone, once', async () => {
    const body = { id: 'orchard', name: 'Orchard', origins: [] };
    expect((await call(at('accounts'), { token: operator, body })).status).toBe(409);
    expect((await call(at('accounts'), { token: backend, body })).status).toBe(403);
    expect((await call(at('accounts'), { body })).status).toBe(401);
  });

  it('is read and changed by its own backend, and never tells a secret', async () => {
    const { body } = await call<Account>(at('accounts/orchard'), { token: backend });
    expect(body).toEqual({ id: 'orchard', name: 'Orchard', origins: ['https://orchard.example'] });
    const change = { method: 'PATCH', body: { name: 'The Orchard' } };
    expect((await call(at('accounts/orchard'), { token: backend, ...change })).body).toMatchObject({
      name: 'The Orchard',
    });
    expect((await call(at('accounts/willow'), { token: backend, ...change })).status).toBe(403);
    expect((await call(at('accounts/none'), { token: operator })).status).toBe(404);
  });

  it.each([
    'https://Shop.Example',
    'https://shop.example:443',
    'http://shop.example:80',
    'https://农场.example',
    'https://shop.example/',
    'https://*.example',
  ])('takes no origin that no browser sends: %s', async (origin) => {
    const change = { method: 'PATCH', token: backend, body: { origins: [origin] } };
    expect((await call(at('accounts/orchard'), change)).status).toBe(400);
  });

  it('takes origins as browsers send them', async () => {
    const origins = [
      'https://orchard.example',
      'http://127.0.0.1:4443',
      'http://[::1]:8080',
      'https://xn--88ja.example:80',
    ];
    const change = { method: 'PATCH', token: backend, body: { origins } };
    expect((await call(at('accounts/orchard'), change)).body).toMatchObject({ origins });
  });

  it('rotates its secrets', async () => {
    const { status, body } = await call<SigningSecret>(at('accounts/orchard/secrets'), {
      method: 'POST',
      token: backend,
    });
    expect(status).toBe(201);
    const second = tokenOf(body);
    expect((await call(at('accounts/orchard'), { token: second })).status).toBe(200);
    const remove = { method: 'DELETE', token: backend };
    expect((await call(at(`accounts/orchard/secrets/${body.kid}`), remove)).status).toBe(204);
    expect((await call(at('accounts/orchard'), { token: second })).status).toBe(401);
    expect((await call(at(`accounts/orchard/secrets/${body.kid}`), remove)).status).toBe(404);
    // Held prices are signed with it.
    expect(await call(at(`accounts/orchard/secrets/${secret.kid}`), remove)).toMatchObject({
      ...{ status: 409, body: { code: 'wrong-state' } },
    });
    expect((await call(at('accounts/orchard'), { token: backend })).status).toBe(200);
  });

  it('is not in the reach of a token for one of its channels or shows', async () => {
    for (const narrow of [{ channel: 'trees' }, { show: 'any' }]) {
      const token = tokenOf(secret, narrow);
      const calls = [
        ['GET', 'accounts/orchard'],
        ['PATCH', 'accounts/orchard', { origins: ['https://evil.example'] }],
        ['POST', 'accounts/orchard/secrets'],
        ['DELETE', `accounts/orchard/secrets/${secret.kid}`],
        ['PUT', 'channels/bushes', { title: 'Bushes' }],
      ] as const;
      for (const [method, path, body] of calls) {
        const { status } = await call(at(path), { method, token, body });
        expect([method, path, status]).toEqual([method, path, 403]);
      }
    }
    const own = tokenOf(secret, { channel: 'grove' });
    const put = { method: 'PUT', token: own, body: { title: 'Grove' } };
    expect((await call(at('channels/grove'), put)).status).toBe(200);
  });

  it('signs in its own customers, and nobody else’s', async () => {
    const ticket = tokenOf(secret, { role: 'viewer', name: 'Ana' });
    expect((await call(`${stall.show}/me`, { token: ticket })).status).toBe(403);
    const forged = tokenOf(secret, { account: 'willow', role: 'host' });
    expect((await call(`${stall.show}/backstage`, { token: forged })).status).toBe(401);
  });
});

describe('a channel with a show', () => {
  let show: string;

  it('is made by the backend', async () => {
    const { body } = await call<Channel>(at('channels/trees'), {
      method: 'PUT',
      token: backend,
      body: { title: { en: 'Trees' } },
    });
    expect(body).toEqual({ id: 'trees', title: { en: 'Trees' }, show: null, recent: [] });
    const other = { method: 'PUT', token: backend, body: { title: 'Mine' } };
    expect((await call(at('channels/farm'), other)).status).toBe(403);
    const made = await call<{ id: string }>(at('shows'), {
      token: backend,
      body: { channel: 'trees', info: { title: 'Noon', rehearsal: false } },
    });
    expect(made.status).toBe(201);
    show = made.body.id;
    expect((await call<Channel>(at('channels/trees'))).body.show?.id).toBe(show);
  });

  it('is only made in one’s own channel', async () => {
    const body = { channel: 'farm', info: { title: 'Noon', rehearsal: false } };
    expect((await call(at('shows'), { token: backend, body })).status).toBe(404);
  });

  it('is made once under a key, and is then what was said last', async () => {
    const make = async (key: string, title: string) => {
      const body = { channel: 'trees', info: { title, rehearsal: false } };
      const made = await call<{ id: string }>(at('shows'), { token: backend, key, body });
      expect(made.status).toBe(201);
      return made.body.id;
    };
    const [first, again] = await Promise.all([
      make('key-of-the-evening', 'Dusk'),
      make('key-of-the-evening', 'Dusk'),
    ]);
    expect([again, await make('key-of-the-evening', 'Night')]).toEqual([first, first]);
    expect(stall.server.desk.state(first)?.info.title).toBe('Night');
    expect(await make('key-of-the-morning', 'Night')).not.toBe(first);
  });

  it('gets its goods, stream and coupons before it begins', async () => {
    const put = (path: string, body: unknown, method = 'PUT') =>
      call(at(`shows/${show}${path}`), { method, token: backend, body });
    const goods = await put('/goods', { products: GOODS });
    expect(goods.body).toEqual({ version: stall.server.desk.state(show)?.catalog });
    const stream = { kind: 'hls', url: 'https://cdn.example/live.m3u8' };
    expect((await put('', { stream }, 'PATCH')).status).toBe(200);
    expect((await put('', { stream, speed: 2 }, 'PATCH')).status).toBe(400);
    expect(await put('', { info: { title: 'Noon', rehearsal: true } }, 'PATCH')).toMatchObject({
      status: 409,
    });
    expect(stall.server.desk.state(show)?.stream).toEqual(stream);
    expect((await put('/coupons/autumn', DRAFT)).body).toEqual(DRAFT);
    expect((await put('/coupons/other', DRAFT)).status).toBe(400);
    await stall.server.desk.act(show, { act: 'show.start' });
    await stall.server.desk.act(show, { act: 'coupon.drop', coupon: 'autumn' });
    expect(await put('/coupons/autumn', DRAFT)).toMatchObject({ body: { code: 'wrong-state' } });
  });

  it('refuses goods of the wrong form, two alike, and a thousand and one', async () => {
    const put = (products: unknown) =>
      call(at(`shows/${show}/goods`), { method: 'PUT', token: backend, body: { products } });
    expect(await put([{ ...GOODS[0], price: { amount: '12', currency: 'USD' } }])).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('price/amount') as string },
    });
    expect((await put([GOODS[0], GOODS[0]])).status).toBe(400);
    expect((await put([{ ...GOODS[0], url: 'javascript:alert(1)' }])).status).toBe(400);
    const size = { id: 'size', label: 'Size', values: [{ id: 'small', label: 'Small' }] };
    const variants = [{ id: 'one', options: { size: 'small' } }];
    const sized = { ...GOODS[0], options: [size], variants };
    expect((await put([sized])).status).toBe(200);
    for (const broken of [
      { ...sized, variants: [...variants, ...variants] },
      { ...sized, options: [size, size] },
      { ...sized, variants: [{ id: 'one', options: { size: 'huge' } }] },
      { ...sized, variants: [{ id: 'one', options: { colour: 'small' } }] },
    ]) {
      expect(await put([broken])).toMatchObject({ status: 400, body: { code: 'bad-request' } });
    }
    const many = Array.from({ length: 1_001 }, (_, n) => ({ ...GOODS[0], id: `p${n}` }));
    expect((await put(many)).status).toBe(400);
    expect((await put(many.slice(1))).status).toBe(200);
  });

  it('invites its hosts', async () => {
    const body = { role: 'host', name: 'Ada', channel: 'trees', lastsMs: 60_000 };
    const invited = await call<{ code: string }>(at('accounts/orchard/codes'), {
      token: backend,
      body,
    });
    expect(invited.status).toBe(201);
    const session = await call<{ token: string }>(at('sessions'), {
      body: { code: invited.body.code },
    });
    const again = { token: session.body.token };
    expect((await call(at('accounts/orchard/codes'), { ...again, body })).status).toBe(201);
    const wider = { role: 'host', name: 'Eve' };
    expect((await call(at('accounts/orchard/codes'), { ...again, body: wider })).status).toBe(403);
    const next = { channel: 'trees', info: { title: 'Evening', rehearsal: false } };
    expect((await call(at('shows'), { ...again, body: next })).status).toBe(201);
  });
});

describe('a page', () => {
  const from = (origin: string, path: string, extra: object = {}) =>
    call(path, { body: {}, headers: { origin }, ...extra });
  const preflight = (origin: string, path: string) =>
    call(path, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });

  it('of the account’s list may write, after one preflight in two hours', async () => {
    const asked = await preflight(STORE, `${stall.show}/messages`);
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe(STORE);
    expect(asked.headers.get('access-control-max-age')).toBe('7200');
    expect(asked.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
    const visit = await from(STORE, `${stall.show}/visits`);
    expect(visit.status).toBe(200);
    expect(visit.headers.get('access-control-allow-origin')).toBe(STORE);
    expect(visit.headers.get('access-control-expose-headers')).toContain('Retry-After');
  });

  it.each(['https://evil.example', 'https://store.example.evil.example', 'null'])(
    'of %s may ask, may not write, and can read why',
    async (origin) => {
      for (const path of [`${stall.show}/visits`, at('sessions'), at('shows')]) {
        const asked = await preflight(origin, path);
        expect(asked.status).toBe(204);
        expect(asked.headers.get('access-control-allow-origin')).toBe(origin);
        expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
        const answer = await from(origin, path);
        expect([answer.status, answer.body]).toMatchObject([
          403,
          { code: 'origin-refused', detail: `Add ${origin} to the account’s origins.` },
        ]);
        expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
        expect(answer.headers.get('vary')).toContain('Origin');
      }
    },
  );

  it('is judged by where an address leads, however it is written', async () => {
    const origin = 'https://orchard.example';
    for (const path of [
      `%73hows/${stall.id}/visits`,
      `shows/%${hex(stall.id[0]!)}${stall.id.slice(1)}/visits`,
    ]) {
      const answer = await from(origin, at(path));
      expect([path, answer.status, answer.body['code']]).toEqual([path, 403, 'origin-refused']);
      expect((await from(STORE, at(path))).status).toBe(200);
    }
    const { ticket } = await stall.visit();
    const me = { method: 'GET', body: undefined, token: ticket };
    expect((await from(origin, at(`%73hows/${stall.id}/%6de`), me)).status).toBe(403);
  });

  it('that is refused has done nothing', async () => {
    const { ticket } = await stall.visit('Ana');
    const line = { token: ticket, key: 'line-from-elsewhere', body: { text: 'From elsewhere' } };
    expect((await from('https://evil.example', `${stall.show}/messages`, line)).status).toBe(403);
    expect((await call<Snapshot>(stall.show)).body.messages).toEqual([]);
  });

  it('that is refused reads what everybody reads, and nothing that is somebody’s own', async () => {
    const headers = { origin: 'https://evil.example' };
    const open = await call(stall.show, { headers });
    expect([open.status, open.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    const { ticket } = await stall.visit();
    expect((await call(`${stall.show}/me`, { token: ticket, headers })).status).toBe(403);
  });

  it('of another account may not redeem this one’s codes', async () => {
    const { code } = await stall.server.mintCode({ account: 'willow', role: 'host', name: 'R' });
    const elsewhere = await from('https://orchard.example', at('sessions'), { body: { code } });
    expect(elsewhere.body).toMatchObject({ code: 'origin-refused' });
    expect(elsewhere.headers.get('access-control-allow-origin')).toBe('https://orchard.example');
    const own = await from(STORE, at('sessions'), { body: { code } });
    expect(own.status, 'the code was not used up').toBe(200);
  });

  it('that this server serves itself may write', async () => {
    expect((await from(stall.server.address, `${stall.show}/visits`)).status).toBe(200);
  });

  it('may write once it is on the list, and no more once it is off', async () => {
    const origin = 'https://new.example';
    const put = (origins: string[]) =>
      stall.server.putAccount({ id: 'willow', name: 'Willow', origins });
    await put([STORE, origin]);
    expect((await from(origin, `${stall.show}/visits`)).status).toBe(200);
    await put([STORE]);
    expect((await from(origin, `${stall.show}/visits`)).status).toBe(403);
  });
});
