import type { Browser, Page } from 'playwright-core';
import { openPage, type OpenPage } from '../start/open-page.ts';
import type { Throttle } from '../start/throttle.ts';
import { findDeep } from './find-deep.ts';

/** A phone of the lower middle, whose line is no matter here. */
const PHONE: Throttle = { cpu: 4, bytesPerSecond: -1, latencyMs: 0 };

/** Opens a page with a stall on such a phone, and waits until its goods can be asked for. @param watch Runs before its scripts. */
export async function openGoods(
  browser: Browser,
  url: string,
  watch: () => void,
): Promise<OpenPage> {
  const opened = await openPage(browser, PHONE);
  await opened.page.addInitScript(findDeep);
  await opened.page.addInitScript(watch);
  await opened.page.goto(url);
  await goodsButton(opened.page).waitFor();
  return opened;
}

/** Opens the sheet with the list of goods. */
export async function tapGoods(page: Page): Promise<void> {
  await goodsButton(page).click();
  await page.locator('stall-products [data-product]').first().waitFor();
}

function goodsButton(page: Page) {
  return page.locator('live-stall').getByRole('button', { name: /goods/i }).first();
}
