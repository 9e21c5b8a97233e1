import { commercetoolsCatalog } from '@livestall/connectors/commercetools';
import type { CartItem } from '@livestall/protocol';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { addWhereChanged } from './add-where-changed.ts';
import { describeCart } from './describe-cart.ts';
import { describeCatalog } from './describe-catalog.ts';
import { describeQuotes } from './describe-quotes.ts';
import { goodsBySku } from './goods-by-sku.ts';
import { runSample } from './run-sample.ts';
import { Shopper } from './shopper.ts';
import { startPlatform, type Platform } from './start-platform.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const API = 'https://api.europe-west1.gcp.commercetools.com';

let platform: Platform;
let store: StoreUnderTest;

beforeAll(async () => {
  platform = await startPlatform('graphql', 'commercetools');
  store = {
    address: platform.address,
    connect: (shopper) => runSample('commercetools', shopper, { [API]: shopper.address }),
    addOnItsPage,
    ...goodsBySku(platform.variants),
    // What the API says is for developers.
    says: {},
    lost: 'session-lost',
  };
}, 600_000);

// Where it did not start there is nothing to stop.
afterAll(() => platform?.stop());

/** What the storefront's own "Add to cart" sends, with the session's token. */
async function addOnItsPage(shopper: Shopper, { product, quantity }: CartItem): Promise<void> {
  const ask = async (query: string, variables: object) => {
    const response = await shopper.fetch('/farm/graphql', {
      method: 'POST',
      headers: { authorization: `Bearer ${shopper.storage.getItem('token') ?? ''}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data: { me: { activeCart: object } }; errors?: unknown };
  };
  const { data } = await ask('{ me { activeCart { id version } } }', {});
  const actions = [{ addLineItem: { sku: product.ref, quantity } }];
  const { errors } = await ask(
    `mutation ($id: String!, $version: Long!, $actions: [MyCartUpdateAction!]!) {
      updateMyCart(id: $id, version: $version, actions: $actions) { id }
    }`,
    { ...data.me.activeCart, actions },
  );
  expect(errors).toBeUndefined();
}

function catalogAt(address: string) {
  return commercetoolsCatalog({
    api: `${address}/farm/graphql`,
    currency: 'EUR',
    locale: 'de-DE',
    attributes: { size: 'Größe' },
    token: async (_over, signal) => {
      const init = { method: 'POST', signal };
      const response = await fetch(`${store.address}/api/commercetools-token`, init);
      return ((await response.json()) as { access_token: string }).access_token;
    },
    productUrl: (slug) => `https://shop.example/products/${slug}`,
  });
}

describeCart('commercetools', () => store);

describeQuotes('commercetools', () => store);

describeCatalog('commercetools', catalogAt, () => store);

addWhereChanged(() => store);

it('begins another cart once the storefront has made an order of this one', async () => {
  const shopper = await Shopper.open(store.address);
  onTestFinished(() => shopper.close());
  const stall = await store.connect(shopper);
  await stall.add?.(store.goods.plain);
  const authorization = `Bearer ${shopper.storage.getItem('token') ?? ''}`;
  await shopper.fetch('/api/order', { method: 'POST', headers: { authorization } });
  const anew = await stall.add?.(store.goods.kinds[0]);
  expect([anew?.errors, anew?.warnings]).toMatchObject([[], [{ code: 'session-lost' }]]);
  expect(anew?.cart?.count).toBe(1);
});
