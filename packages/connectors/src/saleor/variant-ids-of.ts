import type { Product } from '@livestall/protocol';
import { refsOf } from '../remote/store-item.js';

/** The ids of products that are ids of variants: of a list with one that is not, Saleor answers nothing. */
export function variantIdsOf(products: readonly Product[]): string[] {
  return refsOf(products).filter(isVariantId);
}

function isVariantId(ref: string): boolean {
  try {
    return /^ProductVariant:\d+$/.test(atob(ref));
  } catch {
    return false;
  }
}
