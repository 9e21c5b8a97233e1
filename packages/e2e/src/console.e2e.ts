import type { CouponDraft } from '@livestall/protocol';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage } from './world/browser.ts';
import { openFarm, pictureRuns, type Farm, type Viewer } from './world/farm.ts';
import { openFarmConsole, type FarmConsole } from './world/farm-console.ts';
import { followsAnother } from './world/watch-page.ts';

const PHONE = { width: 390, height: 844 };

/** Opens late enough that every picture has come to its drop before. */
const PEARS: CouponDraft = {
  id: 'pears',
  title: 'A bag of pears',
  kind: 'gift',
  total: 5,
  code: 'PEARS',
  opensAfterMs: 120_000,
};

let farm: Farm;
let desk: FarmConsole;
let viewer: Viewer;
let seller: Viewer;

beforeAll(async () => {
  farm = await openFarm();
  desk = await openFarmConsole(farm);
  await farm.host.call('PUT', `/v1/shows/${farm.show}/coupons/pears`, PEARS);
  viewer = await farm.viewer({ width: 1280, height: 800 });
  seller = await openPage(farm.browser, desk.link, PHONE);
});

afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await farm[Symbol.asyncDispose]();
});

const pinned = (title: string): Locator =>
  viewer.page.locator('stall-pinned').getByRole('link', { name: title }).first();
const tile = (title: string): Locator => seller.page.locator('.tile', { hasText: title });
const section = (name: RegExp): Promise<void> =>
  seller.page
    .getByRole('group', { name: 'Parts of the show' })
    .getByRole('button', { name })
    .click();
const line = ({ page }: Viewer, text: string): Locator =>
  page.locator('stall-chat').getByRole('listitem').filter({ hasText: text });

async function sayIn({ page }: Viewer, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /say something/i }).fill(text);
  await page.keyboard.press('Enter');
}

it('signs in by the link, whose code is gone from the address', async () => {
  const { page } = seller;
  await tile('New-harvest rice').waitFor();
  await page.getByText('Connected').waitFor();
  expect(page.url()).toBe(`http://localhost:${farm.consolePort}/`);
});

it('is still signed in after a reload', async () => {
  await seller.page.reload();
  await tile('New-harvest rice').waitFor();
});

it('refuses the same link on another phone, in words', async () => {
  const other = await openPage(farm.browser, desk.link, PHONE);
  await other.page.getByText('This code was used already.').waitFor();
  await other.page.getByRole('heading', { name: 'Sign in to your stall' }).waitFor();
  expect(await other.page.getByRole('button', { name: 'New-harvest rice' }).count()).toBe(0);
  await other.page.context().close();
});

it('shows goods by a tap, and takes them down by another', async () => {
  await tile('New-harvest rice').click();
  await pinned('New-harvest rice').waitFor();
  expect(await tile('New-harvest rice').getAttribute('aria-pressed')).toBe('true');
  await tile('New-harvest rice').click();
  await pinned('New-harvest rice').waitFor({ state: 'hidden' });
  expect(await tile('New-harvest rice').getAttribute('aria-pressed')).toBe('false');
});

it('drops a coupon, which counts down for the viewer, and closes it', async () => {
  const { page } = seller;
  const coupon = viewer.page.locator('stall-coupon');
  await page.getByRole('button', { name: 'Drop: A bag of pears' }).click();
  await coupon.getByRole('heading', { name: 'A bag of pears' }).waitFor();
  await coupon.getByText('Opens in').waitFor();
  await coupon.getByText(/[01]:\d\d/).waitFor();
  await page.getByRole('button', { name: 'Close: A bag of pears' }).click();
  await coupon.getByText('Opens in').waitFor({ state: 'hidden' });
  await page.locator('stall-console').getByText(/Over/).waitFor();
});

it('carries talk both ways, the host’s with its mark', async () => {
  await section(/^Chat/);
  await sayIn(seller, 'Welcome to the farm!');
  await line(viewer, 'Welcome to the farm!').getByText('Host', { exact: true }).waitFor();
  await line(viewer, 'Welcome to the farm!').getByText('Mei Lin').waitFor();

  await sayIn(viewer, 'Buy my watches');
  await viewer.page.getByRole('button', { name: 'Stay a guest' }).click();
  await line(seller, 'Buy my watches').waitFor();
  expect(await line(seller, 'Buy my watches').getByText('Host', { exact: true }).count()).toBe(0);
});

it('removes a line for everybody', async () => {
  await line(viewer, 'Buy my watches').waitFor();
  await line(seller, 'Buy my watches').getByRole('button', { name: /^More/ }).click();
  await line(seller, 'Buy my watches')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await line(viewer, 'Buy my watches').waitFor({ state: 'detached' });
  await line(seller, 'Buy my watches').waitFor({ state: 'detached' });
  const { messages } = await farm.snapshot();
  expect(messages.map(({ text }) => text)).not.toContain('Buy my watches');
});

it('lets the script play the seller again', async () => {
  await section(/^Goods/);
  const playing = seller.page.getByRole('switch', { name: 'The rehearsal plays the seller' });
  expect(await playing.getAttribute('aria-checked')).toBe('false');
  const before = (await farm.snapshot()).seq;
  await playing.click();
  await viewer.page.locator('stall-pinned').getByRole('link').first().waitFor();
  const { events } = await farm.snapshot();
  const since = events.filter(({ seq }) => seq > before).map(({ type }) => type);
  expect(since).toContain('product.pinned');
  expect(await playing.getAttribute('aria-checked')).toBe('true');
});

it('ends the show once that is confirmed, and everybody goes on to the next', async () => {
  const { page } = seller;
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await page.getByRole('button', { name: 'Keep going' }).click();
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await page.getByRole('button', { name: 'End the show' }).click();
  await viewer.page.getByText('Thank you for stopping by').waitFor();
  await Promise.all([followsAnother(viewer.page, farm.show), pictureRuns(viewer.page)]);
  await viewer.page.locator('stall-pinned').getByRole('link').first().waitFor();
  await page.getByRole('button', { name: 'End', exact: true }).waitFor();
});

it('runs under its strict policy without a complaint', () => {
  expect([...seller.complaints, ...viewer.complaints]).toEqual([]);
});
