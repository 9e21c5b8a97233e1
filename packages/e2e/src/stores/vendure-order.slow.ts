import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage } from '../world/browser.ts';
import { buttonOf } from '../world/drops.ts';
import { openFarm, pictureRuns, type Farm, type Viewer } from '../world/farm.ts';
import { sampleOf } from './sample-of.ts';
import { startPlatform, type Platform } from './start-platform.ts';

// A stall on the page of a storefront whose store is a real Vendure, in Chromium.

let platform: Platform;
let farm: Farm;
let viewer: Viewer;

beforeAll(async () => {
  platform = await startPlatform('vendure');
  farm = await openFarm();
  const tomatoes = {
    ...{ id: 'vendure-tomatoes', title: 'Vine tomatoes', pictures: [] },
    ref: platform.variants['tomatoes'],
    url: 'https://shop.example/tomatoes',
    price: { amount: 790, currency: 'EUR' },
  };
  await farm.host.call('PUT', `/v1/shows/${farm.show}/goods`, { products: [tomatoes] });
  await farm.host.act(farm.show, { act: 'product.pin', product: tomatoes.id });
  viewer = await openPage(farm.browser, `${farm.store}/logo.svg`, { width: 1280, height: 900 });
  await viewer.page.route('**/storefront', (route) =>
    route.fulfill({ contentType: 'text/html', body: storefront() }),
  );
  await viewer.page.goto(`${farm.store}/storefront`);
  await pictureRuns(viewer.page);
}, 600_000);

afterAll(async () => {
  await farm[Symbol.asyncDispose]();
  await platform.stop();
});

/** A page with nothing on it but a stall, whose cart is as the docs say. */
function storefront(): string {
  const sample = sampleOf('vendure', platform.address);
  return `<!doctype html>
    <title>A storefront</title>
    <live-stall server="${farm.server.address}" channel="farm"></live-stall>
    <script type="module" src="/sdk/livestall.js"></script>
    <script type="module">
      ${sample.replace('@livestall/connectors/vendure', '/sdk/vendure.js')}
    </script>`;
}

/** A call of the storefront's checkout, in the viewer's session. */
async function ask(query: string): Promise<unknown> {
  const token = await viewer.page.evaluate(() => localStorage.getItem('vendure-token'));
  const response = await fetch(`${platform.address}/shop-api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token ?? ''}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: object | null; errors?: unknown };
  expect(errors).toBeUndefined();
  return Object.values(data ?? {})[0];
}

const total = (text: string) =>
  viewer.page.locator('stall-cart').locator('.total').getByText(text).waitFor();

it('is put into the store’s cart from the stall', async () => {
  const { page } = viewer;
  await page.locator('stall-pinned').getByRole('button', { name: 'Add to basket' }).click();
  await page.getByRole('tab', { name: 'Basket' }).click();
  await total('€7.90');
  expect(await ask('{ activeOrder { totalQuantity totalWithTax } }')).toEqual({
    ...{ totalQuantity: 1, totalWithTax: 790 },
  });
});

it('costs less by the show’s coupon, as the store computes it', async () => {
  const coupon = { id: 'ten', title: 'Ten off', kind: 'percent', percent: 10, code: 'LIVE10' };
  await farm.host.call('PUT', `/v1/shows/${farm.show}/coupons/ten`, {
    ...{ ...coupon, total: 5, opensAfterMs: 0 },
  });
  await farm.host.act(farm.show, { act: 'coupon.drop', coupon: 'ten' });
  await buttonOf(viewer.page, 'stall-coupon', 'Take it: Ten off').click();
  await buttonOf(viewer.page, 'stall-coupon', 'Apply to basket: Ten off').click();
  await total('€7.11');
});

it('is the store’s order in the end, and the basket is empty', async () => {
  await ask(`mutation {
    setCustomerForOrder(input: { firstName: "Ana", lastName: "Li", emailAddress: "ana@farm.example" }) {
      __typename
    }
  }`);
  await ask(`mutation {
    setOrderShippingAddress(input: { streetLine1: "1 Orchard Way", countryCode: "DE" }) { __typename }
  }`);
  const [way] = (await ask('{ eligibleShippingMethods { id } }')) as { id: string }[];
  await ask(
    `mutation { setOrderShippingMethod(shippingMethodId: ["${way?.id ?? ''}"]) { __typename } }`,
  );
  await ask('mutation { transitionOrderToState(state: "ArrangingPayment") { __typename } }');
  const order = await ask(`mutation {
    addPaymentToOrder(input: { method: "cash", metadata: {} }) {
      ... on Order { state totalWithTax couponCodes lines { quantity productVariant { id } } }
    }
  }`);
  expect(order).toEqual({
    ...{ state: 'PaymentSettled', totalWithTax: 711, couponCodes: ['LIVE10'] },
    lines: [{ quantity: 1, productVariant: { id: platform.variants['tomatoes'] } }],
  });
  // As when the viewer comes back from the checkout's tab.
  await viewer.page.evaluate(() => dispatchEvent(new Event('focus')));
  await viewer.page.locator('stall-cart').getByText('Your basket is empty').waitFor();
  expect(viewer.complaints).toEqual([]);
});
