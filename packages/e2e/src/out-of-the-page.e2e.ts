import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFarm, type Farm, type Viewer } from './world/farm.ts';

let farm: Farm;
let viewer: Viewer;

beforeAll(async () => {
  farm = await openFarm();
  viewer = await farm.viewer({ width: 1280, height: 800 });
  await viewer.page.locator('live-stall video').evaluate((video: HTMLVideoElement) => {
    const kept = { video, pauses: 0, opened: 0 };
    video.addEventListener('pause', () => (kept.pauses += 1));
    video.addEventListener('emptied', () => (kept.opened += 1));
    Object.assign(globalThis, { kept });
  });
});

afterAll(async () => {
  await farm[Symbol.asyncDispose]();
});

/** Where the picture is, and what became of it since the page was opened. */
const picture = (page: Page) =>
  page.evaluate(() => {
    const { kept } = globalThis as unknown as {
      kept: { video: HTMLVideoElement; pauses: number; opened: number };
    };
    const { video, pauses, opened } = kept;
    const inPage = video.ownerDocument === document;
    return { inPage, pauses, opened, at: video.currentTime, paused: video.paused };
  });

const choose = async (page: Page, item: string) => {
  await page.locator('stall-more').getByRole('button', { name: 'More' }).click();
  await page.locator('stall-more').getByRole('button', { name: item }).click();
};

it('goes into a window of its own with what the host is showing, and the playhead never knows', async () => {
  const { page } = viewer;
  const before = await picture(page);
  const opening = page.context().waitForEvent('page');
  await choose(page, 'Picture in picture');
  const small = await opening;
  await small.locator('stall-apart video').waitFor();
  await page.locator('stall-cover').getByText('in a window of its own').first().waitFor();
  const apart = await picture(page);
  expect(apart).toMatchObject({ inPage: false, paused: false, pauses: 0, opened: 0 });
  expect(apart.at).toBeGreaterThanOrEqual(before.at);

  await farm.host.act(farm.show, { act: 'product.pin', product: 'tomatoes' });
  await small.getByRole('link', { name: 'Vine tomatoes', exact: true }).waitFor();
  await small.getByRole('button', { name: 'Add to basket' }).click();
  await page.locator('[data-cart-count]').getByText('1', { exact: true }).waitFor();

  await small.close();
  await page.locator('live-stall video').waitFor();
  const after = await picture(page);
  expect(after).toMatchObject({ inPage: true, paused: false, pauses: 0, opened: 0 });
  expect(after.at).toBeGreaterThanOrEqual(apart.at);
});

it('comes back by a button in the page', async () => {
  const { page } = viewer;
  const opening = page.context().waitForEvent('page');
  await choose(page, 'Picture in picture');
  const small = await opening;
  const closed = small.waitForEvent('close');
  await page.locator('stall-cover').getByRole('button', { name: 'Bring it back' }).click();
  await closed;
  // The page hears of the closing by itself.
  await expect.poll(async () => (await picture(page)).inPage).toBe(true);
  expect(await picture(page)).toMatchObject({ pauses: 0, opened: 0 });
});

it('fills the screen with the whole stall, so that goods and talk stay', async () => {
  const { page } = viewer;
  await choose(page, 'Fill the screen');
  await page.waitForFunction(() => document.fullscreenElement?.localName === 'live-stall');
  await page.locator('stall-pinned').getByRole('link').first().waitFor();
  const height = () =>
    page
      .locator('live-stall')
      .evaluate((stall) => stall.style.getPropertyValue('--stall-block-size'));
  expect(await height()).toBe('100dvh');
  await page.keyboard.press('f');
  await page.waitForFunction(() => document.fullscreenElement === null);
  await expect.poll(height).toBe('');
});

it('tells the system what plays, and whose it is', async () => {
  const { page } = viewer;
  const told = () =>
    page.evaluate(() => {
      const { metadata, playbackState } = navigator.mediaSession;
      return { title: metadata?.title, artist: metadata?.artist, playbackState };
    });
  await expect.poll(told).toMatchObject({
    title: expect.stringMatching(/Willow Bend Farm/) as unknown,
    artist: 'Mei Lin',
    playbackState: 'playing',
  });
});

it('asks for nothing that the page’s policy refuses', () => {
  expect(viewer.complaints).toEqual([]);
});
