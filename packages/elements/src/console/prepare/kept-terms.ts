import type { Product } from '@livestall/protocol';
import { sellingKind, type SellingKind } from './selling-kind.js';
import { hasPlainDates } from './visit-dates.js';

/** What a product says of how it is sold. */
export type SellingTerms = Pick<
  Product,
  'weighed' | 'unitPrice' | 'preOrder' | 'visit' | 'request' | 'options' | 'variants'
>;

/**
 * What stays of how a product was sold. One that is sold in several ways stays so; choosing another way takes away what was said
 * of the former: its dates go with a visit, and what is paid by with the scales.
 *
 * @param currency Of the price: what a measure costs to compare with is not so any more in another.
 */
export function keptTerms(
  kind: SellingKind,
  base: Product | undefined,
  currency: string,
): SellingTerms {
  if (!base) return {};
  const { weighed, unitPrice, preOrder, visit, request, options, variants } = base;
  const isSame = kind === sellingKind(base);
  const isComparable = unitPrice?.price.currency === currency;
  const keepsOptions = isSame || !visit || !hasPlainDates(base);
  return {
    ...(isSame && {
      ...(weighed !== undefined && { weighed }),
      ...(preOrder && { preOrder }),
      ...(visit && { visit }),
      ...(request && { request }),
    }),
    ...(unitPrice && (weighed ? isSame : isComparable) && { unitPrice }),
    ...(keepsOptions && options && variants && { options, variants }),
  };
}

/** A product without all that. */
export function withoutTerms({
  weighed: _weighed,
  unitPrice: _unitPrice,
  preOrder: _preOrder,
  visit: _visit,
  request: _request,
  options: _options,
  variants: _variants,
  ...others
}: Product): Product {
  return others;
}
