import { afterAll, beforeAll } from 'vitest';
import { startStore } from '../../../../examples/store/server.ts';
import { describeCart } from './describe-cart.ts';
import { describeQuotes } from './describe-quotes.ts';
import { item } from './item.ts';
import { runSample } from './run-sample.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });

let shop: Awaited<ReturnType<typeof startStore>>;
let store: StoreUnderTest;

beforeAll(async () => {
  shop = await startStore({ stock: { 'honey-1kg': 2, eggs: 0 } });
  store = {
    address: shop.address,
    connect: (shopper) => runSample('host-page', shopper),
    addOnItsPage: async (shopper, { product, quantity }) => {
      await shopper.fetch('/api/cart/lines', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ variantId: product.ref, quantity }),
      });
    },
    goods: {
      plain: item('tomatoes', usd(790)),
      kinds: [item('honey-250g', usd(950), '250 g'), item('honey-500g', usd(1690), '500 g')],
      tooMany: { ...item('honey-1kg', usd(2990), '1 kg'), quantity: 3 },
      unknown: item('starfruit', usd(100)),
      soldOut: item('eggs', usd(1290)),
    },
    coupons: { good: 'LIVE10', takes: usd(79), bad: 'NOPE', expired: 'SUMMER' },
    says: {
      tooMany: 'Wildflower honey: only 2 left.',
      bad: 'We do not know the code NOPE.',
      expired: 'The code SUMMER is no longer valid.',
    },
    waits: true,
    lost: 'refused',
  };
});

afterAll(() => shop.close());

describeCart('host-page', () => store);

describeQuotes('host-page', () => store);
