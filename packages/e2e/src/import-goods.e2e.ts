import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Served } from '../../../examples/page/served.ts';
import { startConsole } from '../../../examples/console/server.ts';
import { openPage } from './world/browser.ts';
import { openFarm, type Farm, type Viewer } from './world/farm.ts';
import { SDK } from './world/sdk.ts';

// A seller finds in the console what the farm's shop sells beside the show's goods, and takes it over; a viewer buys it.

const PHONE = { width: 390, height: 844 };
const TITLE = 'Persimmons for jam';

let farm: Farm;
let served: Served;
let viewer: Viewer;
let seller: Viewer;

beforeAll(async () => {
  farm = await openFarm();
  served = await startConsole({
    ...{ port: farm.consolePort, server: farm.server.address, channel: 'farm' },
    ...{ sdk: SDK, store: farm.store },
  });
  const invite = { role: 'host', name: 'Mei Lin', channel: 'farm' };
  const invited = await farm.host.call('POST', '/v1/accounts/willow-bend/codes', invite);
  const { code } = invited as { code: string };
  viewer = await farm.viewer({ width: 1280, height: 800 });
  seller = await openPage(
    farm.browser,
    `http://localhost:${farm.consolePort}/#code=${code}`,
    PHONE,
  );
  await seller.page.getByRole('button', { name: 'Prepare' }).click();
});

afterAll(async () => {
  await served.close();
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
