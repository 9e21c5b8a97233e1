import type { Product } from '@livestall/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage } from './world/browser.ts';
import { openFarm, type Farm, type Viewer } from './world/farm.ts';
import { openFarmConsole, type FarmConsole } from './world/farm-console.ts';

const PHONE = { width: 390, height: 844 };
const TEXT = 'Persimmons that are still firm, on Friday';
const CONTACT = 'ana@mill.example';

const BASKET: Product = {
  id: 'basket',
  title: 'A basket for you',
  pictures: [],
  url: 'https://shop.example/basket',
  price: { amount: 3000, currency: 'USD' },
  request: {
    prompt: 'What do you like, and when?',
    choices: [
      { id: 'small', label: 'For two' },
      { id: 'large', label: 'For six' },
    ],
  },
};

let farm: Farm;
let desk: FarmConsole;
let viewer: Viewer;
let seller: Viewer;

beforeAll(async () => {
  farm = await openFarm();
  const { host, show } = farm;
  desk = await openFarmConsole(farm);
  await host.call('PUT', `/v1/shows/${show}/goods`, { products: [BASKET] });
  for (const { product } of (await farm.snapshot()).base.pins) {
    await host.act(show, { act: 'product.unpin', product });
  }
  await host.act(show, { act: 'product.pin', product: 'basket' });
  viewer = await farm.viewer(PHONE);
  seller = await openPage(farm.browser, desk.link, PHONE);
});

afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await farm[Symbol.asyncDispose]();
});

const opened = async () => {
  await viewer.page.locator('stall-pinned').getByText('Ask the grower').first().click();
};

it('is asked for from a phone, and what was written outlives a reload', async () => {
  const { page } = viewer;
  await opened();
  await page.getByRole('radio', { name: 'For six' }).check();
  await page.getByRole('textbox', { name: 'What do you like, and when?' }).fill(TEXT);
  await page.reload();
  await opened();
  const form = page.locator('stall-product');
  const send = form.getByRole('button', { name: 'Ask the grower' });
  await send.click();
  await form.getByText('Say how you can be reached.').waitFor();
  await page.keyboard.type(CONTACT);
  await send.click();
  await form.getByText('The grower has it').waitFor();
});

it('comes to the seller’s console, with how to reach who asks, and is seen to', async () => {
  const { page } = seller;
  await page.getByRole('button', { name: /^Demand/ }).click();
  const row = page.locator('stall-demand').getByRole('listitem').filter({ hasText: TEXT });
  await row.getByText('For six').waitFor();
  await row.getByText(CONTACT).waitFor();
  await row.getByRole('button', { name: 'Seen to' }).click();
  await viewer.page.locator('stall-product').getByText('The grower has seen to it').waitFor();
});

it('is gone from the console once it is taken back, and was in nothing that others read', async () => {
  const { page } = viewer;
  expect(JSON.stringify(await farm.snapshot())).not.toContain(CONTACT);
  await page.locator('stall-product').getByRole('button', { name: 'Take it back' }).click();
  await seller.page.locator('stall-demand').getByText('Nobody has asked yet').waitFor();
  const said = page.getByRole('textbox', { name: 'What do you like, and when?' });
  expect(await said.inputValue()).toBe(TEXT);
  expect([...viewer.complaints, ...seller.complaints]).toEqual([]);
});
