import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { countScripts } from './count-scripts.ts';
import { throttle, type Throttle } from './throttle.ts';
import { watchPage } from './watch-page.ts';

/** How a page started. */
export interface Start {
  /** Milliseconds from the navigation until the first frame of the video is presented. */
  frame: number;
  /** Lines of that frame: what the speed was bought with. */
  lines: number;
  /** Bytes of scripts on the wire before it. */
  scripts: number;
  /** What tasks of more than 50 ms took beyond that, from the navigation until some seconds after the frame. */
  blocking: number;
  /** Cumulative layout shift until then. */
  shift: number;
}

const PATIENCE_MS = 60_000;

/** How long a page is watched after its first frame: what a player puts off until then counts too. */
const AFTER_MS = 4_000;

/**
 * Opens a page in a fresh context with nothing cached.
 *
 * @throws where no frame came within a minute.
 */
export async function measureStart(browser: Browser, url: string, how: Throttle): Promise<Start> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await throttle(devtools, how);
    const scripts = countScripts(devtools);
    await page.addInitScript(watchPage);
    await page.goto(url, { waitUntil: 'commit' });
    await page
      .waitForFunction(() => window.watched.frame, null, { timeout: PATIENCE_MS, polling: 50 })
      .catch((cause: unknown) => {
        throw new Error(`${url} showed no frame.`, { cause });
      });
    await sleep(AFTER_MS);
    const { frame, lines, tasks, shift, begun } = await page.evaluate(() => ({
      ...window.watched,
      begun: performance.timeOrigin,
    }));
    if (frame === null) throw new Error(`${url} lost its frame.`);
    return {
      frame,
      lines,
      scripts: scripts.before(begun + frame),
      blocking: tasks
        .filter(({ start }) => start < frame + AFTER_MS)
        .reduce((sum, { duration }) => sum + duration - 50, 0),
      shift,
    };
  } finally {
    await context.close();
  }
}
