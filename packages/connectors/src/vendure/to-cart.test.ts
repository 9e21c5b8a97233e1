import { expect, it } from 'vitest';
import { toCart } from './to-cart.js';
import type { VendureOrder } from './vendure-order.js';

const order: VendureOrder = {
  __typename: 'Order',
  ...{ totalQuantity: 2, couponCodes: ['LIVE10'], currencyCode: 'JPY', totalWithTax: 90000 },
  discounts: [{ amountWithTax: -7000 }, { amountWithTax: -3000 }],
  lines: [
    {
      ...{ id: '1', quantity: 2, unitPriceWithTax: 50000, linePriceWithTax: 100000 },
      featuredAsset: { preview: 'https://shop.example/a.jpg', width: 800, height: 600 },
      productVariant: {
        ...{ id: '7', options: [{ name: 'red' }, { name: 'small' }] },
        product: { name: 'Apples', slug: 'apples' },
      },
    },
  ],
};
const api = 'https://shop.example/shop-api';
const jpy = (amount: number) => ({ amount, currency: 'JPY' });

it('tells yen as yen, though Vendure writes two decimals of them', () => {
  const cart = toCart(order, { api, productUrl: (slug) => `https://shop.example/p/${slug}` });
  expect(cart).toEqual({
    ...{ count: 2, coupons: [{ code: 'LIVE10' }], discount: jpy(100), total: jpy(900) },
    lines: [
      {
        ...{ id: '1', ref: '7', title: 'Apples', detail: 'red, small', quantity: 2 },
        ...{ price: jpy(500), total: jpy(1000), url: 'https://shop.example/p/apples' },
        picture: { url: 'https://shop.example/a.jpg', alt: 'Apples', width: 800, height: 600 },
      },
    ],
  });
});

it('reads amounts with the digits of the store’s own strategy', () => {
  expect(toCart({ ...order, currencyCode: 'KWD' }, { api, precision: 3 }).total.amount).toBe(90000);
  expect(toCart({ ...order, currencyCode: 'EUR' }, { api, precision: 3 }).total.amount).toBe(9000);
});

it('says nothing of a discount where there is none', () => {
  expect(toCart({ ...order, discounts: [] }, { api })).not.toHaveProperty('discount');
});
