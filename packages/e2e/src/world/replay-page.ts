import type { Show } from '@livestall/client';
import type { LogIndex } from '@livestall/protocol';
import type { Page } from 'playwright-core';
import type { Farm } from './farm.ts';
import { call } from './host-session.ts';

/** The stall of a page, with the show that it follows. */
export type Stall = HTMLElement & { following: Show };

/** Waits until the log has all up to a moment for whoever goes back. */
export async function isPast({ server, show }: Farm, moment: number): Promise<void> {
  const index = async () =>
    (await call(`${server.address}/v1/shows/${show}/log`, 'GET')) as LogIndex;
  while (!(await index()).stretches.some(({ to }) => to > moment)) {
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Makes the stall of the page one of this show alone, whatever its channel shows next. */
export async function stayWith(page: Page, show: string): Promise<void> {
  await page.locator('live-stall').evaluate((stall, id) => {
    stall.removeAttribute('channel');
    stall.setAttribute('show', id);
  }, show);
}

/** Asks the stall for a moment of the show, as its parts do. */
export async function seek(page: Page, moment: number): Promise<void> {
  await page.locator('live-stall').evaluate((stall, at) => {
    const init = { bubbles: true, composed: true, cancelable: true, detail: { moment: at } };
    stall.dispatchEvent(new CustomEvent('stall-seek', init));
  }, moment);
}
