import { createHmac } from 'node:crypto';
import type { Backstage, Product } from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { readStream } from '../../testing/read-stream.js';
import { GOODS, startTestStall, type TestStall } from '../../testing/test-stall.js';

const ADDRESSES = {
  pears: 'https://store.example/products/pears',
  campaign: 'https://store.example/p?sig=a%20b&utm_source=letter#size',
  repeated: 'https://store.example/p?size=2&size=3&size=',
  bytes: 'https://store.example/%E6%A2%A8/?q=%E6%A2%A8+%2B&raw=%ff%2f&semi=a;b',
  route: 'https://store.example/#/products/pears?size=2',
  tricky: 'https://store.example\\@evil.example/',
  login: 'https://store.example@evil.example/',
  plain: 'http://store.example/products/plain',
};

const APPS = { ios: 'https://app.example/p/pears', android: 'https://app.example@evil.example/' };

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 Instagram 410.0';
const ANDROID = 'Mozilla/5.0 (Linux; Android 16; Pixel 10; wv) Chrome/142 Mobile [FB_IAB/FB4A]';

let stall: TestStall;
let listed: Product[];

beforeAll(async () => {
  stall = await startTestStall({ limits: { clicks: 60 } });
  const [base] = GOODS;
  const goods: Product[] = Object.entries(ADDRESSES).map(([id, url]) => ({ ...base!, id, url }));
  goods.push({ ...base!, id: 'apps', apps: APPS });
  const named = { ...base!, clickName: 'client_reference_id' };
  goods.push({
    ...named,
    id: 'paid',
    url: 'https://pay.example/b/box?prefilled_promo_code=LIVE10',
  });
  goods.push({ ...named, id: 'own', url: 'https://pay.example/b/box?client_reference_id=mine' });
  listed = goods;
  await stall.server.desk.setGoods(stall.id, listed);
});
afterAll(() => stall.close());

const go = (path: string, init: RequestInit = {}) =>
  fetch(`${stall.server.address}/go/${path}`, { redirect: 'manual', ...init });

const follow = async (product: string) =>
  new URL((await go(`${stall.id}/${product}`)).headers.get('location') ?? '');

async function clicks(): Promise<Backstage['clicks']> {
  const authorization = `Bearer ${await stall.host()}`;
  const stream = await readStream(`${stall.show}/backstage`, { authorization });
  const { data } = await stream.next('backstage');
  await stream.close();
  return (data as unknown as Backstage).clicks;
}

