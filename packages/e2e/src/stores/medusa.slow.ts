import type { CartItem } from '@livestall/protocol';
import { afterAll, beforeAll, expect } from 'vitest';
import { describeCart } from './describe-cart.ts';
import { describeQuotes } from './describe-quotes.ts';
import { goodsBySku } from './goods-by-sku.ts';
import { runSample } from './run-sample.ts';
import type { Shopper } from './shopper.ts';
import { startPlatform, type Platform } from './start-platform.ts';
import type { StoreUnderTest } from './store-under-test.ts';

let platform: Platform & { key: string; region: string };
let store: StoreUnderTest;

beforeAll(async () => {
  platform = await startPlatform<typeof platform>('medusa');
  const { key, region, variants } = platform;
  store = {
    address: platform.address,
    connect: (shopper) =>
      runSample('medusa', shopper, { pk_of_your_shop: key, reg_of_your_shop: region }),
    addOnItsPage,
    ...goodsBySku(variants, { unknown: 'variant_4711' }),
    lost: 'session-lost',
  };
}, 900_000);

// Where it did not start there is nothing to stop.
afterAll(() => platform?.stop());

describeQuotes('medusa', () => store);

/** What the storefront's own "Add to cart" sends. */
async function addOnItsPage(shopper: Shopper, { product, quantity }: CartItem): Promise<void> {
  const cart = shopper.storage.getItem('cart_id') ?? '';
  const response = await shopper.fetch(`/store/carts/${cart}/line-items`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-publishable-api-key': platform.key },
    body: JSON.stringify({ variant_id: product.ref, quantity }),
  });
  expect(response.status).toBe(200);
}

describeCart('medusa', () => store);
