import { shopifyCatalog } from '@livestall/connectors/shopify';
import type { CartItem } from '@livestall/protocol';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { describeCart } from './describe-cart.ts';
import { describeCatalog } from './describe-catalog.ts';
import { describeQuotes } from './describe-quotes.ts';
import { goodsBySku } from './goods-by-sku.ts';
import { runSample } from './run-sample.ts';
import { Shopper } from './shopper.ts';
import { startPlatform, type Platform } from './start-platform.ts';
import type { StoreUnderTest } from './store-under-test.ts';

let platform: Platform;
let store: StoreUnderTest;

beforeAll(async () => {
  platform = await startPlatform('graphql', 'shopify');
  store = {
    address: platform.address,
    connect: (shopper) => runSample('shopify', shopper),
    addOnItsPage,
    ...goodsBySku(platform.variants),
    says: {
      tooMany: 'Only 2 of Old-tree pears are left.',
      bad: 'There is no code NOPE.',
      expired: 'SUMMER is over.',
    },
    lost: 'session-lost',
  };
}, 600_000);

// Where it did not start there is nothing to stop.
afterAll(() => platform?.stop());

/** What another part of the page sends, which knows the cart's id too. */
async function addOnItsPage(shopper: Shopper, { product, quantity }: CartItem): Promise<void> {
  const response = await shopper.fetch('/api/2026-04/graphql.json', {
    method: 'POST',
    body: JSON.stringify({
      query: `mutation ($id: ID!, $lines: [CartLineInput!]!) {
        cartLinesAdd(cartId: $id, lines: $lines) { userErrors { message } }
      }`,
      variables: {
        id: shopper.storage.getItem('cart'),
        lines: [{ merchandiseId: `gid://shopify/ProductVariant/${product.ref ?? ''}`, quantity }],
      },
    }),
  });
  expect(await response.json()).toEqual({ data: { cartLinesAdd: { userErrors: [] } } });
}

describeCart('shopify, by the Storefront API', () => store);

describeQuotes('shopify, by the Storefront API', () => store);

describeCatalog(
  'shopify',
  (address) => shopifyCatalog({ store: address }),
  () => store,
);

it('begins anew where the store has forgotten a cart that is open on the page', async () => {
  const shopper = await Shopper.open(store.address);
  onTestFinished(() => shopper.close());
  const stall = await store.connect(shopper);
  await stall.add?.(store.goods.plain);
  await shopper.fetch('/api/forget', { method: 'POST' });
  const { cart, errors, warnings } = (await stall.add?.(store.goods.plain)) ?? {};
  expect([cart?.count, errors]).toEqual([1, []]);
  expect(warnings).toEqual([{ code: 'session-lost' }]);
});
