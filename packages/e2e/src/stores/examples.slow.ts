import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { describeExample } from './describe-example.ts';
import { startPlatform, type Platform } from './start-platform.ts';

const NAMES = ['shopify', 'saleor', 'magento', 'commercetools', 'bigcommerce'] as const;

/** Of a shopper's session at commercetools, as a page's backend asks for it. */
let token: string;

/** The stand-ins, by the names of their platforms. */
const stores = new Map<string, Platform>();

beforeAll(async () => {
  for (const name of NAMES) stores.set(name, await startPlatform('graphql', name));
  const asked = await fetch(`${at('commercetools')}/api/commercetools-token`, { method: 'POST' });
  token = ((await asked.json()) as { access_token: string }).access_token;
}, 600_000);

afterAll(async () => {
  for (const store of stores.values()) await store.stop();
});

const at = (name: string) => stores.get(name)?.address ?? '';
const tomatoes = (name: string) => stores.get(name)?.variants['tomatoes'] ?? '';
const told = { title: 'Vine tomatoes', price: '7.90' };

/** Asks a GraphQL API from the page, with what the page has kept. @returns the one number in the answer */
async function count(page: Page, api: string, query: string, key = ''): Promise<number> {
  return page.evaluate(
    async ({ api, query, key }) => {
      const body = JSON.stringify({ query, variables: { id: localStorage.getItem(key) } });
      const token = new URLSearchParams(location.search).get('token');
      const headers = {
        'content-type': 'application/json',
        ...(token !== null && { authorization: `Bearer ${token}` }),
      };
      const text = await (await fetch(api, { method: 'POST', headers, body })).text();
      return Number(/:"?(\d+)/.exec(text)?.[1] ?? 0);
    },
    { api, query, key },
  );
}

describeExample('shopify', () => ({
  given: { store: at('shopify') },
  checkout: 'https://shop.example/cart/c/**',
  countOf: (page) =>
    count(
      page,
      `${at('shopify')}/api/2026-04/graphql.json`,
      'query ($id: ID!) { cart(id: $id) { totalQuantity } }',
      'shopify-cart',
    ),
}));

describeExample('saleor', () => ({
  given: { store: `${at('saleor')}/graphql/`, 'shop-channel': 'farm', currency: 'EUR' },
  countOf: (page) =>
    count(
      page,
      `${at('saleor')}/graphql/`,
      'query ($id: ID!) { checkout(id: $id) { quantity } }',
      'saleor-checkout',
    ),
}));

describeExample('magento', () => ({
  given: { store: at('magento') },
  countOf: (page) =>
    count(
      page,
      '/graphql',
      'query ($id: String!) { cart(cart_id: $id) { total_quantity } }',
      'magento-cart',
    ),
}));

describeExample('commercetools', () => ({
  given: {
    ...{ store: `${at('commercetools')}/farm/graphql`, currency: 'EUR', locale: 'de-DE' },
    ...{ token, ref: tomatoes('commercetools'), ...told },
  },
  countOf: (page) =>
    count(
      page,
      `${at('commercetools')}/farm/graphql`,
      '{ me { activeCart { lineItems { quantity } } } }',
    ),
}));

describeExample('bigcommerce', () => ({
  given: {
    ...{ store: at('bigcommerce'), currency: 'EUR', token: 'a-token' },
    ...{ ref: tomatoes('bigcommerce'), ...told },
  },
  countOf: (page) =>
    page.evaluate(async () => {
      const answer = await fetch('/api/storefront/carts');
      const [cart] = (await answer.json()) as {
        lineItems: { physicalItems: { quantity: number }[] };
      }[];
      return cart?.lineItems.physicalItems[0]?.quantity ?? 0;
    }),
}));
