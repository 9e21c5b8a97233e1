import type { ProductChoice } from './product.js';

/** What somebody wants to be told of: that the show begins, or that goods are back. */
export type Wished = { of: 'show' } | ({ of: 'product' } & ProductChoice);

/** A wish of one viewer, as the ledger keeps it. Private. */
export type Wish = Wished & { at: number };

/** How many viewers wish for one thing. */
export type Demand = Wished & { count: number };

/** A name of the thing wished for, the same for the same thing alone. */
export function wishName(wished: Wished): string {
  if (wished.of === 'show') return 'show';
  const { product, variant } = wished;
  return variant === undefined ? `product:${product}` : `product:${product}/${variant}`;
}
