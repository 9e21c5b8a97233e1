import type { Product } from '@livestall/protocol';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage } from './world/browser.ts';
import { openFarm, pictureRuns, type Farm } from './world/farm.ts';

const PHONE = { width: 390, height: 844 };

/** Sold by the till under the id of something that it has. */
const crate = (id: string, ref: string, terms: Partial<Product>): Product => ({
  ...{ id, ref, title: `The ${id}`, pictures: [], url: `https://shop.example/${id}` },
  price: { amount: 1000, currency: 'USD' },
  ...terms,
});

const value = (id: string) => ({ id, label: id });
const days = { id: 'day', label: 'Day', values: [value('Saturday'), value('Sunday')] };

const GOODS: readonly Product[] = [
  crate('rice', 'rice', {
    options: [
      { id: 'kind', label: 'Kind', values: [value('white'), value('brown')] },
      { id: 'weight', label: 'Weight', values: [value('small'), value('large')] },
    ],
    variants: [
      { id: 'white-small', ref: 'rice-white-2.5kg', options: { kind: 'white', weight: 'small' } },
      { id: 'white-large', ref: 'rice-white-10kg', options: { kind: 'white', weight: 'large' } },
      { id: 'brown-small', ref: 'rice-brown-2.5kg', options: { kind: 'brown', weight: 'small' } },
    ],
    quantity: { min: 2, max: 6, step: 2 },
  }),
  crate('ham', 'tomatoes', {
    weighed: true,
    unitPrice: { price: { amount: 2400, currency: 'USD' }, per: 'kg' },
  }),
  crate('plums', 'eggs', { preOrder: { from: '2027-07' } }),
  crate('visit', 'visit', {
    visit: { place: 'The upper orchard' },
    options: [days],
    variants: [
      { id: 'saturday', ref: 'persimmons', options: { day: 'Saturday' } },
      { id: 'sunday', ref: 'pears', options: { day: 'Sunday' } },
    ],
  }),
  crate('basket', 'basket', { request: { prompt: 'What do you like?' } }),
  crate('herbs', 'herbs', { provenance: { origin: { country: 'US' }, deliversTo: ['US'] } }),
];

let farm: Farm;

beforeAll(async () => {
  farm = await openFarm();
  await farm.host.call('PUT', `/v1/shows/${farm.show}/goods`, { products: GOODS });
  await farm.host.act(farm.show, {
    act: 'stock.set-many',
    items: [
      { product: 'visit', variant: 'saturday', left: 4 },
      { product: 'visit', variant: 'sunday', left: 1 },
    ],
  });
});

afterAll(() => farm[Symbol.asyncDispose]());

