import { bigCommerceCatalog } from '@livestall/connectors/bigcommerce';
import type { CartItem, Product } from '@livestall/protocol';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { addWhereChanged } from './add-where-changed.ts';
import { describeCart } from './describe-cart.ts';
import { describeCatalog } from './describe-catalog.ts';
import { describeQuotes } from './describe-quotes.ts';
import { goodsBySku } from './goods-by-sku.ts';
import { runSample } from './run-sample.ts';
import { Shopper } from './shopper.ts';
import { startPlatform, type Platform } from './start-platform.ts';
import type { StoreUnderTest } from './store-under-test.ts';

/** What a theme's template writes in place of the sample's words. */
const WRITTEN = {
  '{{currency_selector.active_currency_code}}': 'EUR',
  '{{settings.storefront_api.token}}': 'a-token',
};

let platform: Platform;
let store: StoreUnderTest;

beforeAll(async () => {
  platform = await startPlatform('graphql', 'bigcommerce');
  store = {
    address: platform.address,
    connect: async (shopper) => {
      vi.stubGlobal('location', new URL('/live/', shopper.address));
      vi.stubGlobal('document', shopper.document);
      return runSample('bigcommerce', shopper, WRITTEN);
    },
    addOnItsPage,
    ...goodsBySku(platform.variants),
    says: {
      bad: 'Coupon code `NOPE` is not eligible for this checkout',
      expired: 'Coupon code `SUMMER` is not eligible for this checkout',
    },
    lost: 'session-lost',
    untold: true,
  };
}, 600_000);

// Where it did not start there is nothing to stop.
afterAll(() => platform?.stop());

/** What the theme's own "Add to cart" does. */
async function addOnItsPage(shopper: Shopper, { product, quantity }: CartItem): Promise<void> {
  const asked = await shopper.fetch('/api/storefront/carts');
  const [cart] = (await asked.json()) as { id: string }[];
  const [, token = ''] = /XSRF-TOKEN=([^;]*)/.exec(shopper.document.cookie) ?? [];
  const { status } = await shopper.fetch(`/api/storefront/carts/${cart?.id ?? ''}/items`, {
    method: 'POST',
    headers: { 'x-xsrf-token': token },
    body: JSON.stringify({ lineItems: [{ productId: Number(product.ref), quantity }] }),
  });
  expect(status).toBe(200);
}

function catalogAt(address: string) {
  return bigCommerceCatalog({
    api: `${address}/graphql`,
    token: 'a-token',
    currency: 'EUR',
    productUrl: (path) => `https://shop.example${path}`,
  });
}

describeCart('bigcommerce', () => store);

describeQuotes('bigcommerce', () => store);

describeCatalog('bigcommerce', catalogAt, () => store);

addWhereChanged(() => store);

it('is empty again once the last line is taken out, and begins anew', async () => {
  const shopper = await Shopper.open(store.address);
  onTestFinished(() => shopper.close());
  const stall = await store.connect(shopper);
  const { cart } = (await stall.add?.(store.goods.plain)) ?? {};
  const removed = await stall.remove?.(cart?.lines[0]?.id ?? '');
  expect([removed?.errors, removed?.cart?.lines]).toEqual([[], []]);
  const anew = await stall.add?.(store.goods.plain);
  expect([anew?.errors, anew?.cart?.count]).toEqual([[], 1]);
});

it('finds all kinds of a product, however many the API tells at a time', async () => {
  const [seeds] = (await catalogAt(store.address).search('seed')).products;
  expect(seeds?.variants).toHaveLength(60);
  expect(new Set(seeds?.variants?.map(({ ref }) => ref)).size).toBe(60);
});

it('goes on where a page ends, and leaves out what an id alone does not put into the cart', async () => {
  const catalog = catalogAt(store.address);
  const found: Product[] = [];
  let next: string | undefined;
  do {
    const page = await catalog.search('', next);
    found.push(...page.products);
    ({ next } = page);
  } while (next !== undefined);
  const titles = ['Vine tomatoes', 'Wildflower honey', 'Old-tree pears', 'Wild plums', 'Seed mix'];
  expect(found.map(({ title }) => title)).toEqual(titles);
});
