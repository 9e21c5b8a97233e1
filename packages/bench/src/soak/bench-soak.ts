import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../../../.ci/chromium.mjs';
import type { BenchOptions } from '../bench-options.ts';
import { openChats } from '../chat/open-chats.ts';
import { CHAT } from '../chat/subjects.ts';
import type { Row } from '../rows.ts';
import { levelsOf, type Levels } from './levels.ts';
import { levelsRows } from './levels-rows.ts';
import { npmStart } from './npm-start.ts';

const MINUTE_MS = 60_000;

/** What V8 compiles of functions that are called often grows for half an hour, and hides what scripts hold: here it does not. */
const ONLY_INTERPRETED = '--js-flags=--no-opt --no-maglev --no-sparkplug';

/** After so many minutes all parts have come, and the talk is as long as it gets. */
const WARM = 4;

/** What is watched, and by which name the table has it. */
interface Watched {
  name: string;
  livePage: string;
  close(): Promise<void>;
}

/**
 * Whether what a page holds stays what it is while the stall goes on and on, as a phone shows it: `npm start`, or a talk
 * of so many lines a second.
 */
export async function benchSoak({ minutes, lines }: BenchOptions): Promise<Row[]> {
  const started: Watched =
    lines === null ? { name: 'npm start', ...(await npmStart()) } : await openTalk(lines);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumFlags, ONLY_INTERPRETED],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    await page.goto(started.livePage);
    await pictureRuns(page);
    const from = performance.now();
    const levels: Levels[] = [];
    for (let minute = WARM; minute <= WARM + minutes; minute += 1) {
      await sleep(Math.max(0, from + minute * MINUTE_MS - performance.now()));
      await pictureRuns(page);
      const now = await levelsOf(devtools);
      levels.push(now);
      console.error(
        `minute ${minute}: ${now.heap.toFixed(2)} MB, ${now.nodes} nodes, ${now.listeners} listeners`,
      );
    }
    const rows = levelsRows({ bench: 'soak', case: started.name, subject: 'livestall' }, levels);
    return lines === null ? rows : rows.map(perHour);
  } finally {
    await browser.close();
    await started.close();
  }
}

async function openTalk(lines: number): Promise<Watched> {
  const chats = await openChats([CHAT]);
  return {
    name: `${lines} lines/s`,
    livePage: chats.pageOf(CHAT, lines),
    close: () => chats.close(),
  };
}

/** A talk's growth is asked for by the hour. */
function perHour(row: Row): Row {
  if (!row.unit.endsWith('/min')) return row;
  const hourly = (value: number) => value * 60;
  const { median, min, max, low = NaN, high = NaN } = row;
  return {
    ...row,
    unit: row.unit.replace('/min', '/h'),
    median: hourly(median),
    min: hourly(min),
    max: hourly(max),
    low: hourly(low),
    high: hourly(high),
  };
}

/** Waits until the picture moves. @throws where it did not within a minute, as between two shows it does. */
async function pictureRuns(page: Page): Promise<void> {
  // While the angle changes there is another one behind it.
  const video = page.locator('live-stall video:not([aria-hidden])');
  const frames = () =>
    video.evaluate((one: HTMLVideoElement) => one.getVideoPlaybackQuality().totalVideoFrames);
  const end = performance.now() + MINUTE_MS;
  await video.waitFor({ state: 'attached', timeout: MINUTE_MS });
  while (performance.now() < end) {
    const before = await frames();
    await sleep(500);
    if ((await frames()) > before) return;
  }
  throw new Error('The picture stands still.');
}
