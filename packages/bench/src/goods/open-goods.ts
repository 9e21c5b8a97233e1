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
  const tap = await aimAtGoods(page);
  await tap();
  await page.locator('stall-products [data-product]').first().waitFor();
}

/**
 * Finds the button that opens the goods, to tap it later. While that is measured nothing is to be looked for: in a page of a
 * thousand goods the looking takes longer than what it looks for.
 */
export async function aimAtGoods(page: Page): Promise<() => Promise<void>> {
  const box = await goodsButton(page).boundingBox();
  if (!box) throw new Error('The button of the goods is not on screen.');
  return () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

function goodsButton(page: Page) {
  return page.locator('live-stall').getByRole('button', { name: /goods/i }).first();
}