describe('a shopping link', () => {
  it('leads to the product’s page, says where the click came from, and is counted', async () => {
    const answer = await go(`${stall.id}/pears`);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('set-cookie')).toBeNull();
    const { origin, pathname, searchParams } = new URL(answer.headers.get('location') ?? '');
    expect(origin + pathname).toBe(ADDRESSES.pears);
    expect(Object.fromEntries(searchParams)).toEqual({
      utm_source: 'livestall',
      utm_medium: 'live',
      utm_campaign: `farm-${stall.id}`,
      ls_click: expect.stringMatching(/^[\w-]{38}$/) as string,
    });
    expect(await clicks()).toEqual([{ product: 'pears', count: 1 }]);
  });

  it.each<[string, RequestInit]>([
    ['a look at its headers', { method: 'HEAD' }],
    ['a search engine', { headers: { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' } }],
    ['a preview in a chat', { headers: { 'user-agent': 'facebookexternalhit/1.1' } }],
    ['another preview', { headers: { 'user-agent': 'WhatsApp/2.23' } }],
  ])('leads %s on without counting it, or marking it as a click', async (_, init) => {
    const before = await clicks();
    const answer = await go(`${stall.id}/pears`, init);
    expect(answer.status).toBe(302);
    const { searchParams } = new URL(answer.headers.get('location') ?? '');
    expect([searchParams.get('utm_source'), searchParams.has('ls_click')]).toEqual([
      'livestall',
      false,
    ]);
    expect(await clicks()).toEqual(before);
  });

  it.each([
    { 'sec-purpose': 'prefetch;prerender' },
    { purpose: 'prefetch' },
    { 'x-moz': 'prefetch' },
  ])('refuses to be fetched ahead, so that the click itself is counted: %j', async (headers) => {
    const before = await clicks();
    const answer = await go(`${stall.id}/pears`, { headers });
    expect([answer.status, answer.headers.get('location')]).toEqual([503, null]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await clicks()).toEqual(before);
  });

  it('counts a person whose browser only sounds like a robot', async () => {
    const headers = { 'user-agent': 'Mozilla/5.0 (Linux; Android 15; CUBOT NOTE 50) Chrome/140' };
    const answer = await go(`${stall.id}/pears`, { headers });
    expect(answer.headers.get('location')).toContain('ls_click=');
  });

  it.each([
    ['the app, where the goods list it', IPHONE, 'apps', APPS.ios],
    ['the page, where they list none', IPHONE, 'pears', ADDRESSES.pears],
    ['the page of whoever has no phone', 'Mozilla/5.0 (Macintosh)', 'apps', GOODS[0]!.url],
  ])('leads to %s', async (_, agent, product, address) => {
    const answer = await go(`${stall.id}/${product}`, { headers: { 'user-agent': agent } });
    const location = answer.headers.get('location') ?? '';
    expect(location.startsWith(`${address}?utm_source=livestall&utm_medium=live&`)).toBe(true);
    expect(location).toContain('ls_click=');
  });

  it('leads nowhere by an app’s address that hides its host', async () => {
    const answer = await go(`${stall.id}/apps`, { headers: { 'user-agent': ANDROID } });
    expect([answer.status, answer.headers.get('location')]).toEqual([404, null]);
  });

  it.each([
    ['?via=qr', 'qr'],
    ['?via=copy', 'copy'],
    ['?via=letter', 'live'],
    ['?via=qr&via=copy', 'live'],
  ])('says by which way it came to them: %s', async (query, medium) => {
    const answer = await go(`${stall.id}/pears${query}`);
    const { searchParams } = new URL(answer.headers.get('location') ?? '');
    expect(searchParams.get('utm_medium')).toBe(medium);
  });

  it('gives each click an id of its own, which nobody else can make up', async () => {
    const ids = [await follow('pears'), await follow('pears')].map(
      (url) => url.searchParams.get('ls_click') ?? '',
    );
    expect(new Set(ids).size).toBe(2);
    const random = ids[0]?.slice(0, 16) ?? '';
    const guess = createHmac('sha256', '').update(`click ${random}`).digest('base64url');
    expect(ids[0]).not.toBe(random + guess.slice(0, 22));
  });

  it('gives the click’s id by the name that the store takes it under', async () => {
    const { searchParams } = await follow('paid');
    expect([...searchParams.keys()]).toEqual([
      ...['prefilled_promo_code', 'utm_source', 'utm_medium', 'utm_campaign'],
      'client_reference_id',
    ]);
    // What Stripe takes there: letters, digits, dashes and underscores, 200 at most.
    expect(searchParams.get('client_reference_id')).toMatch(/^[A-Za-z0-9_-]{38}$/);
  });

  it('leaves that name to whoever has used it already', async () => {
    const { searchParams } = await follow('own');
    expect(searchParams.getAll('client_reference_id')).toEqual(['mine']);
    expect(searchParams.has('ls_click')).toBe(false);
  });

  it('hands over no older click’s id that a seller copied with the address, from behind a link of their own', async () => {
    const { desk } = stall.server;
    const copied = (await follow('campaign')).href;
    const whole = (await follow('pears')).href;
    const old = new URL(copied).searchParams.get('ls_click') ?? '';
    const made = `${ADDRESSES.pears}?ls_click=${'a'.repeat(38)}`;
    const goods = Object.entries({ copied, whole, made }).map(([id, url]) => ({
      ...GOODS[0]!,
      ...{ id, url },
    }));
    await desk.setGoods(stall.id, [...listed, ...goods]);
    const again = await follow('copied');
    expect(again.search).toMatch(/^\?sig=a%20b&utm_source=letter&utm_medium=live&utm_campaign=/);
    expect(again.hash).toBe('#size');
    const [id = '', ...more] = again.searchParams.getAll('ls_click');
    expect([id.length, id === old, more]).toEqual([38, false, []]);
    expect([...(await follow('whole')).searchParams.keys()]).toEqual([
      ...['utm_source', 'utm_medium', 'utm_campaign', 'ls_click'],
    ]);
    const robot = { headers: { 'user-agent': 'facebookexternalhit/1.1' } };
    const looked = (await go(`${stall.id}/copied`, robot)).headers.get('location') ?? '';
    expect(looked).not.toContain('ls_click');
    // What nobody was given by us is the store's.
    expect((await follow('made')).searchParams.getAll('ls_click')).toEqual(['a'.repeat(38)]);
  });

  it('leaves what the address says as it is, to the letter', async () => {
    const { search, hash } = await follow('campaign');
    expect(search).toMatch(/^\?sig=a%20b&utm_source=letter&utm_medium=live&utm_campaign=/);
    expect(hash).toBe('#size');
  });

  it.each([
    ['repeated', '?size=2&size=3&size='],
    ['bytes', '?q=%E6%A2%A8+%2B&raw=%ff%2f&semi=a;b'],
    ['route', ''],
  ])('spoils nothing: %s', async (product, begins) => {
    const answer = await go(`${stall.id}/${product}`);
    const location = answer.headers.get('location') ?? '';
    const [address = '', fragment] = ADDRESSES[product as 'route'].split('#');
    expect(location.startsWith(`${address}${begins === '' ? '?' : '&'}utm_source=`)).toBe(true);
    expect(new URL(location).hash).toBe(fragment === undefined ? '' : `#${fragment}`);
    expect(location).toContain(begins);
  });

  it.each(['tricky', 'login', 'plain'])(
    'leads nowhere by an address that hides its host or is not safe: %s',
    async (product) => {
      const answer = await go(`${stall.id}/${product}`);
      const { hostname } = new URL(answer.headers.get('location') ?? 'https://store.example/');
      expect(hostname).toBe('store.example');
      if (product !== 'tricky') expect(answer.status).toBe(404);
    },
  );

  it.each([
    'no-show/pears',
    'SHOW/gold',
    'SHOW/https:%2F%2Fevil.example',
    'SHOW/%2F%2Fevil.example',
    'SHOW/..%2F..%2Fevil.example',
    'SHOW/pears%5C@evil.example',
    'SHOW/pears%0D%0ALocation:%20https:%2F%2Fevil.example',
  ])('says in words that there is nothing at %s', async (path) => {
    const answer = await go(path.replace('SHOW', stall.id));
    expect([answer.status, answer.headers.get('location')]).toEqual([404, null]);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const text = await answer.text();
    expect(text).toContain('This is no longer on the stall');
    expect(text).not.toContain('evil');
  });

  it.each(['url=https://evil.example', 'to=//evil.example', 'ls_click=mine'])(
    'takes nothing of the request into the address: ?%s',
    async (query) => {
      const answer = await go(`${stall.id}/pears?${query}`, {
        headers: { 'x-forwarded-host': 'evil.example' },
      });
      const location = answer.headers.get('location') ?? '';
      expect(location.startsWith(`${ADDRESSES.pears}?utm_source=`)).toBe(true);
      expect(location).not.toMatch(/evil|mine/);
    },
  );

  it('is limited by address, and says so in words', async () => {
    let answer = await go(`${stall.id}/pears`);
    for (let n = 0; n < 60 && answer.status !== 429; n += 1) answer = await go(`${stall.id}/pears`);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.text()).toContain('That was a little too fast.');
    expect((await call(stall.show)).status).toBe(200);
  });
});
