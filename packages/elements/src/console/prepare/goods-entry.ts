import type { Product, ProductChoice } from '@livestall/protocol';

/** How many there are of a product, or of one of its variants. */
export type Counted = ProductChoice & { left: number };

/** A product to put among the goods, with the stock that goes with it. */
export interface GoodsEntry {
  product: Product;
  /** Empty: nobody counts, or it stays as it is. */
  stock: readonly Counted[];
}
