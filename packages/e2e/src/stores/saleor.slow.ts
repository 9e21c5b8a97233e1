import { saleorCatalog } from '@livestall/connectors/saleor';
import type { CartItem } from '@livestall/protocol';
import { afterAll, beforeAll, expect } from 'vitest';
import { describeCart } from './describe-cart.ts';
import { describeCatalog } from './describe-catalog.ts';
import { describeQuotes } from './describe-quotes.ts';
import { goodsBySku } from './goods-by-sku.ts';
import { runSample } from './run-sample.ts';
import type { Shopper } from './shopper.ts';
import { startPlatform, type Platform } from './start-platform.ts';
import type { StoreUnderTest } from './store-under-test.ts';

let platform: Platform;
let store: StoreUnderTest;

beforeAll(async () => {
  platform = await startPlatform('graphql', 'saleor');
  store = {
    address: platform.address,
    connect: (shopper) => runSample('saleor', shopper),
    addOnItsPage,
    ...goodsBySku(platform.variants, { unknown: 'UHJvZHVjdFZhcmlhbnQ6NDcxMQ==' }),
    says: {
      tooMany: 'Could not add items Old-tree pears. Only 2 remaining in stock.',
      bad: 'Promo code is invalid',
      expired: 'Promo code is invalid',
    },
    lost: 'session-lost',
  };
}, 600_000);

// Where it did not start there is nothing to stop.
afterAll(() => platform?.stop());

/** What the storefront's own "Add to cart" sends. */
async function addOnItsPage(shopper: Shopper, { product, quantity }: CartItem): Promise<void> {
  const response = await shopper.fetch('/graphql/', {
    method: 'POST',
    body: JSON.stringify({
      query: `mutation ($id: ID!, $lines: [CheckoutLineInput!]!) {
        checkoutLinesAdd(id: $id, lines: $lines) { errors { message } }
      }`,
      variables: {
        id: shopper.storage.getItem('checkout'),
        lines: [{ variantId: product.ref, quantity }],
      },
    }),
  });
  expect(await response.json()).toEqual({ data: { checkoutLinesAdd: { errors: [] } } });
}

describeCart('saleor', () => store);

describeQuotes('saleor', () => store);

describeCatalog(
  'saleor',
  (address) =>
    saleorCatalog({
      api: `${address}/graphql/`,
      channel: 'farm',
      productUrl: (slug) => `https://shop.example/products/${slug}`,
    }),
  () => store,
);
