import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { throttle, type Throttle } from './throttle.ts';
import { watchPage } from './watch-page.ts';

/** A phone's page that is watched. */
export interface OpenPage {
  page: Page;
  devtools: CDPSession;
  /** To be closed. */
  context: BrowserContext;
}

const PATIENCE_MS = 60_000;

/** Opens an empty page in a fresh context, with nothing cached. */
export async function openPage(browser: Browser, how: Throttle): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await throttle(devtools, how);
  await page.addInitScript(watchPage);
  return { page, devtools, context };
}

/**
 * Goes to an address and waits for the first frame of its video. It is asked for by the plainest means there are: what
 * Playwright's own way of waiting puts into a page blocks a slow phone as long as a player does.
 *
 * @throws where none came within a minute.
 */
export async function toFirstFrame({ page, devtools }: OpenPage, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'commit' });
  const began = devtools.send('Runtime.evaluate', {
    expression: 'window.watched.began',
    awaitPromise: true,
  });
  const frame = await Promise.race([began, sleep(PATIENCE_MS, null, { ref: false })]);
  if (!frame) throw new Error(`${url} showed no frame.`);
}
