import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from './world/browser.ts';
import { openFarm, pictureRuns, type Farm, type Viewer } from './world/farm.ts';

let farm: Farm;
let viewer: Viewer;
/** Every address that the page asked for. */
let asked: string[];
/** The facts that the server was sent, as their names, and with which answer. */
let sent: { facts: string[]; status: number }[];

beforeAll(async () => {
  farm = await openFarm();
  viewer = await openPage(farm.browser, 'about:blank');
  asked = [];
  sent = [];
  const { page } = viewer;
  page.on('request', (request) => asked.push(request.url()));
  page.on('response', async (response) => {
    if (!response.url().endsWith('/beacons') || response.request().method() !== 'POST') return;
    const { facts } = response.request().postDataJSON() as { facts: { of: string }[] };
    sent.push({ facts: facts.map(({ of }) => of), status: response.status() });
  });
  // A page with a tag manager has it before anything else.
  await page.addInitScript('globalThis.dataLayer = []');
  await page.goto(`${farm.store}/live`);
  await pictureRuns(page);
  await page.locator('stall-chat').first().waitFor();
});

afterAll(() => farm[Symbol.asyncDispose]());

const pushed = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (globalThis as unknown as { dataLayer: { event: string }[] }).dataLayer.map((one) => one.event),
  );
const keys = (page: Page): Promise<string[]> =>
  page.evaluate(() => [localStorage, sessionStorage].flatMap((kept) => Object.keys(kept)).sort());
const consent = (page: Page, given: boolean): Promise<boolean> =>
  page
    .locator('live-stall')
    .evaluate((stall, force) => stall.toggleAttribute('consent', force), given);
/** The page goes out of sight, as its own scripts see it. */
const leave = (page: Page): Promise<boolean> =>
  page.evaluate(() => dispatchEvent(new Event('pagehide')));
const scripts = (): string[] => asked.filter((url) => /vitals|measuring/.test(url));

let before: string[];

it('fetches, sends, pushes and stores nothing without consent', async () => {
  const { page } = viewer;
  await leave(page);
  before = await keys(page);
  expect(scripts()).toEqual([]);
  expect(asked.filter((url) => url.endsWith('/beacons'))).toEqual([]);
  expect(await pushed(page)).toEqual([]);
});

it('tells server and data layer with it, from the startup on, and stores nothing', async () => {
  const { page } = viewer;
  await consent(page, true);
  await expect.poll(() => pushed(page)).toContain('web_vital');
  expect(await pushed(page)).toContain('video_start');
  expect(scripts()).toHaveLength(2);
  await leave(page);
  await expect.poll(() => sent.length).toBeGreaterThan(0);
  expect(sent[0]).toMatchObject({ status: 204 });
  expect(sent[0]?.facts).toContain('startup');
  expect(sent[0]?.facts).toContain('vital');
  expect(await keys(page)).toEqual(before);
});

it('tells what is done with goods by GA4’s names, and the server only that it was', async () => {
  const { page } = viewer;
  sent = [];
  const pinned = page.locator('stall-pinned');
  await pinned.getByRole('button', { name: 'Add to basket' }).first().click();
  await expect.poll(() => pushed(page)).toContain('add_to_cart');
  await expect.poll(() => pushed(page)).toContain('view_item_list');
  const [added] = await page.evaluate(() =>
    (globalThis as unknown as { dataLayer: { event: string; ecommerce: object }[] }).dataLayer
      .filter(({ event }) => event === 'add_to_cart')
      .map(({ ecommerce }) => ecommerce),
  );
  expect(added).toMatchObject({ currency: 'USD', items: [{ quantity: 1 }] });
  await leave(page);
  await expect.poll(() => sent.flatMap(({ facts }) => facts)).toContain('add');
  expect(sent[0]).toMatchObject({ status: 204 });
});

it('stops where it is taken back', async () => {
  const { page } = viewer;
  await consent(page, false);
  const told = [sent.length, (await pushed(page)).length];
  await page.locator('live-stall').evaluate((stall) => {
    const player = stall.shadowRoot?.querySelector('stall-player');
    (player as unknown as { retry(): void }).retry();
  });
  await pictureRuns(page);
  await leave(page);
  expect([sent.length, (await pushed(page)).length]).toEqual(told);
  expect(viewer.complaints).toEqual([]);
});

describe('the store’s thank-you page', () => {
  const buy = async (page: Page) => {
    await page.goto(`${farm.store}/live`);
    await page.evaluate(`import('/cart.js').then(({ addLine }) => addLine('tomatoes', 2))`);
    await page.goto(`${farm.store}/checkout`);
    await page.getByRole('button', { name: 'Place the order' }).click();
    await page.getByRole('heading', { name: 'Thank you!' }).waitFor();
    await page.waitForLoadState('networkidle');
  };

  it('tells of no purchase without consent', async () => {
    const { page } = viewer;
    sent = [];
    await buy(page);
    expect(await pushed(page)).toEqual([]);
    expect(sent).toEqual([]);
  });

  it('tells the purchase with it: the data layer in GA4’s shape, the server that there was one', async () => {
    const { page } = viewer;
    await page.evaluate(() => localStorage.setItem('shop-consent', 'given'));
    await buy(page);
    await expect.poll(() => pushed(page)).toContain('purchase');
    const order = new URL(page.url()).searchParams.get('order');
    const layer = await page.evaluate(
      () => (globalThis as unknown as { dataLayer: unknown[] }).dataLayer,
    );
    const item = {
      item_id: 'tomatoes',
      item_name: 'Vine tomatoes, 1.5 kg',
      price: 7.9,
      quantity: 2,
    };
    expect(layer).toEqual([
      { ecommerce: null },
      {
        event: 'purchase',
        stall_show: farm.show,
        ecommerce: {
          transaction_id: order,
          ...{ currency: 'USD', value: 15.8 },
          items: [expect.objectContaining(item)],
        },
      },
    ]);
    await expect.poll(() => sent.flatMap(({ facts }) => facts)).toContain('purchase');
    expect(viewer.complaints).toEqual([]);
  });
});
