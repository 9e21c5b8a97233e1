import type { CartItem, Product } from '@livestall/protocol';
import { refOf } from './ref-of.js';
import { Refusal } from './refusal.js';
import { refsOf } from './store-item.js';

/**
 * The store's number of what is put into the cart.
 *
 * @throws Refusal `unknown-product` where it is listed by something else, of which a store that counts its goods says no more
 *   than that the call is wrong.
 */
export function numberRefOf(item: CartItem): string {
  const ref = refOf(item);
  if (!isNumber(ref)) throw new Refusal('unknown-product');
  return ref;
}

/** The numbers of products: a store that counts its goods refuses a whole list where one of them is something else. */
export function numberRefsOf(products: readonly Product[]): string[] {
  return refsOf(products).filter(isNumber);
}

function isNumber(ref: string): boolean {
  return /^\d+$/.test(ref);
}
