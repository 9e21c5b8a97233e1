import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostileStore, type Hostility } from './stores/hostile-store.ts';
import { openFarm, type Farm, type Viewer } from './world/farm.ts';

let farm: Farm;
let viewer: Viewer;

beforeAll(async () => {
  farm = await openFarm();
  viewer = await farm.viewer({ width: 1280, height: 800 });
});

afterAll(async () => {
  await farm[Symbol.asyncDispose]();
});

/** The page's store is another from now on. */
async function follow(how: Hostility): Promise<void> {
  await viewer.page.evaluate(
    `document.querySelector('live-stall').cart = (${hostileStore.toString()})(${JSON.stringify(how)})`,
  );
}

const open = (tab: string) => viewer.page.getByRole('tab', { name: tab }).click();
const basket = () => viewer.page.locator('stall-cart');
const goods = () => viewer.page.locator('stall-products');
const add = () =>
  goods()
    .getByRole('button', { name: /^Add to basket/ })
    .first();

/** The goods stand, the picture goes on, and nothing but what the console says on purpose was complained of. */
async function expectCalm(): Promise<void> {
  const frames = () =>
    viewer.page
      .locator('stall-player video:not([aria-hidden])')
      .evaluate((one: HTMLVideoElement) => one.getVideoPlaybackQuality().totalVideoFrames);
  const before = await frames();
  await expect.poll(frames).toBeGreaterThan(before);
  await open('Goods');
  await goods().getByRole('link', { name: 'New-harvest rice', exact: true }).waitFor();
  const own = viewer.complaints.filter((one) => !one.startsWith('livestall: '));
  expect(own).toEqual([]);
}

it.each(['throws', 'rejects with no error'] as const)(
  'says that a store does not answer which %s, and lets one try again',
  async (how) => {
    await follow(how);
    await open('Basket');
    await basket().getByText('The store does not answer right now.').waitFor();
    await basket().getByRole('button', { name: 'Try again' }).click();
    await basket().getByText('The store does not answer right now.').waitFor();
    await open('Goods');
    await goods().getByText('The store has not said its price').first().waitFor();
    await add().click();
    await goods().getByRole('alert').getByText('The store does not answer right now.').waitFor();
    expect(await viewer.page.getByText('The till is on fire.').count()).toBe(0);
    await add().waitFor();
    await expectCalm();
  },
);

it('goes on with another store where one hangs', async () => {
  await follow('hangs');
  await open('Basket');
  await basket().getByText('Fetching your basket').waitFor({ state: 'attached' });
  await open('Goods');
  await add().click();
  await goods().getByText('Adding…').waitFor();
  await expectCalm();
  await follow('lies');
  await open('Basket');
  await basket().getByText('What you add during the show waits here.').waitFor();
});

it('shows what the basket has, not what a store says that it took', async () => {
  await follow('lies');
  await open('Goods');
  // Fewer than none are none.
  await goods().getByText('Sold out').first().waitFor();
  await open('Basket');
  await basket().getByText('What you add during the show waits here.').waitFor();
  await expectCalm();
});

it('shows the last of a storm of changes, as text', async () => {
  await follow('storms');
  await open('Basket');
  await basket().getByText('<b>The last</b>', { exact: true }).waitFor();
  await expectCalm();
});

it('follows a basket into another currency, however large the answer', async () => {
  await follow('changes');
  await open('Basket');
  await basket().getByText('¥980').first().waitFor();
  await basket().getByText('<img src=x>', { exact: true }).waitFor();
  await expectCalm();
});

it('keeps the basket that it could read where the store’s sum is no number', async () => {
  await follow('miscounts');
  await open('Basket');
  await basket().getByRole('button', { name: 'One more' }).click();
  await basket().getByRole('alert').getByText('The store does not answer right now.').waitFor();
  await basket().getByText('Pears', { exact: true }).waitFor();
  expect(await basket().getByText('Quinces').count()).toBe(0);
  expect(viewer.complaints.join()).toContain('total.amount should be a whole number');
  await expectCalm();
});

it('shows a basket of ten thousand lines, to the last', async () => {
  await follow('is full');
  await open('Basket');
  await basket().getByText('Pears 0', { exact: true }).waitFor();
  await basket().getByText('Pears 9999', { exact: true }).waitFor({ state: 'attached' });
  await basket().getByText('$100.00').last().waitFor();
  await expectCalm();
});
