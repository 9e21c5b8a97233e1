import type { Money, QuotedProduct } from '@livestall/protocol';

/** What is said beside a price of it, where that is its own: beside another, such as that of a variant, it would be wrong. */
export function besidePrice(
  { price, compareAt, unitPrice }: QuotedProduct,
  shown: Money,
): Pick<QuotedProduct, 'compareAt' | 'unitPrice'> {
  if (shown.amount !== price.amount || shown.currency !== price.currency) return {};
  return { ...(compareAt && { compareAt }), ...(unitPrice && { unitPrice }) };
}
