import type { Show } from '@livestall/client';
import type { Page } from 'playwright-core';

/** What a page heard from its show by `show.on`, in the order in which it came. */
export interface Heard {
  seq: number;
  type: string;
}

type Stall = HTMLElement & { following: Show };
type Listening = typeof globalThis & { heard: Heard[] };

/** Lets the page write down each pin and each notice that it is told of. */
export async function listen(page: Page): Promise<void> {
  await page.locator('live-stall').evaluate((stall: Stall) => {
    const heard: Heard[] = ((globalThis as Listening).heard = []);
    for (const type of ['product.pinned', 'notice.posted'] as const) {
      stall.following.on(type, ({ seq }) => heard.push({ seq, type }));
    }
  });
}

/** What was written down so far. */
export function heardBy(page: Page): Promise<Heard[]> {
  return page.evaluate(() => (globalThis as Listening).heard);
}

/** Says a line as the page's viewer; resolves with the line's id once the server has taken it. */
export function say(page: Page, text: string): Promise<string> {
  return page
    .locator('live-stall')
    .evaluate(async (stall: Stall, line) => (await stall.following.chat.send(line)).id, text);
}

/** Resolves when the page's show is connected in this way. */
export async function connectedAs(page: Page, wanted: Show['connection']): Promise<void> {
  await page.locator('live-stall').evaluate(
    (stall: Stall, connection) =>
      new Promise<void>((resolve) => {
        const { following } = stall;
        const leave = following.subscribe(check);
        function check(): void {
          if (following.connection !== connection) return;
          leave();
          resolve();
        }
        check();
      }),
    wanted,
  );
}

/** The end of the picture that the page holds by now, on the video's own clock, in seconds. */
export function pictureEnd(page: Page): Promise<number> {
  return page
    .locator('live-stall video')
    .evaluate(({ buffered }: HTMLVideoElement) => buffered.end(buffered.length - 1));
}

/** Resolves when the page's picture has played past a moment of its own clock, in seconds. */
export async function pictureRunsPast(page: Page, moment: number): Promise<void> {
  await page.locator('live-stall video').evaluate(
    (video: HTMLVideoElement, end) =>
      new Promise<void>((resolve) => {
        const check = () => {
          if (video.currentTime > end) resolve();
          else video.requestVideoFrameCallback(check);
        };
        check();
      }),
    moment,
  );
}

/** Resolves when the page follows a live show other than `show`. */
export async function followsAnother(page: Page, show: string): Promise<void> {
  await page.locator('live-stall').evaluate(
    (stall: Stall, left) =>
      new Promise<void>((resolve) => {
        const { following } = stall;
        const leave = following.subscribe(check);
        function check(): void {
          if (following.id === left || following.now.status !== 'live') return;
          leave();
          resolve();
        }
        check();
      }),
    show,
  );
}
