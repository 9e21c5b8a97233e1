import type { Product } from '@livestall/protocol';
import { refsOf } from './store-item.js';

/** The ids of products that are numbers: a store which counts its goods refuses to answer at all where one is something else. */
export function numbersOf(products: readonly Product[]): string[] {
  return refsOf(products).filter((ref) => /^\d+$/.test(ref));
}
