import { randomBytes } from 'node:crypto';
import type { CartAnswer } from '../cart/cart-answer.ts';
import type { Order, OrderedBy } from './order.ts';

/** The order that a priced cart becomes. What a coupon takes off is taken off each line by its part of the whole. */
export function makeOrder({ currency, lines, subtotal, total }: CartAnswer, by: OrderedBy): Order {
  let [left, whole] = [total, subtotal];
  return {
    id: randomBytes(9).toString('base64url'),
    currency,
    total,
    lines: lines.map(({ variantId, quantity, lineTotal }) => {
      // Of what is left, so that the lines come to the total whatever was rounded.
      const paid = whole === 0 ? 0 : Math.round((left * lineTotal) / whole);
      [left, whole] = [left - paid, whole - lineTotal];
      return { variantId, quantity, paid };
    }),
    ...by,
  };
}
