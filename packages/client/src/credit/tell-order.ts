import type { Money } from '@livestall/protocol';
import { errorOf, toStallError } from '../http/to-stall-error.js';
import { keptClick, type ClickOptions } from './kept-click.js';

/** An order, as a thank-you page knows it. */
export interface OrderOptions extends Pick<ClickOptions, 'storage'> {
  /** The show server's address. */
  server: string;
  /** The store's own id of the order: told twice, it counts once. */
  id: string;
  /** What was paid. */
  total: Money;
  /** Default: the global `fetch`. */
  fetch?: typeof fetch;
}

/**
 * Tells the show server of an order that came of a link. It is unconfirmed until the store's backend tells it too. Call it on the
 * page that thanks for the order; to reload that page does no harm.
 *
 * @returns Whether there was a click to credit.
 * @throws StallError with the server's code: `closed` for a click that counts no more, `origin-refused`, `offline`.
 */
export async function tellOrder({
  server,
  id,
  total,
  storage,
  fetch: fetchFn = (input, init) => fetch(input, init),
}: OrderOptions): Promise<boolean> {
  const click = keptClick(storage ? { storage } : {});
  if (click === null) return false;
  const address = `${server.replace(/\/$/, '')}/v1/clicks/${encodeURIComponent(click)}/orders`;
  const response = await fetchFn(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id, total }),
    credentials: 'omit',
    // Thank-you pages are left soon.
    keepalive: true,
  }).catch((error: unknown) => {
    throw toStallError(error);
  });
  if (!response.ok) throw await errorOf(response);
  return true;
}
