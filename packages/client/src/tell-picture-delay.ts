import { AUDIENCE_GAUGE, PICTURE_DELAY_LIMIT_MS, readGauge } from '@livestall/protocol';
import { showPath } from './http/paths.js';
import type { Show } from './show.js';

/** Of a crowd, about so many tell at a time: more would say the same. */
const ENOUGH = 200;

/** For good: this page may not, or the server does not know of it. */
const REFUSED: ReadonlySet<number> = new Set([400, 403, 404]);

/** What is to be known of a show to tell it how far a picture is behind. */
export type DelayedShow = Pick<Show, 'server' | 'id' | 'gauges'>;

/** What `tellPictureDelay` takes beside the show and its delay. */
export interface TellDelayOptions {
  /** Default: the global `fetch`. */
  fetch?: typeof fetch;
  /** Gives a number from 0 up to 1, by which some of a crowd tell. Default: `Math.random`. */
  random?: () => number;
}

/**
 * Tells the show server how far a live picture is behind what happens, by which it chooses when a drop opens, so that nobody sees it
 * too late (`POST …/picture-delay`). Players call it now and then; in a crowd it is sent by a few. It is one number, that
 * goes without a ticket and a cookie and is kept for minutes; it never rejects, and what does not get through is dropped.
 *
 * @param ms Milliseconds, of a picture that plays where live is.
 * @returns Whether to tell again: `false` once the server refuses to hear it, as of a page that its account does not let in.
 */
export async function tellPictureDelay(
  { server, id, gauges }: DelayedShow,
  ms: number,
  {
    fetch: fetchFn = (input, init) => fetch(input, init),
    random = Math.random,
  }: TellDelayOptions = {},
): Promise<boolean> {
  const audience = readGauge(gauges, AUDIENCE_GAUGE) ?? 1;
  if (id === null || !(ms >= 0) || random() * audience >= ENOUGH) return true;
  const sent = await fetchFn(server + showPath(id, '/picture-delay'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ms: Math.round(Math.min(ms, PICTURE_DELAY_LIMIT_MS)) }),
    credentials: 'omit',
  }).catch(() => null);
  return !sent || sent.ok || !REFUSED.has(sent.status);
}
