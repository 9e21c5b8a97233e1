import type { Page } from 'playwright-core';

// What page/watch-frames.js notes in the viewer's page, asked for from outside.

/** The number of the frame that was on screen when `title` first stood in the pinned product. */
export async function frameOfPin(page: Page, title: string): Promise<number> {
  const seen = await page.waitForFunction(
    (text) => (Reflect.get(window, 'seenPins') as Map<string, number>).get(text),
    title,
    { timeout: 60_000, polling: 100 },
  );
  return (await seen.jsonValue()) as number;
}

/** Waits until the picture has come to a frame of at least this number. */
export async function frameShown(page: Page, number: number): Promise<void> {
  await page.waitForFunction((least) => Reflect.get(window, 'newestFrame') >= least, number, {
    timeout: 60_000,
    polling: 100,
  });
}
