import type { Page } from 'playwright-core';
import type { CartAnswer } from '../../../../examples/store/src/cart/cart-answer.ts';
import { buttonOf, noteOf, type DropTag } from '../world/drops.ts';
import type { Viewer } from '../world/farm.ts';

/** A race that pages run in: which button to tap, and what then tells those who got something from those who did not. */
export interface Race {
  tag: DropTag;
  button: string;
  got: string;
  missed: string;
}

/** Taps as soon as one can, and tells what the page says of it in the end: whether its viewer got something. */
export async function race({ page }: Viewer, { tag, button, got, missed }: Race): Promise<boolean> {
  const tapped = buttonOf(page, tag, button);
  const won = buttonOf(page, tag, got);
  const lost = noteOf(page, tag, missed);
  await tapped.or(lost).first().waitFor();
  // Whoever comes a blink too late finds no button any more.
  if (await tapped.isVisible()) await tapped.click({ timeout: 2_000 }).catch(() => undefined);
  await won.or(lost).first().waitFor();
  return won.isVisible();
}

/** What the store's basket of a page holds, as the store says. */
export async function basketOf(page: Page): Promise<CartAnswer> {
  return page.evaluate(async () => (await fetch('/api/cart')).json() as Promise<CartAnswer>);
}

/** Goes from what is held in the basket through the store's checkout, where it costs so much. */
export async function checkOut({ page }: Viewer, store: string, price: string): Promise<void> {
  await page.locator('stall-offer').getByRole('link', { name: 'Check out' }).click();
  await page.waitForURL(`${store}/cart`);
  await page.getByText('live price').waitFor();
  await page.locator('[data-line-total]').getByText(price).waitFor();
  await page.getByRole('button', { name: 'Checkout' }).click();
  await page.getByRole('button', { name: 'Place the order' }).click();
  await page.waitForURL(`${store}/thank-you?*`);
}

/** What the check page says that a stall leads to. */
export interface Checked {
  holds: boolean;
  /** The viewer's own entry, and its number in the draw. */
  id: string;
  rank: number;
}

/** Follows a stall to the page on which anybody can check the draw, and reads it. */
export async function readCheckPage({ page }: Viewer): Promise<Checked> {
  const opened = page.context().waitForEvent('page');
  await page.locator('stall-giveaway').getByRole('link', { name: 'Check the draw' }).click();
  const check = await opened;
  const heading = check.getByRole('heading', { name: /^It (holds|does not hold)$/ });
  await heading.waitFor();
  const [, rank] = /number (\d+) of/.exec(await check.locator('#own').innerText()) ?? [];
  const checked = {
    holds: (await heading.innerText()) === 'It holds',
    id: await check.locator('#order .own code').innerText(),
    rank: Number(rank),
  };
  await check.close();
  return checked;
}
