import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { awaitPrices } from './stores/await-prices.ts';
import { awaitedStore } from './stores/awaited-store.ts';
import { openPage } from './world/browser.ts';
import { openFarm, pictureRuns, type Farm } from './world/farm.ts';

interface Sold {
  id: string;
  variants: { price: number; stock: number }[];
}

let farm: Farm;
let page: Page;
let complaints: string[];
/** What the shop says of its tomatoes to this viewer, in the place of its own words. */
let told: Partial<Sold['variants'][number]>;
/** Until when the shop says nothing. */
let silence: Promise<void>;

beforeAll(async () => {
  farm = await openFarm();
  await farm.host.act(farm.show, { act: 'product.pin', product: 'tomatoes' });
  ({ page, complaints } = await openPage(farm.browser, 'about:blank', {
    width: 1280,
    height: 800,
  }));
  await page.route('**/api/products', async (route) => {
    await silence;
    const response = await route.fetch();
    const { products } = (await response.json()) as { products: Sold[] };
    for (const { id, variants } of products) {
      if (id === 'tomatoes') for (const one of variants) Object.assign(one, told);
    }
    await route.fulfill({ response, json: { products } });
  });
});

beforeEach(() => {
  told = {};
  silence = Promise.resolve();
});

afterAll(async () => {
  expect(complaints).toEqual([]);
  await farm[Symbol.asyncDispose]();
});

const row = (title = 'Vine tomatoes') =>
  page.locator('stall-products').getByRole('listitem').filter({ hasText: title });

async function openGoods(): Promise<void> {
  await page.goto(`${farm.store}/live`);
  await pictureRuns(page);
  const button = page.locator('stall-layout [part=goods-button]');
  await page.getByRole('tab', { name: 'Goods' }).or(button).first().click();
}

/** The viewer comes back to the page, which asks the shop then. */
const comeBack = () => page.evaluate(() => dispatchEvent(new Event('focus')));

it('shows the price for this viewer, wherever the product stands, as soon as it is another', async () => {
  told = { price: 690 };
  await openGoods();
  await row().getByText('$6.90', { exact: true }).waitFor();
  told = { price: 650 };
  await comeBack();
  await row().getByText('$6.50', { exact: true }).waitFor();
  await page.locator('stall-pinned').getByText('$6.50', { exact: true }).waitFor();
});

it('lets nobody add what the shop has sold, until it has some again', async () => {
  const add = row().getByRole('button', { name: /^Add to basket/ });
  told = { stock: 0 };
  await comeBack();
  await row().getByText('Sold out').first().waitFor();
  await add.waitFor({ state: 'detached' });
  told = { stock: 3 };
  await comeBack();
  await row().getByText('Only 3 left').waitFor();
  await add.click();
  await page.locator('[data-cart-count]').getByText('1', { exact: true }).waitFor();
});

it('keeps the place of a price that does not come, shows the show’s own at last, and the shop’s once it is there', async () => {
  let speak = (): void => undefined;
  silence = new Promise((resolve) => {
    speak = resolve;
  });
  told = { price: 650 };
  await openGoods();
  await row().getByText('$7.90', { exact: true }).waitFor();
  await page.locator('stall-products').getByText('The store has not said its price').waitFor();
  speak();
  await row().getByText('$6.50', { exact: true }).waitFor();
  await page
    .locator('stall-products')
    .getByText('The store has not said its price')
    .waitFor({ state: 'detached' });
});

it.each([
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
])(
  'shifts nothing while prices are awaited, are the show’s own for now, and come: %j',
  async (viewport) => {
    await page.setViewportSize(viewport);
    await openGoods();
    await row().getByText('$7.90', { exact: true }).waitFor();
    const store = await page.evaluateHandle(awaitedStore);
    const { prices, places, shifts } = await page
      .locator('stall-products')
      .evaluate(awaitPrices, store);
    const own = '$18.90Before: $22.90$22.90';
    expect(prices).toEqual([own, 'The price is on its way', own, '$20.79']);
    for (const place of places) expect(place).toEqual(places[0]);
    expect(shifts).toEqual([]);
  },
);
