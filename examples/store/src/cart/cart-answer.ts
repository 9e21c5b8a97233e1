import type { ShopErrorCode } from '../shop-error.ts';

/** A cart as pages and the JSON API tell it: priced and totalled by the shop. Amounts are minor units. */
export interface CartAnswer {
  readonly currency: string;
  /** Units in all lines together. */
  readonly count: number;
  readonly lines: readonly CartLineAnswer[];
  readonly coupon: CouponAnswer | null;
  readonly subtotal: number;
  readonly discount: number;
  readonly total: number;
}

export interface CartLineAnswer {
  readonly id: string;
  readonly variantId: string;
  readonly productId: string;
  readonly title: string;
  /** What was chosen, such as "white, 5 kg", and whether it is at a live price; empty without either. */
  readonly choice: string;
  readonly url: string;
  readonly picture: string;
  readonly quantity: number;
  /** Units that the shop could still sell, these included. */
  readonly available: number;
  readonly unitPrice: number;
  readonly lineTotal: number;
  /** The hold whose live price it is at. */
  readonly hold?: string;
}

export interface CouponAnswer {
  readonly code: string;
  readonly title: string;
  /** What it takes off now; 0 while it has a problem. */
  readonly discount: number;
  /** Why a code that was taken before does not count now, such as too small a sum. */
  readonly problem: { readonly error: string; readonly code: ShopErrorCode } | null;
}
