import type { Browser } from 'playwright-core';

/** How slow the machine and the line are made. */
export interface Throttle {
  cpu: number;
  /** Bytes a second; -1: not at all. */
  bytesPerSecond: number;
  latencyMs: number;
}

const TIMEOUT_MS = 60_000;

/**
 * Milliseconds from the navigation until the first frame of the page's video is presented, in a fresh
 * context with nothing cached.
 *
 * @throws where no frame came within a minute.
 */
export async function firstFrame(
  browser: Browser,
  url: string,
  throttle: Throttle,
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: throttle.latencyMs,
      downloadThroughput: throttle.bytesPerSecond,
      uploadThroughput: throttle.bytesPerSecond,
      // Without it the browser tells pages of the line that this machine has.
      ...(throttle.bytesPerSecond > 0 && { connectionType: 'cellular4g' }),
    });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle.cpu });
    await page.addInitScript(watchFirstFrame);
    await page.goto(url, { waitUntil: 'commit' });
    const frame = await page.waitForFunction(
      () => Reflect.get(window, 'firstFrame') as number,
      null,
      {
        timeout: TIMEOUT_MS,
        polling: 50,
      },
    );
    return await frame.jsonValue();
  } finally {
    await context.close();
  }
}

/** Runs in the page before its own scripts: finds the video, in shadow roots too, and notes its first frame. */
function watchFirstFrame(): void {
  const find = (root: Document | ShadowRoot): HTMLVideoElement | null => {
    const video = root.querySelector('video');
    if (video) return video;
    for (const element of root.querySelectorAll('*')) {
      const inner = element.shadowRoot && find(element.shadowRoot);
      if (inner) return inner;
    }
    return null;
  };
  const look = (): void => {
    const video = find(document);
    if (!video) {
      requestAnimationFrame(look);
      return;
    }
    video.requestVideoFrameCallback((_, frame) => {
      Reflect.set(window, 'firstFrame', frame.presentationTime);
    });
  };
  look();
}