/** A buyer, and the two ways in which they may go through a product: by a thumb, and by the keyboard alone. */
async function buyer(by: 'thumb' | 'keyboard') {
  const { page, complaints } = await openPage(farm.browser, `${farm.store}/live`, PHONE, {
    hasTouch: by === 'thumb',
  });
  await pictureRuns(page);
  const product = page.locator('stall-product');
  /** Where the keyboard is, through shadow trees. */
  const reach = async (wanted: Locator) => {
    for (let tabs = 0; tabs < 60; tabs += 1) {
      if (await wanted.evaluate((one) => one.matches(':focus'))) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The keyboard does not come to ${String(wanted)}.`);
  };
  const press = async (wanted: Locator, key = 'Enter') => {
    if (by === 'thumb') return wanted.tap();
    await reach(wanted);
    await page.keyboard.press(key);
  };
  const pick = async (name: string) => {
    const radio = product.getByRole('radio', { name });
    if (by === 'thumb') return radio.tap({ force: true });
    const group = product
      .getByRole('group')
      .filter({ has: page.getByRole('radio', { name }) })
      .getByRole('radio');
    for (let tabs = 0; tabs < 60; tabs += 1) {
      if (await group.evaluateAll((all) => all.some((one) => one.matches(':focus')))) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    for (let steps = 0; steps < 4 && !(await radio.isChecked()); steps += 1) {
      await page.keyboard.press('ArrowDown');
    }
  };
  const open = async (id: string) => {
    const title = page
      .locator('stall-products')
      .getByRole('link', { name: `The ${id}`, exact: true });
    await press(title);
    await product.getByRole('heading', { name: `The ${id}` }).waitFor();
  };
  const close = async () => {
    await press(page.getByRole('button', { name: 'Back', exact: true }));
    await product.waitFor({ state: 'hidden' });
  };
  const button = (name: string | RegExp) => product.getByRole('button', { name });
  const added = () => button('In your basket').waitFor();
  await press(page.getByRole('button', { name: /^Goods/ }).first());
  return { page, complaints, product, press, pick, open, close, button, added };
}

const count = (page: Page) => page.locator('[data-cart-count]').textContent();

it.each(['thumb', 'keyboard'] as const)('is bought in each of its kinds by %s', async (by) => {
  const { page, complaints, product, press, pick, open, close, button, added } = await buyer(by);

  await open('rice');
  await press(button('Choose:'));
  await pick('brown');
  await product.getByRole('radio', { name: /^large ?, not available/ }).waitFor();
  await pick('small');
  await product.getByText('2 or more · in steps of 2 · 6 at most').waitFor();
  await press(button('One more'));
  await press(button('Add to basket'));
  await added();
  expect((await count(page))?.trim()).toBe('4');
  await close();

  await open('ham');
  await product.getByText('Weighed when packed: the price is an estimate').waitFor();
  await press(button('Add to basket'));
  await added();
  await close();

  await open('plums');
  await product.getByText('Pre-order: sent from July 2027 on').waitFor();
  await press(button('Pre-order'));
  await added();
  await close();

  await open('visit');
  await product.getByText('4 places left').waitFor();
  await pick('Sunday');
  await press(button('Book a visit'));
  await added();
  await close();

  await open('basket');
  await press(product.getByRole('textbox', { name: 'What do you like?' }), 'End');
  await page.keyboard.type('Pears');
  await press(product.getByRole('textbox', { name: 'How can you be reached?' }), 'End');
  await page.keyboard.type('ana@mill.example');
  await press(button('Ask the grower'));
  await product.getByText('The grower has it').first().waitFor();
  await close();

  await open('herbs');
  await press(product.locator('.area summary'));
  const where = product.getByLabel('Where are you?');
  await press(where, 'Home');
  await where.selectOption({ label: 'China' });
  await press(button('Tell the grower'));
  await product.getByText('The grower knows now').waitFor();
  expect(complaints).toEqual([]);
});

it('loses nothing that was chosen: to a network that is gone, a slow till, a crate that is sold out', async () => {
  const { page, product, pick, open, button, added } = await buyer('thumb');
  await open('rice');
  await pick('brown');
  await pick('small');
  await button('One more').tap();
  const many = () => product.locator('output').first();

  await page.context().setOffline(true);
  await button('Add to basket').tap();
  await product.getByRole('alert').getByText('We cannot reach the shop. Are you online?').waitFor();
  await page.context().setOffline(false);
  expect(await many().textContent()).toContain('4');
  expect(await product.getByRole('radio', { name: 'brown' }).isChecked()).toBe(true);

  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/api/cart/lines', async (route) => {
    await held;
    await route.continue();
  });
  const before = Number(await count(page));
  await button('Add to basket').tap();
  await button('Adding…').tap({ force: true });
  answer();
  await added();
  expect(Number(await count(page)), 'the second tap is none').toBe(before + 4);

  const stock = (left: number) =>
    farm.host.act(farm.show, {
      act: 'stock.set-many',
      items: [{ product: 'rice', variant: 'brown-small', left }],
    });
  await stock(0);
  await product.getByText('Sold out', { exact: true }).last().waitFor();
  await button(/Tell me/).waitFor();
  await stock(9);
  await button('Add to basket').waitFor();
  expect(await many().textContent()).toContain('4');
});
