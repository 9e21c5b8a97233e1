import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { aimAtGoods, openGoods } from './open-goods.ts';
import { watchFrames } from './watch-frames.ts';

/** How a list of goods is opened and looked through. */
export interface Looked {
  /** The longest that a frame took once the goods were asked for, in milliseconds. */
  opening: number;
  /** The longest while they were scrolled and sold. */
  longest: number;
  /** The share of frames then that came more than half a frame late, in percent. */
  late: number;
  /** Milliseconds of the main thread's own time for each second of it. */
  thread: number;
}

const FRAME_MS = 1_000 / 60;

/** How long one looks after opening it, and how long one scrolls: some 4,800 pixels a second, a hard flick of a thumb. */
const [OPENED_MS, SCROLLED_MS, PIXELS] = [3_000, 10_000, 80];

/** So often something is sold. */
const SALE_MS = 100;

/** Opens the goods of a page and scrolls them, while `sell` is called ten times a second. */
export async function measureList(
  browser: Browser,
  url: string,
  sell: () => Promise<void>,
): Promise<Looked> {
  const { page, devtools, context } = await openGoods(browser, url, watchFrames);
  try {
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await sleep(OPENED_MS);
    const tap = await aimAtGoods(page);
    await forgetFrames(page);
    await tap();
    await sleep(OPENED_MS);
    const opening = Math.max(...(await framesOf(page)));
    await forgetFrames(page);
    const busy = async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1_000;
    };
    const before = await busy();
    const selling = setInterval(() => void sell(), SALE_MS);
    await page.evaluate(([by, ms]) => window.scrollGoods(by, ms), [PIXELS, SCROLLED_MS] as const);
    clearInterval(selling);
    const frames = await framesOf(page);
    return {
      opening,
      longest: Math.max(...frames),
      late: (100 * frames.filter((took) => took > 1.5 * FRAME_MS).length) / frames.length,
      thread: ((await busy()) - before) / (SCROLLED_MS / 1_000),
    };
  } finally {
    await context.close();
  }
}

async function forgetFrames(page: Page): Promise<void> {
  await page.evaluate(() => void (window.frameTimes = window.frameTimes.slice(-1)));
}

/** How long each frame took. */
async function framesOf(page: Page): Promise<number[]> {
  const times = await page.evaluate(() => window.frameTimes);
  return times.slice(1).map((time, at) => time - (times[at] ?? time));
}
