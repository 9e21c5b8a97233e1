import type { Product } from '@livestall/protocol';

/** The word on the button that puts it into the basket. */
export function addTerm({ visit, preOrder }: Product): 'bookVisit' | 'preOrder' | 'addToBasket' {
  if (visit) return 'bookVisit';
  return preOrder ? 'preOrder' : 'addToBasket';
}
