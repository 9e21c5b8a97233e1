import { vendureCart, vendureCatalog } from '@livestall/connectors/vendure';
import type { CartItem } from '@livestall/protocol';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { describeBuying, type KeptOrder } from './buying/describe-buying.ts';
import { describeCart } from './describe-cart.ts';
import { describeCatalog } from './describe-catalog.ts';
import { describeExample } from './describe-example.ts';
import { describeQuotes } from './describe-quotes.ts';
import { goodsBySku } from './goods-by-sku.ts';
import { runSample } from './run-sample.ts';
import { Shopper } from './shopper.ts';
import { startPlatform, type Platform } from './start-platform.ts';
import type { StoreUnderTest } from './store-under-test.ts';

/** What the Admin API tells of orders. */
interface SoldOrders {
  data: {
    orders: {
      items: {
        state: string;
        totalWithTax: number;
        couponCodes: string[];
        lines: { quantity: number; productVariant: { id: string } }[];
      }[];
    };
  };
}

let platform: Platform;
let store: StoreUnderTest;

beforeAll(async () => {
  platform = await startPlatform('vendure');
  store = {
    address: platform.address,
    connect: (shopper) => runSample('vendure', shopper),
    addOnItsPage,
    ...goodsBySku(platform.variants),
    says: {
      tooMany: 'Only 2 items were added to the order due to insufficient stock',
      bad: 'Coupon code "NOPE" is not valid',
      expired: 'Coupon code "SUMMER" has expired',
    },
    lost: 'session-lost',
  };
}, 600_000);

// Where it did not start there is nothing to stop.
afterAll(() => platform?.stop());

/** What the storefront's own "Add to cart" sends, in whichever session it has. */
async function addOnItsPage(shopper: Shopper, { product, quantity }: CartItem): Promise<void> {
  const token = shopper.storage.getItem('vendure-token');
  const response = await shopper.fetch('/shop-api', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({
      query: `mutation ($id: ID!, $quantity: Int!) {
        addItemToOrder(productVariantId: $id, quantity: $quantity) { __typename }
      }`,
      variables: { id: product.ref, quantity },
    }),
  });
  expect(await response.json()).toEqual({ data: { addItemToOrder: { __typename: 'Order' } } });
}

/** The order as the seller has it. */
async function orderOf(number: string): Promise<KeptOrder> {
  const api = `${platform.address}/admin-api`;
  const ask = async (query: string, token = '') => {
    const response = await fetch(api, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    return { token: response.headers.get('vendure-auth-token') ?? '', body: await response.json() };
  };
  const { token } = await ask(
    'mutation { login(username: "superadmin", password: "superadmin") { __typename } }',
  );
  const { body } = await ask(
    `{ orders(options: { filter: { code: { eq: "${number}" } } }) {
      items { state totalWithTax couponCodes lines { quantity productVariant { id } } }
    } }`,
    token,
  );
  const [order] = (body as SoldOrders).data.orders.items;
  if (order?.state !== 'PaymentSettled') throw new Error(`The store has no paid order ${number}.`);
  const { totalWithTax: total, couponCodes: coupons, lines } = order;
  const units = lines.map(({ productVariant, quantity }) => [productVariant.id, quantity] as const);
  return { total, coupons, units: Object.fromEntries(units) };
}

describeCart('vendure, by a bearer token', () => store);

describeBuying('vendure', () => ({
  ...{ entry: 'vendure', address: platform.address, instead: {}, orderOf },
  tomatoes: platform.variants['tomatoes'] ?? '',
}));

describeQuotes('vendure', () => store);

describeExample('vendure', () => ({
  given: { store: `${platform.address}/shop-api` },
  countOf: (page) =>
    page.evaluate(async (api) => {
      const answer = await fetch(api, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${localStorage.getItem('vendure-token')}`,
        },
        body: JSON.stringify({ query: '{ activeOrder { totalQuantity } }' }),
      });
      const { data } = (await answer.json()) as {
        data: { activeOrder: { totalQuantity: number } };
      };
      return data.activeOrder.totalQuantity;
    }, `${platform.address}/shop-api`),
}));

describeCart('vendure, by a cookie', () => ({
  ...store,
  connect: async (shopper) => vendureCart({ api: `${shopper.address}/shop-api` }),
}));

it('begins one session, however many tabs put something into the basket first', async () => {
  const shopper = await Shopper.open(store.address);
  onTestFinished(() => shopper.close());
  const tabs = await Promise.all([1, 2, 3].map(() => store.connect(shopper)));
  await Promise.all(tabs.map(async (tab) => tab.add?.(store.goods.plain)));
  expect((await tabs[0]?.get())?.cart?.count).toBe(3);
});

it('begins no session for who only looks', async () => {
  const shopper = await Shopper.open(store.address);
  onTestFinished(() => shopper.close());
  const stall = await store.connect(shopper);
  await stall.get();
  expect(shopper.storage.getItem('vendure-token')).toBeNull();
  await stall.add?.(store.goods.plain);
  expect(shopper.storage.getItem('vendure-token')).not.toBeNull();
});

describeCatalog(
  'vendure',
  (address) =>
    vendureCatalog({
      api: `${address}/shop-api`,
      productUrl: (slug) => `https://shop.example/products/${slug}`,
    }),
  () => store,
);
