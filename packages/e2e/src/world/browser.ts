import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../../../.ci/chromium.mjs';

/** Real Chromium, without its own chatter. @param flags More for its command line. */
export async function openBrowser(...flags: string[]): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags, ...flags] });
}

/**
 * A page in a context of its own (a person with a phone), and everything it complains of: errors, broken
 * policies, failed requests that are not answered for by the test.
 */
export async function openPage(
  browser: Browser,
  url: string,
  viewport = { width: 390, height: 844 },
  more: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport, ...more });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      complaints.push(`${message.text()} (${message.location().url})`);
    }
  });
  await page.goto(url);
  return { page, complaints };
}
