import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession } from 'playwright-core';
import { medianOf } from '../rows.ts';
import { latencyOf } from './latency-of.ts';
import { openPage, toFirstFrame } from './open-page.ts';
import type { Throttle } from './throttle.ts';

/** What a minute of live play takes. */
export interface Live {
  /** How far the picture is behind what happens, in seconds, at the end of the minute. */
  latency: number;
  /** How long the picture stood still, in seconds. */
  rebuffering: number;
  /** Milliseconds of the main thread's time for each second of play, with all controls on screen. */
  thread: number;
  /** Bytes of the page's heap at the end, after a collection. */
  heap: number;
}

/** From the first frame on: the start is over, the main thread was measured, the minute is over. */
const [SETTLED_MS, MEASURED_MS, OVER_MS] = [15_000, 50_000, 60_000];

/** How often the pointer moves, so that controls stay where they are. */
const MOVE_MS = 1_000;

/** @throws where no frame came within a minute. */
export async function measureLive(
  browser: Browser,
  url: string,
  { how, begun }: { how: Throttle; begun: number },
): Promise<Live> {
  const opened = await openPage(browser, how);
  const { page, devtools, context } = opened;
  try {
    // The thread's own time: what others do on this machine meanwhile does not count.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await toFirstFrame(opened, url);
    const from = performance.now();
    const until = async (end: number) => {
      for (let moves = 0; performance.now() < from + end; moves += 1) {
        await page.mouse.move(180, 300 + (moves % 2));
        await sleep(Math.min(MOVE_MS, Math.max(0, from + end - performance.now())));
      }
    };
    await until(SETTLED_MS);
    const before = await metrics(devtools);
    await until(MEASURED_MS);
    const after = await metrics(devtools);
    const latencies: number[] = [];
    while (performance.now() < from + OVER_MS) {
      latencies.push(await latencyOf(page, begun));
      await sleep(MOVE_MS);
    }
    const rebuffering = await page.evaluate(() =>
      window.watched.waits.reduce(
        (sum, wait) => sum + (wait.to ?? performance.now()) - wait.from,
        0,
      ),
    );
    await devtools.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize: heap = NaN } = await metrics(devtools);
    const busy = (after['TaskDuration'] ?? NaN) - (before['TaskDuration'] ?? NaN);
    return {
      latency: medianOf(latencies.toSorted((a, b) => a - b)),
      rebuffering: rebuffering / 1_000,
      thread: (busy * 1_000) / ((MEASURED_MS - SETTLED_MS) / 1_000),
      heap,
    };
  } finally {
    await context.close();
  }
}

async function metrics(devtools: CDPSession): Promise<Record<string, number>> {
  const { metrics: all } = await devtools.send('Performance.getMetrics');
  return Object.fromEntries(all.map(({ name, value }) => [name, value]));
}
