import { magentoCatalog } from '@livestall/connectors/magento';
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

const NO_CODE = "The coupon code isn't valid. Verify the code and try again.";

let platform: Platform;
let store: StoreUnderTest;

beforeAll(async () => {
  platform = await startPlatform('graphql', 'magento');
  const { goods, coupons } = goodsBySku(platform.variants);
  const [small, large] = goods.kinds;
  store = {
    address: platform.address,
    connect: (shopper) => runSample('magento', shopper),
    addOnItsPage,
    goods: { ...goods, kinds: [ofHoney(small), ofHoney(large)] },
    coupons,
    says: { tooMany: 'The requested qty is not available', bad: NO_CODE, expired: NO_CODE },
    lost: 'session-lost',
  };
}, 600_000);

// Where it did not start there is nothing to stop.
afterAll(() => platform?.stop());

/** A kind of the shop's honey, which Magento knows by the SKUs of both. */
function ofHoney(kind: CartItem): CartItem {
  return { ...kind, product: { ...kind.product, ref: 'honey' } };
}

/** What the storefront's own "Add to cart" sends. */
async function addOnItsPage(shopper: Shopper, { product, quantity }: CartItem): Promise<void> {
  const response = await shopper.fetch('/graphql', {
    method: 'POST',
    body: JSON.stringify({
      query: `mutation ($id: String!, $items: [CartItemInput!]!) {
        addProductsToCart(cartId: $id, cartItems: $items) { user_errors { message } }
      }`,
      variables: {
        id: shopper.storage.getItem('cart'),
        items: [{ sku: product.ref, quantity }],
      },
    }),
  });
  expect(await response.json()).toEqual({ data: { addProductsToCart: { user_errors: [] } } });
}

describeCart('magento', () => store);

describeQuotes('magento', () => store);

describeCatalog(
  'magento',
  (address) =>
    magentoCatalog({
      api: `${address}/graphql`,
      productUrl: (urlKey) => `https://shop.example/${urlKey}.html`,
    }),
  () => store,
);
