import type { QuotedProduct, Variant } from '@livestall/protocol';
import type { PriceTag } from '../render/price.js';
import { besidePrice } from './beside-price.js';
import { lowestPrice } from './product-view.js';

/** What goods cost: the chosen variant or, while none is, the lowest of all; and what that cost before. */
export function priceTag(product: QuotedProduct, variant?: Variant): PriceTag {
  const { price, weighed: about = false } = product;
  const tag = variant ? { price: variant.price ?? price, about } : lowestPrice(product);
  return { ...tag, compareAt: besidePrice(product, tag.price).compareAt };
}
