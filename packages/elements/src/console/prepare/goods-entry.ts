import type { Counted, Product } from '@livestall/protocol';

/** A product to put among the goods, with the stock that goes with it. */
export interface GoodsEntry {
  product: Product;
  /** Empty: nobody counts, or it stays as it is. */
  stock: readonly Counted[];
}
