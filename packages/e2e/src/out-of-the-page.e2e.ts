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

/** The caption that is up, and the picture that it is up in. */
const caption = (page: Page) =>
  page.evaluate(() => {
    const { video } = (globalThis as unknown as { kept: { video: HTMLVideoElement } }).kept;
    const track = [...video.textTracks].find(({ mode }) => mode === 'showing');
    const cue = track?.activeCues?.[0] as VTTCue | undefined;
    return {
      line: typeof cue?.line === 'number' ? (cue.line / 100) * video.clientHeight : NaN,
      height: video.clientHeight,
      size: parseFloat(video.style.getPropertyValue('--_cue')),
    };
  });

const chooseOf = async (page: Page, item: string, choice: string) => {
  await choose(page, item);
  await page.locator('stall-more').getByText(choice).click();
  await page.keyboard.press('Escape');
};

const choose = async (page: Page, item: string) => {
  await page.locator('stall-more').getByRole('button', { name: 'More' }).click();
  await page.locator('stall-more').getByRole('button', { name: item }).click();
};

/** The buttons at the lower edge of the small window's picture, in pixels. */
const ACTS_PX = 52;

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

it('has its captions there above the buttons, in the size that is worked out for that picture', async () => {
  const { page } = viewer;
  await chooseOf(page, 'Captions', 'English');
  await expect.poll(async () => (await caption(page)).line).toBeGreaterThan(0);
  const inPage = await caption(page);
  const opening = page.context().waitForEvent('page');
  await choose(page, 'Picture in picture');
  const small = await opening;
  await small.locator('stall-apart video').waitFor();
  await expect.poll(async () => (await caption(page)).height).not.toBe(inPage.height);
  await expect
    .poll(async () => {
      const { line, height, size } = await caption(page);
      return line > height / 2 && line + size < height - ACTS_PX;
    })
    .toBe(true);
  // How large a cue is drawn no browser tells: its rule has to be there, and what it is made of.
  const rules = await small.evaluate(() =>
    document.adoptedStyleSheets.flatMap(({ cssRules }) =>
      [...cssRules].map(({ cssText }) => cssText),
    ),
  );
  expect(rules).toContainEqual(expect.stringMatching(/::cue.*font-size: var\(--_cue\)/));
  await small.close();
  await page.locator('live-stall video').waitFor();
  await expect.poll(async () => (await caption(page)).line / inPage.line).toBeCloseTo(1, 1);
  await chooseOf(page, 'Captions', 'Off');
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

it('takes the stills along that lie under it', async () => {
  const { page } = viewer;
  await chooseOf(page, 'Quality', 'Sound with stills');
  const still = page.locator('stall-player canvas.still');
  await still.waitFor();
  const opening = page.context().waitForEvent('page');
  await choose(page, 'Picture in picture');
  const small = await opening;
  const there = small.locator('stall-apart canvas.still');
  await there.waitFor();
  expect(await there.boundingBox()).toEqual(await small.locator('video').boundingBox());
  await small.close();
  await still.waitFor();
  await chooseOf(page, 'Quality', 'Auto');
  await still.waitFor({ state: 'detached' });
});

it('asks for nothing that the page’s policy refuses', () => {
  expect(viewer.complaints).toEqual([]);
});
