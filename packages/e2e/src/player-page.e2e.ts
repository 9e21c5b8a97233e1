import type { StreamPlayer } from '@livestall/media';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Served } from '../../../examples/page/served.ts';
import { startPlayer } from '../../../examples/player/server.ts';
import { rehearsed } from '../../../examples/player/src/rehearsed.ts';
import { openBrowser, openPage } from './world/browser.ts';
import { SDK } from './world/sdk.ts';
import { ServerProcess } from './world/server-process.ts';

const SIZES = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];

let server: ServerProcess;
let site: Served;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  server = new ServerProcess({
    data: ':memory:',
    accounts: [{ id: 'willow-bend', name: 'Willow Bend Farm', origins: [] }],
    rehearsal: { account: 'willow-bend', storeUrl: 'http://localhost:4340' },
  });
  await server.start();
  site = await startPlayer({ sdk: SDK, streams: rehearsed(server.address) });
  browser = await openBrowser();
});

beforeEach(async () => {
  ({ page, complaints } = await openPage(browser, site.address, SIZES[2]));
});

afterEach(() => page.context().close());

afterAll(async () => {
  await browser.close();
  await site.close();
  await server.stop();
});

const live = () => page.locator('stall-player').first();
const recording = () => page.locator('stall-player').last();

/** Waits until the picture goes on from wherever it is. */
const goesOn = (player: Locator) =>
  player.locator('video').evaluate(
    (video: HTMLVideoElement) =>
      new Promise<void>((resolve) => {
        let from: number | undefined;
        const look = () => {
          from ??= video.currentTime;
          if (video.currentTime > from + 1) resolve();
          else video.requestVideoFrameCallback(look);
        };
        video.requestVideoFrameCallback(look);
      }),
  );

const playhead = (player: Locator) =>
  player.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);

const caption = (player: Locator) =>
  player.evaluate((one) => (one as HTMLElement & { stream: StreamPlayer }).stream.caption);

it('plays what is live by itself, and asks for nothing of the recording before somebody does', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await goesOn(live());
  expect(asked.some((url) => /rehearsal\/\d+\/\d+-/.test(url))).toBe(false);
  await recording().getByRole('button', { name: 'Play' }).first().click();
  await goesOn(recording());
  expect(asked.some((url) => /rehearsal\/\d+\/\d+-/.test(url))).toBe(true);
  expect(complaints).toEqual([]);
});

it('is ruled by the keyboard alone', async () => {
  await recording().getByRole('button', { name: 'Play' }).first().focus();
  await page.keyboard.press('Enter');
  await goesOn(recording());
  await page.keyboard.press('k');
  await page.locator('stall-player:state(paused)').waitFor();
  const stood = await playhead(recording());
  await page.keyboard.press('l');
  await expect.poll(() => playhead(recording())).toBeGreaterThan(stood + 9);
  await page.keyboard.press('c');
  await expect.poll(() => caption(recording())).not.toBeNull();
  await page.keyboard.press('c');
  await expect.poll(() => caption(recording())).toBeNull();
  await page.keyboard.press('m');
  await recording().getByRole('button', { name: 'Sound on' }).waitFor();
  await page.keyboard.press('k');
  await goesOn(recording());
  expect(complaints).toEqual([]);
});

for (const size of SIZES) {
  it(`has all its controls in the picture at ${size.width}×${size.height}`, async () => {
    await page.setViewportSize(size);
    await goesOn(live());
    await live().hover();
    const picture = (await live().boundingBox())!;
    expect(picture.x).toBeGreaterThanOrEqual(0);
    expect(picture.x + picture.width).toBeLessThanOrEqual(size.width);
    const buttons = live().locator('stall-controls button:visible');
    await buttons.first().waitFor();
    for (const button of await buttons.all()) {
      const box = (await button.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(picture.x);
      expect(box.x + box.width).toBeLessThanOrEqual(picture.x + picture.width);
      expect(box.y + box.height).toBeLessThanOrEqual(picture.y + picture.height);
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(size.width);
  });
}
