import type { Locator, Page } from 'playwright-core';

/** An element that draws what the seller dropped. */
export type DropTag = 'stall-coupon' | 'stall-offer' | 'stall-giveaway';

/** A button of what was dropped, by all that a screen reader says of it. */
export function buttonOf(page: Page, tag: DropTag, name: string): Locator {
  return page.locator(tag).getByRole('button', { name, exact: true });
}

/** The small line in which it says how things stand. */
export function noteOf(page: Page, tag: DropTag, text: string): Locator {
  return page.locator(tag).locator('.note').getByText(text);
}
