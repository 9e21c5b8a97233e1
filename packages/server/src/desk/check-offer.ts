import type { OfferDraft, Product, StallError } from '@livestall/protocol';
import { checkSpread } from './check-spread.js';
import { findListed } from './must-be-listed.js';
import { wrongField } from './wrong-field.js';

/** @throws StallError `bad-request`, which names the field: what the goods have not, more for one viewer than there are. */
export function checkOffer(draft: OfferDraft, goods: readonly Product[]): void {
  const misfit = offerMisfit(draft, goods);
  if (misfit) throw misfit;
  if (draft.perViewer > draft.total) throw wrongField('perViewer', 'is more than there are in all');
  checkSpread(draft);
}

/** What of the goods stands against an offer; `undefined`: nothing. */
export function offerMisfit(
  offer: Pick<OfferDraft, 'product' | 'variant' | 'price'>,
  goods: readonly Product[],
): StallError | undefined {
  const product = goods.find(({ id }) => id === offer.product);
  if (!product) return wrongField('product', 'is none of the show’s goods');
  if (product.request) return wrongField('product', 'is asked for, not bought');
  if (product.variants && offer.variant === undefined) {
    return wrongField('variant', 'is needed: this product comes in several');
  }
  if (!findListed(goods, offer)) return wrongField('variant', 'is none of this product’s');
  const { currency } = product.price;
  if (offer.price.currency === currency) return undefined;
  return wrongField('price/currency', `is ${currency} here`);
}
