import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { openPage, toFirstFrame } from './open-page.ts';
import { FAST } from './throttle.ts';

const WATCHED_MS = 15_000;

/**
 * How many seconds of a recording lie ahead of the playhead, fetched, at most, in its first quarter of a minute.
 *
 * @throws where no frame came within a minute.
 */
export async function measureRecording(browser: Browser, url: string): Promise<number> {
  const opened = await openPage(browser, FAST);
  const { page, context } = opened;
  try {
    // A stall asks before it plays a show again.
    const replay = page.getByRole('button', { name: 'Watch the replay' });
    void replay.click({ timeout: 0 }).catch(() => undefined);
    await toFirstFrame(opened, url);
    const end = performance.now() + WATCHED_MS;
    let most = 0;
    while (performance.now() < end) {
      const ahead = await page.evaluate(() => {
        const { video } = window.watched;
        if (!video || video.buffered.length === 0) return 0;
        return video.buffered.end(video.buffered.length - 1) - video.currentTime;
      });
      most = Math.max(most, ahead);
      await sleep(250);
    }
    return most;
  } finally {
    await context.close();
  }
}
