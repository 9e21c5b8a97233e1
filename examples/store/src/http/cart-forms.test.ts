import { describe, expect, it } from 'vitest';
import type { CartAnswer } from '../cart/cart-answer.ts';
import { openStore } from '../testing/open-store.ts';
import { Visitor } from '../testing/visitor.ts';

const cartOf = async (visitor: Visitor) => (await visitor.api<CartAnswer>('GET', '/api/cart')).body;
const lineOf = async (visitor: Visitor) => (await cartOf(visitor)).lines[0]?.id ?? '';

describe('the pages without script', () => {
  it('put a product with two options into the basket, and show it there', async () => {
    const { visitor } = await openStore();
    const posted = await visitor.post('/cart/lines', {
      productId: 'rice',
      'option-kind': 'white',
      'option-weight': '5 kg',
      quantity: '2',
    });
    expect(posted.status).toBe(303);
    expect(posted.headers.get('location')).toBe('/cart');
    const { body } = await visitor.page('/cart');
    expect(body).toContain('white, 5 kg');
    expect(body).toContain('$43.80');
    expect(body).toMatch(/data-cart-count\s*>2</);
  });

  it('explain on the product page that a combination does not exist, and keep the choice', async () => {
    const { visitor } = await openStore();
    const { status, body } = await visitor.post('/cart/lines', {
      productId: 'rice',
      'option-kind': 'brown',
      'option-weight': '10 kg',
      quantity: '1',
    });
    expect(status).toBe(422);
    expect(body).toContain('We do not pack brown, 10 kg. Please choose another.');
    expect(body).toMatch(/value="brown"\s+required\s+checked/);
    expect(body).toMatch(/value="10 kg"\s+required\s+checked/);
  });

  it('ask for an option that was not chosen', async () => {
    const { visitor } = await openStore();
    const { body } = await visitor.post('/cart/lines', { productId: 'honey', quantity: '1' });
    expect(body).toContain('Please choose: size.');
  });

  it('change, remove, and show the empty basket again', async () => {
    const { visitor } = await openStore();
    await visitor.post('/cart/lines', { productId: 'eggs', quantity: '1' });
    const line = await lineOf(visitor);
    expect((await visitor.post(`/cart/lines/${line}`, { quantity: '3' })).status).toBe(303);
    expect(await cartOf(visitor)).toMatchObject({ count: 3 });
    expect((await visitor.post(`/cart/lines/${line}/remove`)).status).toBe(303);
    const { body } = await visitor.page('/cart');
    expect(body).toMatch(/<section class="empty" data-empty\s*>/);
    expect(body).toMatch(/<div class="cart" data-filled hidden\s*>/);
  });

  it('take a coupon and give it back; a refusal is said in the page', async () => {
    const { visitor } = await openStore();
    await visitor.post('/cart/lines', { productId: 'eggs', quantity: '1' });
    const refused = await visitor.post('/cart/coupon', { code: 'SUMMER' });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('The code SUMMER is no longer valid.');
    expect((await visitor.post('/cart/coupon', { code: 'LIVE10' })).status).toBe(303);
    expect(await cartOf(visitor)).toMatchObject({ discount: 129 });
    await visitor.post('/cart/coupon/remove');
    expect(await cartOf(visitor)).toMatchObject({ coupon: null });
  });

  it('write what a shopper typed as text', async () => {
    const { visitor } = await openStore();
    await visitor.post('/cart/lines', { productId: 'eggs', quantity: '1' });
    const { body } = await visitor.post('/cart/coupon', { code: '<img src=x onerror=alert(1)>' });
    expect(body).toContain('&lt;IMG SRC=X ONERROR=ALERT(1)&gt;');
    expect(body).not.toMatch(/<img src=x/i);
  });

  it('check out: the basket is empty after, and the goods are gone from the shelf', async () => {
    const { visitor } = await openStore({ stock: { eggs: 2 } });
    await visitor.post('/cart/lines', { productId: 'eggs', quantity: '2' });
    expect((await visitor.post('/checkout')).headers.get('location')).toBe('/checkout');
    expect((await visitor.page('/checkout')).body).toMatch(/2 × Pasture eggs[^]*\$25\.80/);
    const { status, headers } = await visitor.post('/orders');
    expect(status).toBe(303);
    expect(headers.get('location')).toMatch(/^\/thank-you\?order=[\w-]+$/);
    expect((await visitor.page('/thank-you')).body).toContain('Thank you!');
    expect(await cartOf(visitor)).toMatchObject({ count: 0 });
    expect((await visitor.post('/cart/lines', { productId: 'eggs', quantity: '1' })).status).toBe(
      409,
    );
    expect((await visitor.page('/products/eggs')).body).toContain('Sold out');
  });

  it('do not check out an empty basket, nor what somebody else has bought meanwhile', async () => {
    const { store, visitor } = await openStore({ stock: { eggs: 1 } });
    expect((await visitor.post('/checkout')).status).toBe(409);
    expect((await visitor.page('/checkout')).headers.get('location')).toBe('/cart');
    expect((await visitor.post('/orders')).status).toBe(409);
    await visitor.post('/cart/lines', { productId: 'eggs', quantity: '1' });
    const faster = new Visitor(store);
    await faster.post('/cart/lines', { productId: 'eggs', quantity: '1' });
    await faster.post('/orders');
    const late = await visitor.post('/orders');
    expect(late.status).toBe(409);
    expect(late.body).toContain('Pasture eggs, tray of 30: sold out.');
    expect(await cartOf(visitor)).toMatchObject({ count: 1 });
  });

  it.each(['0', '100', '1.5', '01', 'two', ''])('refuse the quantity "%s"', async (quantity) => {
    const { visitor } = await openStore();
    expect((await visitor.post('/cart/lines', { productId: 'eggs', quantity })).status).toBe(400);
    expect(await cartOf(visitor)).toMatchObject({ count: 0 });
  });

  it('refuse a field that the form does not have', async () => {
    const { visitor } = await openStore();
    const posted = await visitor.post('/cart/lines', {
      productId: 'eggs',
      quantity: '1',
      price: '1',
    });
    expect(posted.status).toBe(400);
  });
});
