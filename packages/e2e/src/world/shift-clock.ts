import type { Page } from 'playwright-core';

/**
 * Loads a page anew on a device whose clock is off by so many milliseconds: from before its first script on, so that it
 * never learns the right time from its device.
 */
export async function shiftClock(page: Page, byMs: number): Promise<void> {
  await page.addInitScript((ms) => {
    const { now } = Date;
    globalThis.Date = new Proxy(Date, {
      construct: (real, parts) =>
        Reflect.construct(real, parts.length > 0 ? parts : [now() + ms]) as Date,
      get: (real, name) =>
        name === 'now' ? () => now() + ms : (Reflect.get(real, name) as unknown),
    });
  }, byMs);
  await page.reload();
}
