import type { Cart } from '@livestall/protocol';

/** The cart of somebody for whom the store has none yet. */
export function emptyCart(currency: string): Cart {
  return { lines: [], count: 0, coupons: [], total: { amount: 0, currency } };
}
