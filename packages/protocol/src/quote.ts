import type { Money } from './money.js';
import type { Picture } from './picture.js';
import type { OptionAxis, Product, UnitPrice, Variant } from './product.js';

/** What a store says of a variant, for this viewer. */
export interface VariantQuote {
  /** The store's id of it: `ref` (else `id`) of a variant of the show. */
  ref: string;
  /** Absent: the show's price. */
  price?: Money;
  /** Units that this viewer can have; 0: sold out. Absent: what the show's gauge says. */
  left?: number;
  /** Value id by axis id. Given exactly where the quote has `options`. */
  options?: { [axis: string]: string };
  picture?: Picture;
}

/**
 * What a store says of a product, for this viewer: it goes before the show's own words, which are those of the day when
 * the show was prepared. What is absent stays as the show has it.
 */
export interface Quote {
  /** `id` of the show's product. */
  product: string;
  /** With another price than the show's, the show's `compareAt` and `unitPrice` hold no longer. */
  price?: Money;
  compareAt?: Money;
  unitPrice?: UnitPrice;
  /** Units that this viewer can have of a product without variants; 0: sold out. */
  left?: number;
  /** Given: `variants` are all there are, in place of the show's. Absent: they are merged into the show's, by `ref`. */
  options?: OptionAxis[];
  variants?: VariantQuote[];
}

/** A variant as it is sold to this viewer. */
export interface QuotedVariant extends Variant {
  /** Units that the store has for this viewer, where it says so. */
  left?: number;
}

/** A product of the show as it is sold to this viewer. */
export interface QuotedProduct extends Product {
  /**
   * `asking` until the store has said its price: the show's may be another. `told`: by the store. `unknown`: the store
   * did not say, and the price is the show's. Absent: there is no store to ask.
   */
  quote?: 'asking' | 'told' | 'unknown';
  /** Units that the store has for this viewer, where it says so. */
  left?: number;
  variants?: QuotedVariant[];
}
