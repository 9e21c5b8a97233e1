import { newKey } from '../core/new-key.js';

/** A fresh id for what a seller makes: a product, a coupon, a step, a notice. */
export function newId(): string {
  return newKey();
}
