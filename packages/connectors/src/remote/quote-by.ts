import type { Product, Quote } from '@livestall/protocol';
import { quotesOf, refsOf, type StoreItem } from './store-item.js';

/** So many ids go into one call: an address has room for them, and all platforms take them. */
const MOST = 100;

/**
 * What a store says of products, where it is asked by the ids of what it sells.
 *
 * @param refs What it is asked by. Default: all that the products and their variants are sold as.
 */
export async function quoteBy(
  products: readonly Product[],
  ask: (refs: readonly string[]) => Promise<StoreItem[]>,
  refs: readonly string[] = refsOf(products),
): Promise<Quote[]> {
  const items: StoreItem[] = [];
  for (let from = 0; from < refs.length; from += MOST) {
    items.push(...(await ask(refs.slice(from, from + MOST))));
  }
  return quotesOf(products, items);
}
