import type { Product } from '@livestall/protocol';
import type { Values } from '../kept-values.js';

/** How goods are sold, where that is no matter of course. */
export const SELLING_KINDS = ['plain', 'weighed', 'preOrder', 'visit', 'request'] as const;

/** One way of selling goods; `plain` is a box off the shelf. */
export type SellingKind = (typeof SELLING_KINDS)[number];

/** How a product is sold. Of several ways it is the one that stands on the button by which it is bought. */
export function sellingKind({ request, visit, preOrder, weighed }: Product): SellingKind {
  if (request) return 'request';
  if (visit) return 'visit';
  if (preOrder) return 'preOrder';
  return weighed ? 'weighed' : 'plain';
}

/** The kind that a form says. */
export function kindOf({ selling }: Values): SellingKind {
  return SELLING_KINDS.find((one) => one === selling) ?? 'plain';
}
