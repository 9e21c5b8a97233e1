import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { countScripts } from './count-scripts.ts';
import { openPage, toFirstFrame } from './open-page.ts';
import type { Throttle } from './throttle.ts';

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
  /** Milliseconds until the largest thing on the page was painted. */
  largest: number;
  /** Cumulative layout shift until then. */
  shift: number;
}

/** How long a page is watched after its first frame: what a player puts off until then counts too. */
const AFTER_MS = 3_000;

/**
 * Opens a page in a fresh context with nothing cached.
 *
 * @throws where no frame came within a minute.
 */
export async function measureStart(browser: Browser, url: string, how: Throttle): Promise<Start> {
  const opened = await openPage(browser, how);
  const { page, devtools, context } = opened;
  try {
    const scripts = countScripts(devtools);
    await toFirstFrame(opened, url);
    await sleep(AFTER_MS);
    // A picture that fills the window is none to the browser: it waits for the next largest thing.
    await page.waitForFunction(() => window.watched.largest, null, { polling: 50 });
    const { frame, begun, tasks, ...start } = await page.evaluate(() => {
      const { frame, lines, tasks, largest, shift } = window.watched;
      return {
        frame: frame ?? NaN,
        lines,
        tasks,
        largest: largest ?? NaN,
        shift,
        begun: performance.timeOrigin,
      };
    });
    return {
      ...start,
      frame,
      scripts: scripts.before(begun + frame),
      blocking: tasks
        .filter(({ start }) => start < frame + AFTER_MS)
        .reduce((sum, { duration }) => sum + duration - 50, 0),
    };
  } finally {
    await context.close();
  }
}
