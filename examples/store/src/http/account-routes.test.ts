import { describe, expect, it } from 'vitest';
import { openStore } from '../testing/open-store.ts';
import type { Visitor } from '../testing/visitor.ts';

const account = {
  server: 'http://127.0.0.1:1',
  id: 'farm',
  key: { kid: 'k1', secret: 'a secret of at least thirty-two bytes' },
};
const ana = { email: ' Ana@farm.example', password: 'persimmons', next: '/live' };
const live = { server: 'http://127.0.0.1:1', channel: 'farm' };

const signIn = (visitor: Visitor, fields = {}) =>
  visitor.post('/account/sign-in', { ...ana, ...fields });
const ticket = async (visitor: Visitor) => (await visitor.request('/api/live-ticket')).text();

describe('signing in', () => {
  it('gives a ticket in the customer’s name, until they sign out', async () => {
    const { visitor } = await openStore({ account, ...live, now: () => 1_800_000_000_000 });
    expect(await visitor.api('GET', '/api/live-ticket')).toMatchObject({ status: 401 });
    expect((await visitor.page('/live')).body).not.toContain('data-signed-in');

    const answer = await signIn(visitor);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/live']);
    const [, claims = ''] = (await ticket(visitor)).split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toEqual({
      ...{ acc: 'farm', role: 'viewer', sub: 'c-2041', name: 'Ana', seg: ['buyers'], ver: false },
      exp: 1_800_003_600,
    });
    expect((await visitor.page('/live')).body).toContain('data-signed-in');
    expect((await visitor.page('/account')).body).toContain('Hello, Ana');

    await visitor.post('/account/sign-out');
    expect(await visitor.api('GET', '/api/live-ticket')).toMatchObject({ status: 401 });
  });

  it.each([{ password: 'Persimmons' }, { email: 'eve@farm.example' }, { password: '' }])(
    'is refused with %s, and what was typed stays',
    async (fields) => {
      const { visitor } = await openStore({ account });
      const { status, body } = await signIn(visitor, fields);
      expect(status).toBe(422);
      expect(body).toContain('not the address and the password');
      expect(body).toContain('name="next" value="/live"');
      const [password = ''] = /<input[^>]*type="password"[^>]*>/.exec(body) ?? [];
      expect(password).toContain('name="password"');
      expect(password).not.toMatch(/\svalue/);
      expect(await visitor.api('GET', '/api/live-ticket')).toMatchObject({ status: 401 });
    },
  );

  it('leads nowhere but into this shop', async () => {
    const { visitor } = await openStore({ account });
    const { headers } = await signIn(visitor, { next: '//other.example' });
    expect(headers.get('location')).toBe('/');
  });

  it('gives no tickets in a shop without an account on a show server', async () => {
    const { visitor } = await openStore(live);
    await signIn(visitor);
    expect(await visitor.api('GET', '/api/live-ticket')).toMatchObject({
      status: 401,
      body: { code: 'nobody' },
    });
    expect((await visitor.page('/live')).body).not.toContain('data-signed-in');
  });
});
