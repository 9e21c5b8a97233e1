import type { Product } from '@livestall/protocol';
import type { Words } from '../localize/words.js';
import { addTerm } from './add-term.js';

/** What is on the button that puts so many of it into the basket at once: more than one are said. */
export function addLabel(product: Product, quantity: number, words: Words): string {
  const label = words.term(addTerm(product));
  return quantity > 1 ? `${label} × ${words.number(quantity)}` : label;
}
