import { vendureCart } from '@livestall/connectors/vendure';
import type { CartItem } from '@livestall/protocol';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { describeCart } from './describe-cart.ts';
import { goodsBySku } from './goods-by-sku.ts';
import { runSample } from './run-sample.ts';
import { Shopper } from './shopper.ts';
import { startPlatform, type Platform } from './start-platform.ts';
import type { StoreUnderTest } from './store-under-test.ts';

let platform: Platform;
let store: StoreUnderTest;

beforeAll(async () => {
  platform = await startPlatform('vendure');
  store = {
    address: platform.address,
    connect: (shopper) => runSample('vendure', shopper),
    addOnItsPage,
    ...goodsBySku(platform.variants),
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

describeCart('vendure, by a bearer token', () => store);

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
