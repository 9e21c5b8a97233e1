import { describe, expect, it } from 'vitest';
import type { CartAnswer } from '../cart/cart-answer.ts';
import { openStore } from '../testing/open-store.ts';
import { Visitor } from '../testing/visitor.ts';

const add = (visitor: Visitor, variantId: string, quantity = 1) =>
  visitor.api<CartAnswer>('POST', '/api/cart/lines', { variantId, quantity });
const firstLine = ({ lines }: CartAnswer) => lines[0]?.id ?? '';

describe('the cart API', () => {
  it('gives an empty cart, and no cookie for looking', async () => {
    const { visitor } = await openStore();
    const { status, body, headers } = await visitor.api<CartAnswer>('GET', '/api/cart');
    expect(status).toBe(200);
    expect(body).toEqual({
      currency: 'USD',
      count: 0,
      lines: [],
      coupon: null,
      subtotal: 0,
      discount: 0,
      total: 0,
    });
    expect(headers.getSetCookie()).toEqual([]);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('adds a variant, and more of it to the same line', async () => {
    const { visitor } = await openStore();
    await add(visitor, 'rice-brown-2.5kg', 2);
    const { body } = await add(visitor, 'rice-brown-2.5kg', 1);
    expect(body.lines).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
        variantId: 'rice-brown-2.5kg',
        productId: 'rice',
        title: 'New-harvest rice',
        choice: 'brown, 2.5 kg',
        url: '/products/rice',
        picture: '/goods/rice.jpg',
        quantity: 3,
        available: 30,
        unitPrice: 1290,
        lineTotal: 3870,
      },
    ]);
    expect(body).toMatchObject({ count: 3, subtotal: 3870, total: 3870 });
  });

  it('keeps the cart behind an HttpOnly, SameSite=Lax cookie, one a shopper', async () => {
    const { store, visitor } = await openStore();
    const { headers } = await add(visitor, 'eggs');
    expect(headers.getSetCookie()[0]).toMatch(
      /^cart=[\w-]{24}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect((await visitor.api('GET', '/api/cart')).body).toMatchObject({ count: 1 });
    expect((await new Visitor(store).api('GET', '/api/cart')).body).toMatchObject({ count: 0 });
  });

  it('does not take over an id that it did not give out', async () => {
    const { visitor } = await openStore();
    const response = await visitor.request('/api/cart/lines', {
      method: 'POST',
      body: JSON.stringify({ variantId: 'eggs', quantity: 1 }),
      headers: { 'content-type': 'application/json', cookie: 'cart=chosen-by-somebody-else' },
    });
    expect(response.headers.getSetCookie()[0]).not.toContain('chosen-by-somebody-else');
    expect(response.headers.getSetCookie()[0]).toMatch(/^cart=/);
  });

  it('changes and removes lines', async () => {
    const { visitor } = await openStore();
    await add(visitor, 'honey-500g');
    const line = firstLine((await add(visitor, 'eggs')).body);
    const changed = await visitor.api('PATCH', `/api/cart/lines/${line}`, { quantity: 4 });
    expect(changed.body).toMatchObject({ count: 5, subtotal: 4 * 1690 + 1290 });
    const removed = await visitor.api('DELETE', `/api/cart/lines/${line}`);
    expect(removed.body).toMatchObject({ count: 1, lines: [{ variantId: 'eggs' }] });
  });

  it('says so when there is no such variant or line', async () => {
    const { visitor } = await openStore();
    expect(await add(visitor, 'rice-brown-10kg')).toMatchObject({
      status: 422,
      body: { code: 'unknown_variant', error: 'We do not sell that.' },
    });
    expect(await visitor.api('PATCH', '/api/cart/lines/nope', { quantity: 1 })).toMatchObject({
      status: 404,
      body: { code: 'unknown_line' },
    });
    expect(await visitor.api('DELETE', '/api/cart/lines/nope')).toMatchObject({
      status: 404,
      body: { code: 'unknown_line' },
    });
  });

  it('sells no more than there is, over all ways to ask', async () => {
    const { visitor } = await openStore({ stock: { eggs: 3, pears: 0 } });
    expect(await add(visitor, 'pears')).toMatchObject({
      status: 409,
      body: { code: 'out_of_stock', error: 'Snow pears, box of 3 kg: sold out.' },
    });
    const line = firstLine((await add(visitor, 'eggs', 2)).body);
    const refused = {
      status: 409,
      body: { code: 'out_of_stock', error: 'Pasture eggs, tray of 30: only 3 left.' },
    };
    expect(await add(visitor, 'eggs', 2)).toMatchObject(refused);
    expect(await visitor.api('PATCH', `/api/cart/lines/${line}`, { quantity: 4 })).toMatchObject(
      refused,
    );
    expect((await visitor.api('GET', '/api/cart')).body).toMatchObject({ count: 2 });
  });

  it.each([
    { variantId: 'eggs', quantity: '2' },
    { variantId: 'eggs', quantity: 0 },
    { variantId: 'eggs', quantity: 1.5 },
    { variantId: 'eggs', quantity: 100 },
    { variantId: 'eggs', quantity: null },
    { variantId: 'eggs', quantity: 1, price: 1 },
    { variantId: 'eggs' },
    { variantId: 7, quantity: 1 },
    [],
    'eggs',
  ])('refuses %j as it stands', async (body) => {
    const { visitor } = await openStore();
    expect(await visitor.api('POST', '/api/cart/lines', body)).toMatchObject({
      status: 400,
      body: { code: 'invalid_request' },
    });
    expect((await visitor.api('GET', '/api/cart')).body).toMatchObject({ count: 0 });
  });

  it('refuses broken JSON, and bodies larger than any cart needs', async () => {
    const { visitor } = await openStore();
    const send = (body: string) =>
      visitor.request('/api/cart/lines', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      });
    expect((await send('{')).status).toBe(400);
    const large = await send(JSON.stringify({ variantId: 'e'.repeat(9000), quantity: 1 }));
    expect(large.status).toBe(413);
    expect(await large.json()).toMatchObject({ code: 'too_large' });
  });

  it('answers an unknown address in JSON', async () => {
    const { visitor } = await openStore();
    expect(await visitor.api('GET', '/api/nothing')).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
  });
});
