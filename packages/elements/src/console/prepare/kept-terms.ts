import type { Product } from '@livestall/protocol';
import { sellingKind, type SellingKind } from './selling-kind.js';
import { hasPlainDates } from './visit-dates.js';

/** What a product says of how it is sold. */
export type SellingTerms = Pick<
  Product,
  'weighed' | 'preOrder' | 'visit' | 'request' | 'options' | 'variants'
>;

/**
 * What stays of how a product was sold. One that is sold in several ways stays so; choosing another way takes away what was said
 * of the former: its dates go with a visit.
 */
export function keptTerms(kind: SellingKind, base: Product | undefined): SellingTerms {
  if (!base) return {};
  const { weighed, preOrder, visit, request, options, variants } = base;
  const isSame = kind === sellingKind(base);
  const keepsOptions = isSame || !visit || !hasPlainDates(base);
  return {
    ...(isSame && {
      ...(weighed !== undefined && { weighed }),
      ...(preOrder && { preOrder }),
      ...(visit && { visit }),
      ...(request && { request }),
    }),
    ...(keepsOptions && options && variants && { options, variants }),
  };
}

/** A product without all that. */
export function withoutTerms({
  weighed: _weighed,
  preOrder: _preOrder,
  visit: _visit,
  request: _request,
  options: _options,
  variants: _variants,
  ...others
}: Product): Product {
  return others;
}
