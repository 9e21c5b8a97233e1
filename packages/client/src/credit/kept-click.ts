import { globalStorage, Kept } from '../core/storage.js';
import type { StallStorage } from '../show-options.js';

/** Where the click's id stands in an address, as the show server put it there. */
const CLICK_NAME = 'ls_click';

/** Older ones have a dot in them. */
const CLICK = /^[\w-]{16}\.?[\w-]{22}$/;

/** Where the click is looked for and kept. */
export interface ClickOptions {
  /** Default: the page's own. */
  address?: string;
  /**
   * Default: `sessionStorage`, which ends with the tab. With the visitor's consent `localStorage` keeps it for those who come
   * back to buy; nothing of it is ever in a cookie.
   */
  storage?: StallStorage;
}

/** The click that led here: of several, the last. `null` where nobody came by a link. */
export function keptClick({ storage }: ClickOptions = {}): string | null {
  return keptIn(storage).read(isClick);
}

/**
 * Keeps the click by whose link this page was reached, in the place of an older one. Call it where links land, on every page
 * for simplicity.
 *
 * @returns The click that is kept from here on.
 */
export function keepClick(options: ClickOptions = {}): string | null {
  const click = clickIn(options.address ?? globalThis.location?.href);
  if (click !== null) keptIn(options.storage).set(click);
  return click ?? keptClick(options);
}

/** An address on another domain of the store's, a checkout's for instance, with the click that is kept here. */
export function carryClick(address: string, options: ClickOptions = {}): string {
  const click = keptClick(options);
  const url = urlOf(address, options.address ?? globalThis.location?.href);
  if (click === null || !url) return address;
  url.searchParams.set(CLICK_NAME, click);
  return url.href;
}

function clickIn(address: string | undefined): string | null {
  const click = urlOf(address ?? '')?.searchParams.get(CLICK_NAME);
  return isClick(click) ? click : null;
}

function isClick(value: unknown): value is string {
  return typeof value === 'string' && CLICK.test(value);
}

function keptIn(storage = globalStorage('sessionStorage')): Kept<string> {
  return new Kept(storage, 'click');
}

/** `URL.parse` is too new for the browsers inside of some apps. */
function urlOf(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
