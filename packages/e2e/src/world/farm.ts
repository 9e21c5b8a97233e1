import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage } from './browser.ts';
import { openYard, type Yard, type YardOptions } from './yard.ts';

/** A yard and a browser to look at it. */
export interface Farm extends Yard {
  browser: Browser;
  /** A viewer's phone (or desk) with the Live page, its picture running. */
  viewer(viewport?: { width: number; height: number }): Promise<Viewer>;
}

/** A viewer's page and what it complained of. */
export interface Viewer {
  page: Page;
  complaints: string[];
}

/** Opens the farm. */
export async function openFarm(options: YardOptions = {}): Promise<Farm> {
  const yard = await openYard(options);
  const browser = await openBrowser();
  return {
    ...yard,
    browser,
    viewer: async (viewport) => {
      const viewer = await openPage(browser, `${yard.store}/live`, viewport);
      await pictureRuns(viewer.page);
      return viewer;
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await yard[Symbol.asyncDispose]();
    },
  };
}

/** Waits until the page's player plays, and has shown some frames: the first may be there before the stall is. */
export async function pictureRuns(page: Page): Promise<void> {
  await page.locator('stall-player').evaluate(
    (player: HTMLElement & { face?: string }) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (player.face === 'playing') resolve();
        };
        player.addEventListener('stall-player-changed', look);
        look();
      }),
  );
  await page
    .locator('stall-player video')
    .evaluate(
      (video: HTMLVideoElement) =>
        new Promise((resolve) => video.requestVideoFrameCallback(resolve)),
    );
}
