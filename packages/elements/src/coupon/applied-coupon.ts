import type { Show } from '@livestall/client';
import type { CartCoupon, Claim } from '@livestall/protocol';

/** The coupon of a claim as the store's cart has it; `undefined` where it has not. Stores fold its case as they like. */
export function appliedCoupon({ cart }: Show, { code }: Claim): CartCoupon | undefined {
  const applied = cart.cart?.coupons ?? [];
  return applied.find((one) => one.code.toLowerCase() === code.toLowerCase());
}
