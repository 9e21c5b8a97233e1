import type { Product, Quote } from '@livestall/protocol';
import { quotesOf, refsOf, type StoreItem } from './store-item.js';

/**
 * What a store says of products, where it is asked by the ids of what it sells.
 *
 * @param refs What it is asked by. Default: all that the products and their variants are sold as.
 * @param most So many go into one call. Default 100: an address has room for them.
 */
export async function quoteBy(
  products: readonly Product[],
  ask: (refs: readonly string[]) => Promise<StoreItem[]>,
  refs: readonly string[] = refsOf(products),
  most = 100,
): Promise<Quote[]> {
  const items: StoreItem[] = [];
  for (let from = 0; from < refs.length; from += most) {
    items.push(...(await ask(refs.slice(from, from + most))));
  }
  return quotesOf(products, items);
}
