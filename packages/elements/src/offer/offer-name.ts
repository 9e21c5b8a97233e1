import type { Money, Product } from '@livestall/protocol';
import type { Words } from '../localize/words.js';
import type { OfferView } from './offer-view.js';

/** What an offer is called: its goods, or its price where the show has them no more. */
export function offerName({ offer, product }: OfferView, words: Words): string {
  return goodsName(product, offer.price, words);
}

/** What goods at a price are called. */
export function goodsName(product: Product | undefined, price: Money, words: Words): string {
  return product ? words.text(product.title) : words.money(price);
}
