import { describe, expect, it } from 'vitest';
import { openStore } from '../testing/open-store.ts';
import { Visitor } from '../testing/visitor.ts';

const eggs = { productId: 'eggs', quantity: '1' };

describe('changes', () => {
  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1'])(
    'asked for by a page of %s are refused',
    async (origin) => {
      const { store } = await openStore();
      const visitor = new Visitor(store, { origin });
      expect((await visitor.post('/cart/lines', eggs)).status).toBe(403);
      expect(
        await visitor.api('POST', '/api/cart/lines', { variantId: 'eggs', quantity: 1 }),
      ).toMatchObject({ status: 403, body: { code: 'foreign_origin' } });
      expect(visitor.cookie).toBeUndefined();
    },
  );

  it.each([
    ['cross-site', 403],
    ['same-site', 403],
    ['same-origin', 303],
  ])('go by the browser when it says %s', async (site, status) => {
    const { visitor } = await openStore();
    const response = await visitor.request('/cart/lines', {
      method: 'POST',
      body: new URLSearchParams(eggs),
      headers: { 'sec-fetch-site': site },
    });
    expect(response.status).toBe(status);
  });

  it('by a program that is no browser are its own affair', async () => {
    const { store } = await openStore();
    const visitor = new Visitor(store, { origin: undefined });
    expect((await visitor.post('/cart/lines', eggs)).status).toBe(303);
  });

  it('are not offered to pages of other origins: reading has no CORS either', async () => {
    const { store } = await openStore();
    const visitor = new Visitor(store, { origin: 'http://evil.example' });
    const { status, headers } = await visitor.request('/api/cart');
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});
