import { patiently } from '../time/patiently.js';

/** How each part of the stall is fetched. The player and the stall itself are there from the start. */
const PARTS: { readonly [tag: string]: () => Promise<unknown> } = {
  'stall-cart': () => import('../cart/define.js'),
  'stall-chat': () => import('../chat/define.js'),
  'stall-chat-field': () => import('../chat/define.js'),
  'stall-coupon': () => import('../coupon/define.js'),
  'stall-layout': () => import('../layout/define.js'),
  'stall-more': () => import('../more/define.js'),
  'stall-panel': () => import('../panel/define.js'),
  'stall-pinned': () => import('../pinned/define.js'),
  'stall-product': () => import('../product/define.js'),
  'stall-products': () => import('../products/define.js'),
  'stall-sheet': () => import('../sheet/define.js'),
};

/** What the default layout is made of. It is all fetched at once, for it is all seen at once. */
export const DEFAULT_PARTS: readonly string[] = [
  ...['stall-layout', 'stall-pinned', 'stall-coupon', 'stall-chat'],
  ...['stall-more', 'stall-panel', 'stall-sheet'],
];

const begun = new Set<string>();

/**
 * Fetches and registers parts by their tags, each until it has arrived; what is there or on its way is left
 * alone, and other tags are none of ours.
 *
 * @param onError Told each failure.
 */
export function loadParts(tags: readonly string[], onError: (error: unknown) => void): void {
  for (const tag of tags) {
    const load = Object.hasOwn(PARTS, tag) ? PARTS[tag] : undefined;
    if (!load || begun.has(tag)) continue;
    begun.add(tag);
    void patiently(load, onError);
  }
}
