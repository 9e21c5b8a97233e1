import { wooCommerceCart, wooCommerceCatalog } from '@livestall/connectors/woocommerce';
import type { CartItem } from '@livestall/protocol';
import { afterAll, beforeAll } from 'vitest';
import { describeCart } from './describe-cart.ts';
import { describeCatalog } from './describe-catalog.ts';
import { describeQuotes } from './describe-quotes.ts';
import { goodsBySku } from './goods-by-sku.ts';
import { refsBySku } from './numbered-goods.ts';
import { runSample } from './run-sample.ts';
import type { Shopper } from './shopper.ts';
import type { StoreUnderTest } from './store-under-test.ts';
import { openContractShop } from './woocommerce/contract-shop.ts';

let shop: Awaited<ReturnType<typeof openContractShop>>;
let store: StoreUnderTest;

beforeAll(async () => {
  shop = await openContractShop();
  const { goods, coupons } = goodsBySku(refsBySku(), { sizes: ['250\u00a0g', '500\u00a0g'] });
  store = {
    address: shop.address,
    connect: (shopper) => runSample('woocommerce', shopper),
    addOnItsPage,
    goods,
    coupons: { ...coupons, good: 'live10', bad: 'nope', expired: 'summer' },
    says: {
      tooMany:
        'You cannot add that amount of "Old-tree pears" to the cart because there is not enough stock (2 remaining).',
      bad: '"nope" is an invalid coupon code.',
      expired: 'Coupon "summer" has expired!',
    },
    lost: 'session-lost',
  };
});

afterAll(() => shop.close());

const API = '/wp-json/wc/store/v1';

/** What the shop's own "Add to cart" sends, in whichever session it has. */
async function addOnItsPage(shopper: Shopper, { product, quantity }: CartItem): Promise<void> {
  const token = shopper.storage.getItem('cart-token');
  const session = { ...(token !== null && { 'cart-token': token }) };
  const { headers } = await shopper.fetch(`${API}/cart`, { headers: session });
  await shopper.fetch(`${API}/cart/add-item`, {
    method: 'POST',
    headers: { ...session, nonce: headers.get('nonce') ?? '' },
    body: JSON.stringify({ id: Number(product.ref), quantity }),
  });
}

describeCart('woocommerce, by the shop’s cookie', () => store);

describeQuotes('woocommerce', () => store);

describeCatalog(
  'woocommerce',
  (address) => wooCommerceCatalog({ api: address + API }),
  () => store,
);

describeCart('woocommerce, by a token', () => ({
  ...store,
  connect: async (shopper) =>
    wooCommerceCart({
      api: shopper.address + API,
      session: {
        read: () => shopper.storage.getItem('cart-token'),
        write: (token) => shopper.storage.setItem('cart-token', token),
      },
    }),
}));
