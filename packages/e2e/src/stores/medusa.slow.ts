import { medusaCatalog } from '@livestall/connectors/medusa';
import type { CartItem } from '@livestall/protocol';
import { afterAll, beforeAll, expect } from 'vitest';
import { call } from '../world/host-session.ts';
import { describeBuying, type KeptOrder } from './buying/describe-buying.ts';
import { describeCart } from './describe-cart.ts';
import { describeCatalog } from './describe-catalog.ts';
import { describeExample } from './describe-example.ts';
import { describeQuotes } from './describe-quotes.ts';
import { goodsBySku } from './goods-by-sku.ts';
import { runSample } from './run-sample.ts';
import type { Shopper } from './shopper.ts';
import { startPlatform, type Platform } from './start-platform.ts';
import type { StoreUnderTest } from './store-under-test.ts';

/** An order as the Admin API tells it. Amounts are in the currency's unit. */
interface SoldOrder {
  total: number;
  items: { variant_id: string; quantity: number }[];
  promotions: { code: string }[];
}

let platform: Platform & {
  key: string;
  region: string;
  seller: { email: string; password: string };
};
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
    // Of a code whose time is over it says nothing, and of stock it speaks to developers.
    says: { bad: 'The promotion code NOPE is invalid' },
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

/** The order as the seller has it. */
async function orderOf(number: string): Promise<KeptOrder> {
  const { address, seller } = platform;
  const { token } = (await call(`${address}/auth/user/emailpass`, 'POST', seller)) as {
    token: string;
  };
  const path = `/admin/orders/${number}?fields=total,*items,promotions.code`;
  const answer = await call(address + path, 'GET', undefined, { token });
  const { total, items, promotions } = (answer as { order: SoldOrder }).order;
  return {
    total: Math.round(total * 100),
    coupons: promotions.map(({ code }) => code),
    units: Object.fromEntries(items.map((sold) => [sold.variant_id, sold.quantity] as const)),
  };
}

describeCart('medusa', () => store);

describeBuying('medusa', () => ({
  ...{ entry: 'medusa', address: platform.address, orderOf },
  instead: { pk_of_your_shop: platform.key, reg_of_your_shop: platform.region },
  tomatoes: platform.variants['tomatoes'] ?? '',
}));

describeExample('medusa', () => ({
  given: { store: platform.address, key: platform.key, region: platform.region },
  countOf: (page) => {
    const { address, key } = platform;
    return page.evaluate(
      async ({ address, key }) => {
        const id = localStorage.getItem('medusa-cart');
        const headers = { 'x-publishable-api-key': key };
        const answer = await fetch(`${address}/store/carts/${id}`, { headers });
        const { cart } = (await answer.json()) as { cart: { items: { quantity: number }[] } };
        return cart.items.reduce((sum, { quantity }) => sum + quantity, 0);
      },
      { address, key },
    );
  },
}));

describeCatalog(
  'medusa',
  (address) =>
    medusaCatalog({
      ...{ api: address, key: platform.key, region: platform.region },
      productUrl: (handle) => `https://shop.example/products/${handle}`,
    }),
  () => store,
);
