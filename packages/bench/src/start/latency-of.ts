import type { Page } from 'playwright-core';
import { BARS } from '../stream/bar-code.ts';
import { FRAME_RATE, TURN_S } from '../stream/ladder.ts';

/**
 * How far the picture of a page is behind what happens, in seconds: the frame on screen says by its bars when it
 * was taken, whoever plays it.
 *
 * @param begun When the broadcast began, in milliseconds since the epoch.
 */
export async function latencyOf(page: Page, begun: number): Promise<number> {
  const [frame, now] = await page.evaluate((bars) => {
    const { video } = window.watched;
    const canvas = new OffscreenCanvas(bars, 1);
    const context = canvas.getContext('2d');
    if (!video || !context) throw new Error('There is no picture.');
    // The middle of the bars; the whole strip in as many pixels as there are bars.
    const middle = video.videoHeight / 60;
    context.drawImage(video, 0, middle, video.videoWidth, 1, 0, 0, bars, 1);
    const { data } = context.getImageData(0, 0, bars, 1);
    let number = 0;
    for (let bar = 0; bar < bars; bar += 1)
      number = number * 2 + ((data[bar * 4] ?? 0) > 127 ? 1 : 0);
    return [number, Date.now()] as const;
  }, BARS);
  const behind = ((now - begun) / 1_000 - frame / FRAME_RATE) % TURN_S;
  return behind < 0 ? behind + TURN_S : behind;
}
