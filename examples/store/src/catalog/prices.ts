import type { Product } from './product.ts';

/** What the shop window says of a product's price. */
export interface PriceTag {
  /** The lowest price, in minor units. */
  readonly from: number;
  /** Whether other variants cost more. */
  readonly varies: boolean;
  readonly compareAt?: number;
}

export function priceTag(product: Product): PriceTag {
  const prices = product.variants.map(({ price }) => price);
  const from = Math.min(...prices);
  const compareAt = product.variants.find(({ price }) => price === from)?.compareAt;
  return {
    from,
    varies: Math.max(...prices) > from,
    ...(compareAt !== undefined && { compareAt }),
  };
}
