import type { Page } from 'playwright-core';

type Sleeping = typeof globalThis & { fallAsleep(): void; awake(): void };

/** A device that sleeps: all of the page stands still, its steady clock too, as that of a phone or a laptop does. */
export interface Sleeper {
  sleep(): Promise<void>;
  wake(): Promise<void>;
}

/**
 * Loads a page anew on a device that can be sent to sleep. What Chromium freezes keeps its steady clock running, which
 * that of a device does not.
 */
export async function sleeperWith(page: Page): Promise<Sleeper> {
  await page.addInitScript(() => {
    const now = performance.now.bind(performance);
    let since: number | null = null;
    let missed = 0;
    performance.now = () => (since ?? now()) - missed;
    (globalThis as Sleeping).fallAsleep = () => (since = now());
    (globalThis as Sleeping).awake = () => {
      missed += now() - (since ?? now());
      since = null;
    };
  });
  await page.reload();
  const devtools = await page.context().newCDPSession(page);
  return {
    sleep: async () => {
      await page.evaluate(() => (globalThis as Sleeping).fallAsleep());
      await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    },
    wake: async () => {
      await devtools.send('Page.setWebLifecycleState', { state: 'active' });
      await page.evaluate(() => (globalThis as Sleeping).awake());
    },
  };
}
