import type { CartItem } from '@livestall/protocol';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { describeCart } from './describe-cart.ts';
import { goodsBySku } from './goods-by-sku.ts';
import { refsBySku } from './numbered-goods.ts';
import { runSample } from './run-sample.ts';
import { openContractShop } from './shopify-theme/contract-shop.ts';
import { Shopper } from './shopper.ts';
import type { StoreUnderTest } from './store-under-test.ts';

let shop: Awaited<ReturnType<typeof openContractShop>>;
let store: StoreUnderTest;

beforeAll(async () => {
  shop = await openContractShop();
  store = {
    address: shop.address,
    connect: async (shopper) => {
      vi.stubGlobal('location', new URL('/pages/live', shopper.address));
      vi.stubGlobal('document', new EventTarget());
      return runSample('shopify-theme', shopper);
    },
    addOnItsPage,
    ...goodsBySku(refsBySku()),
    // The Ajax API has no words for a code.
    says: { tooMany: 'Only 2 items were added to your cart.' },
    lost: 'session-lost',
  };
});

afterAll(() => shop.close());

/** What the theme's own "Add to cart" sends. */
async function addOnItsPage(shopper: Shopper, { product, quantity }: CartItem): Promise<void> {
  await shopper.fetch('/cart/add.js', {
    method: 'POST',
    body: JSON.stringify({ items: [{ id: product.ref, quantity }] }),
  });
}

describeCart('shopify, on a page of its theme', () => store);

it('hears of what the theme has changed once it is done', async () => {
  const shopper = await Shopper.open(store.address);
  onTestFinished(() => shopper.close());
  const stall = await store.connect(shopper);
  const counts: number[] = [];
  onTestFinished(stall.subscribe?.(({ count }) => counts.push(count)) ?? (() => undefined));
  const promise = addOnItsPage(shopper, store.goods.plain);
  document.dispatchEvent(Object.assign(new Event('shopify:cart:lines-update'), { promise }));
  await expect.poll(() => counts).toEqual([1]);
});

it('has the theme put things in where it knows how to, and not where Shopify would load the page anew', async () => {
  const shopper = await Shopper.open(store.address);
  onTestFinished(() => shopper.close());
  const stall = await store.connect(shopper);
  const updateCart = Object.assign(
    vi.fn(async () => ({ userErrors: [], warnings: [] })),
    { isDefault: (): boolean => true },
  );
  vi.stubGlobal('Shopify', { actions: { updateCart } });
  expect((await stall.add?.(store.goods.plain))?.cart?.count).toBe(1);
  expect(updateCart).not.toHaveBeenCalled();
  updateCart.isDefault = () => false;
  await stall.add?.(store.goods.plain);
  const merchandiseId = 'gid://shopify/ProductVariant/11';
  expect(updateCart).toHaveBeenCalledWith({ lines: [{ merchandiseId, quantity: 1 }] });
});
