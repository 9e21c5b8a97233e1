import { describe, expect, it } from 'vitest';
import type { CartAnswer } from '../cart/cart-answer.ts';
import type { CouponRule } from '../cart/coupon-rule.ts';
import { openStore } from '../testing/open-store.ts';
import { Visitor } from '../testing/visitor.ts';

const fair: CouponRule = {
  code: 'FAIR-',
  match: 'prefix',
  title: '20% off at the fair',
  off: { percent: 20 },
};

const add = (visitor: Visitor, variantId: string, quantity = 1) =>
  visitor.api<CartAnswer>('POST', '/api/cart/lines', { variantId, quantity });
const apply = (visitor: Visitor, code: string) =>
  visitor.api<CartAnswer>('POST', '/api/cart/coupon', { code });

describe('coupons', () => {
  it('takes LIVE10 in any case, ten percent off, rounded to the cent', async () => {
    const { visitor } = await openStore();
    await add(visitor, 'pears', 3);
    await add(visitor, 'honey-250g');
    const { status, body } = await apply(visitor, ' live10 ');
    expect(status).toBe(200);
    expect(body).toMatchObject({ subtotal: 5900, discount: 590, total: 5310 });
    expect(body.coupon).toEqual({
      code: 'LIVE10',
      title: '10% off the goods',
      discount: 590,
      problem: null,
    });
  });

  it('takes it off again', async () => {
    const { visitor } = await openStore();
    await add(visitor, 'pears');
    await apply(visitor, 'LIVE10');
    const { body } = await visitor.api<CartAnswer>('DELETE', '/api/cart/coupon');
    expect(body).toMatchObject({ coupon: null, discount: 0, total: 1650 });
  });

  it('keeps HARVEST5 for sums from $30, and says what is missing when the cart shrinks', async () => {
    const { visitor } = await openStore();
    const small = await add(visitor, 'honey-1kg');
    expect(await apply(visitor, 'HARVEST5')).toMatchObject({
      status: 422,
      body: {
        code: 'coupon_minimum_spend',
        error: 'The code HARVEST5 counts from $30.00.',
      },
    });
    await add(visitor, 'honey-250g');
    expect((await apply(visitor, 'HARVEST5')).body).toMatchObject({ discount: 500, total: 3440 });

    const line = small.body.lines[0]?.id ?? '';
    const shrunk = await visitor.api<CartAnswer>('DELETE', `/api/cart/lines/${line}`);
    expect(shrunk.body).toMatchObject({
      discount: 0,
      total: 950,
      coupon: { code: 'HARVEST5', discount: 0, problem: { code: 'coupon_minimum_spend' } },
    });
  });

  it('refuses unknown and expired codes, and leaves the cart as it was', async () => {
    const { visitor } = await openStore();
    await add(visitor, 'eggs');
    await apply(visitor, 'LIVE10');
    expect(await apply(visitor, 'NOPE')).toMatchObject({
      status: 422,
      body: { code: 'coupon_unknown', error: 'We do not know the code NOPE.' },
    });
    expect(await apply(visitor, 'SUMMER')).toMatchObject({
      status: 422,
      body: { code: 'coupon_expired' },
    });
    expect((await visitor.api('GET', '/api/cart')).body).toMatchObject({
      coupon: { code: 'LIVE10' },
    });
  });

  it('took SUMMER while it lasted', async () => {
    const { visitor } = await openStore({ now: () => Date.UTC(2026, 6, 1) });
    await add(visitor, 'eggs', 2);
    expect((await apply(visitor, 'SUMMER')).body).toMatchObject({ discount: 387 });
  });

  it('takes codes by prefix only when told to, and not the bare prefix', async () => {
    const { visitor: elsewhere } = await openStore();
    await add(elsewhere, 'eggs');
    expect((await apply(elsewhere, 'FAIR-7Q2M')).status).toBe(422);

    const { visitor } = await openStore({ coupons: [fair] });
    await add(visitor, 'eggs');
    expect((await apply(visitor, 'FAIR-')).status).toBe(422);
    expect((await apply(visitor, 'fair-7q2m')).body).toMatchObject({
      coupon: { code: 'FAIR-7Q2M' },
      discount: 258,
    });
  });

  it('takes a code with a prefix for one order', async () => {
    const { store, visitor } = await openStore({ coupons: [fair] });
    await add(visitor, 'eggs');
    await apply(visitor, 'FAIR-7Q2M');
    await visitor.post('/orders');

    const second = new Visitor(store);
    await add(second, 'eggs');
    expect(await apply(second, 'FAIR-7Q2M')).toMatchObject({
      status: 422,
      body: { code: 'coupon_used' },
    });
    expect((await apply(second, 'FAIR-7Q2N')).status).toBe(200);
  });

  it('never takes off more than the goods cost', async () => {
    const gift: CouponRule = { code: 'GIFT', title: '$50 off', off: { amount: 5000 } };
    const { visitor } = await openStore({ coupons: [gift] });
    await add(visitor, 'tomatoes');
    expect((await apply(visitor, 'GIFT')).body).toMatchObject({ discount: 790, total: 0 });
  });
});
