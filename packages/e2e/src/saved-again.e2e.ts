import { textIn, type ShowSummary } from '@livestall/protocol';
import type { Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage } from './world/browser.ts';
import { openFarm, type Farm, type Viewer } from './world/farm.ts';
import { openFarmConsole, type FarmConsole } from './world/farm-console.ts';

// A seller on a weak line: what they save arrives, the answer does not, and the phone loads the page again.

const PHONE = { width: 390, height: 844 };

let farm: Farm;
let desk: FarmConsole;
let seller: Viewer;

beforeAll(async () => {
  farm = await openFarm();
  desk = await openFarmConsole(farm);
  seller = await openPage(farm.browser, desk.link, PHONE);
  await seller.page.getByRole('button', { name: 'Prepare', exact: true }).click();
});

afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await farm[Symbol.asyncDispose]();
});

/** Loses the answers of what is sent to such an address: the server has done it. */
async function loseAnswers(address: string): Promise<AsyncDisposable & { lost: () => number }> {
  const { page } = seller;
  let lost = 0;
  const lose = async (route: Route) => {
    if (route.request().method() === 'GET') return route.continue();
    await route.fetch();
    lost += 1;
    return route.abort('connectionreset');
  };
  await page.route(address, lose);
  return { lost: () => lost, [Symbol.asyncDispose]: () => page.unroute(address, lose) };
}

const box = (part: string) => seller.page.locator(`stall-prepare [part=${part}]`);

it('has a new product once, though it was saved twice', async () => {
  const { page } = seller;
  const goods = box('goods');
  await goods.getByRole('button', { name: 'Add a product' }).click();
  await goods.getByLabel('Name', { exact: true }).fill('Quinces for jelly');
  await goods.getByLabel('Price', { exact: true }).fill('7.50');
  await goods.getByLabel('Its page in the store').fill('https://shop.example/quinces');
  {
    await using line = await loseAnswers('**/goods');
    await goods.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(line.lost).toBeGreaterThan(0);
    await goods.locator('.wrong:visible').first().waitFor();
    await page.reload();
  }
  await page.getByRole('button', { name: 'Prepare', exact: true }).click();
  expect(await goods.getByLabel('Name', { exact: true }).inputValue()).toBe('Quinces for jelly');
  await goods.getByRole('button', { name: 'Save', exact: true }).click();
  await goods.getByLabel('Name', { exact: true }).waitFor({ state: 'detached' });
  expect(await goods.getByText('Quinces for jelly').count()).toBe(1);
});

it('has a new show once', async () => {
  const { page } = seller;
  const show = box('show');
  await show.getByRole('button', { name: 'New show' }).click();
  await show.getByLabel('Title', { exact: true }).fill('Quince evening');
  {
    await using line = await loseAnswers('**/v1/shows');
    await show.getByRole('button', { name: 'Make the show' }).click();
    await expect.poll(line.lost).toBeGreaterThan(0);
    await show.locator('.wrong:visible').first().waitFor();
    await page.reload();
  }
  await page.getByRole('button', { name: 'Prepare', exact: true }).click();
  await show.getByLabel('Title', { exact: true }).fill('Quince evening, by candle');
  await show.getByRole('button', { name: 'Make the show' }).click();
  await show.getByRole('button', { name: 'New show' }).waitFor();
  const { shows } = (await farm.host.call('GET', '/v1/channels/farm/shows')) as {
    shows: ShowSummary[];
  };
  const titles = shows.map(({ title }) => textIn(title, ['en']));
  const own = titles.filter((title) => title.startsWith('Quince'));
  expect(own).toEqual(['Quince evening, by candle']);
});
