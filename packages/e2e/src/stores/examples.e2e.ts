import { afterAll, beforeAll } from 'vitest';
import { describeExample } from './describe-example.ts';
import { openContractShop as openTheme } from './shopify-theme/contract-shop.ts';
import { openContractShop as openWooCommerce } from './woocommerce/contract-shop.ts';

let theme: Awaited<ReturnType<typeof openTheme>>;
let wooCommerce: Awaited<ReturnType<typeof openWooCommerce>>;

beforeAll(async () => {
  theme = await openTheme();
  wooCommerce = await openWooCommerce();
});

afterAll(async () => {
  await theme.close();
  await wooCommerce.close();
});

describeExample('shopify-theme', () => ({
  given: {
    ...{ store: theme.address, currency: 'EUR', ref: '11' },
    ...{ title: 'Vine tomatoes', price: '7.90' },
  },
  countOf: (page) =>
    page.evaluate(async () => {
      const cart = (await (await fetch('/cart.js')).json()) as { item_count: number };
      return cart.item_count;
    }),
}));

describeExample('woocommerce', () => ({
  given: { store: wooCommerce.address },
  code: 'live10',
  countOf: (page) =>
    page.evaluate(async () => {
      const cart = await fetch('/wp-json/wc/store/v1/cart');
      return ((await cart.json()) as { items_count: number }).items_count;
    }),
}));
