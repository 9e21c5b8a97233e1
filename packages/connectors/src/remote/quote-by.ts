import type { Product, Quote } from '@livestall/protocol';
import { inBatches } from './in-batches.js';
import { quotesOf, refsOf, type StoreItem } from './store-item.js';

/**
 * What a store says of products, where it is asked by the ids of what it sells.
 *
 * @param refs What it is asked by. Default: all that the products and their variants are sold as.
 * @param most So many go into one call. Default 100.
 */
export async function quoteBy(
  products: readonly Product[],
  ask: (refs: readonly string[]) => Promise<StoreItem[]>,
  refs: readonly string[] = refsOf(products),
  most?: number,
): Promise<Quote[]> {
  return quotesOf(products, await inBatches(refs, ask, most));
}
