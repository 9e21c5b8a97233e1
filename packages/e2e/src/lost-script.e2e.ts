import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage } from './world/browser.ts';
import { openFarm, pictureRuns, type Farm } from './world/farm.ts';

let farm: Farm;

beforeAll(async () => {
  farm = await openFarm();
});

afterAll(async () => {
  await farm[Symbol.asyncDispose]();
});

it('keeps the picture that plays while the script of hls.js does not come, and plays on when it does', async () => {
  const { page } = await openPage(farm.browser, 'about:blank');
  let asked = 0;
  await page.route(/\/hls-[^/]*\.js$/, (route) => {
    asked += 1;
    return route.abort();
  });
  await page.goto(`${farm.store}/live`);
  await pictureRuns(page);
  const video = page.locator('stall-player video');
  await video.evaluate((one: HTMLVideoElement) => {
    const kept = { emptied: 0 };
    one.addEventListener('emptied', () => (kept.emptied += 1));
    Object.assign(globalThis, { kept });
  });
  // What had come is at its end, and the last picture stays.
  const player = await page.locator('stall-player').elementHandle();
  await page.waitForFunction(
    (one) => (one as HTMLElement & { face?: string }).face === 'waiting',
    player,
  );
  expect(asked).toBeGreaterThan(2);
  const reached = await video.evaluate((one: HTMLVideoElement) => one.currentTime);
  await page.unroute(/\/hls-[^/]*\.js$/);
  await page.waitForFunction(([one, from]) => (one as HTMLVideoElement).currentTime > from + 2, [
    await video.elementHandle(),
    reached,
  ] as const);
  const { emptied } = await page.evaluate(
    () => (globalThis as unknown as { kept: { emptied: number } }).kept,
  );
  expect(emptied).toBe(0);
});

it('waits for the script of hls.js where there is no picture yet, and plays when both come', async () => {
  const { page } = await openPage(farm.browser, 'about:blank');
  let asked = 0;
  await page.route(/\/hls-[^/]*\.js$/, (route) => {
    asked += 1;
    return route.abort();
  });
  await page.route(/\.m4s$/, (route) => route.abort());
  await page.goto(`${farm.store}/live`);
  await expect.poll(() => asked, { timeout: 60_000 }).toBeGreaterThan(4);
  const player = page.locator('stall-player');
  expect(await player.evaluate((one) => (one as HTMLElement & { face?: string }).face)).toBe(
    'waiting',
  );
  await page.unroute(/\.m4s$/);
  await page.unroute(/\/hls-[^/]*\.js$/);
  await pictureRuns(page);
});
