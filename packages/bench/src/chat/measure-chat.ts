import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { medianOf } from '../rows.ts';
import { openPage, toFirstFrame } from '../start/open-page.ts';
import { FAST } from '../start/throttle.ts';
import { watchChat } from './watch-chat.ts';

/** What a talk costs the page that it stands in. */
export interface Chatted {
  /** The share of frames that took more than 20 ms, in percent. */
  late: number;
  /** Frames a second. */
  frames: number;
  /** Seconds of the main thread's own time, of twenty. */
  thread: number;
  /** How many tasks took more than 50 ms. */
  tasks: number;
  /** From a tap until what it changed was painted, in milliseconds: the median. */
  tap: number;
}

/** A frame is late that took longer than this, in milliseconds. */
const LATE_MS = 20;

/** From the first frame of the picture on until it is measured, and for how long. */
const [SETTLED_MS, MEASURED_MS] = [8_000, 20_000];

/** From one tap to the next: at no steady moment of a tick or a frame. */
const TAP_MS = 1_013;

/** Looks at a page for twenty seconds while its picture plays. @param cpu How many times slower the processor is made. */
export async function measureChat(browser: Browser, url: string, cpu: number): Promise<Chatted> {
  const opened = await openPage(browser, { ...FAST, cpu });
  const { page, devtools, context } = opened;
  try {
    await page.addInitScript(watchChat);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await toFirstFrame(opened, url);
    await sleep(SETTLED_MS);
    const tap = await aimAtTap(page);
    const from = await page.evaluate(() => {
      window.frameTimes = window.frameTimes.slice(-1);
      return performance.now();
    });
    const before = await busy(devtools);
    const end = performance.now() + MEASURED_MS;
    const left = () => Math.max(0, end - performance.now());
    while (left() > 0) {
      // A page may be so busy that it takes a tap only after all of it.
      await Promise.race([tap(), sleep(left())]);
      await sleep(Math.min(TAP_MS, left()));
    }
    const thread = (await busy(devtools)) - before;
    const { times, taps, tasks } = await page.evaluate((since) => {
      const { frameTimes, tapTimes, watched } = window;
      const during = watched.tasks.filter(({ start }) => start >= since);
      return { times: frameTimes, taps: tapTimes, tasks: during.length };
    }, from);
    const took = times.slice(1).map((time, at) => time - (times[at] ?? time));
    const seconds = took.reduce((sum, one) => sum + one, 0) / 1_000;
    return {
      late: (100 * took.filter((one) => one > LATE_MS).length) / took.length,
      frames: took.length / seconds,
      thread,
      tasks,
      tap: medianOf(taps.toSorted((a, b) => a - b)),
    };
  } finally {
    await context.close();
  }
}

/** Where to tap is looked up once: looking it up each time would be measured too. Waits as long as the page is busy: a list may keep it so for half a minute. */
async function aimAtTap(page: Page): Promise<() => Promise<void>> {
  const { x, y } = await page.evaluate(() => {
    const box = document.querySelector('#tap')?.getBoundingClientRect();
    if (!box) throw new Error('There is nothing to tap.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  return () => page.mouse.click(x, y);
}

/** Seconds that the main thread was busy. */
async function busy(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
}
