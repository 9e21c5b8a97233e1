import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage } from './world/browser.ts';
import { openFarm, type Farm, type Viewer } from './world/farm.ts';
import { openFarmConsole, type FarmConsole } from './world/farm-console.ts';

// A seller finds in the console what the farm's shop sells beside the show's goods, and takes it over; a viewer buys it.

const PHONE = { width: 390, height: 844 };
const TITLE = 'Persimmons for jam';

let farm: Farm;
let desk: FarmConsole;
let viewer: Viewer;
let seller: Viewer;

beforeAll(async () => {
  farm = await openFarm();
  desk = await openFarmConsole(farm, { store: farm.store });
  viewer = await farm.viewer({ width: 1280, height: 800 });
  seller = await openPage(farm.browser, desk.link, PHONE);
  await seller.page.getByRole('button', { name: 'Prepare' }).click();
});

afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await farm[Symbol.asyncDispose]();
});

const found = (title: string) =>
  seller.page
    .locator('stall-prepare [part=import]')
    .getByRole('listitem')
    .filter({ hasText: title });

const tab = (name: string) =>
  viewer.page.getByRole('tab', { name }).or(viewer.page.getByRole('button', { name })).first();

it('shows what the shop sells, and what of it is among the goods already', async () => {
  const { page } = seller;
  await page.getByRole('button', { name: 'Search your store' }).click();
  await found('Wildflower honey').getByText('Among your goods already').waitFor();
  const picture = found(TITLE).locator('img');
  await picture.scrollIntoViewIfNeeded();
  await picture.evaluate((image: HTMLImageElement) => image.decode());
});

it('finds it by a word, and takes it over with its kinds', async () => {
  const { page } = seller;
  await page.getByRole('searchbox').fill('jam');
  await page.keyboard.press('Enter');
  await found('Wildflower honey').waitFor({ state: 'detached' });
  await found(TITLE).getByText('2 kinds').waitFor();
  await found(TITLE).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Take over: 1' }).click();
  await page.locator('stall-prepare [part=import]').waitFor({ state: 'detached' });
});

it('is seen by a viewer, and bought at the shop’s price', async () => {
  const { page } = viewer;
  await tab('Goods').click();
  const row = page.locator('stall-products').getByRole('listitem').filter({ hasText: TITLE });
  await row.getByText('$12.90').first().waitFor();
  await row.getByRole('link').first().click();
  const product = page.locator('stall-product');
  await product.locator('label', { hasText: '8 kg' }).click();
  await product.getByText('$22.90').first().waitFor();
  await product.getByRole('button', { name: /^Add to basket/ }).click();
  await page.locator('[data-cart-count]').getByText('1', { exact: true }).waitFor();
  expect([...viewer.complaints, ...seller.complaints]).toEqual([]);
});
