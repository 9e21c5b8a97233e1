import { expect, it } from 'vitest';
import { toCart } from './to-cart.js';
import type { WooCart } from './woocommerce-types.js';

/** The cart of the Store API's own reference, as far as it is read. */
const usd = { currency_code: 'USD', currency_minor_unit: 2 };
const cart: WooCart = {
  items_count: 1,
  items: [
    {
      ...{ key: 'a5771bce', id: 38, quantity: 1, name: 'Beanie &amp; Logo' },
      permalink: 'https://local.wordpress.test/product/beanie-with-logo/',
      images: [{ thumbnail: 'https://local.wordpress.test/beanie-450x450.jpg', alt: '' }],
      variation: [{ attribute: 'Color', value: 'Blue' }],
      prices: { price: '1800', ...usd },
      totals: { line_subtotal: '1800', line_subtotal_tax: '180', ...usd },
    },
  ],
  coupons: [{ code: 'test', totals: { total_discount: '270', total_discount_tax: '27', ...usd } }],
  totals: {
    ...{ total_items: '1800', total_items_tax: '180' },
    ...{ total_discount: '270', total_discount_tax: '27', total_price: '1683', ...usd },
  },
  errors: [],
};
const money = (amount: number) => ({ amount, currency: 'USD' });

it('tells amounts with tax', () => {
  expect(toCart(cart, true)).toMatchObject({
    lines: [{ title: 'Beanie & Logo', detail: 'Blue', total: money(1980) }],
    coupons: [{ code: 'test', discount: money(297) }],
    ...{ subtotal: money(1980), discount: money(297), total: money(1683) },
  });
});

it('tells them without, for a shop that does', () => {
  expect(toCart(cart, false)).toMatchObject({
    lines: [{ total: money(1800) }],
    ...{ subtotal: money(1800), discount: money(270), total: money(1683) },
  });
});

it('reads them with the digits that the shop shows', () => {
  const whole = { ...cart.totals, currency_minor_unit: 0, total_price: '17' };
  expect(toCart({ ...cart, totals: whole }, true).total).toEqual(money(1700));
});
