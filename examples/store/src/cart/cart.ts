/** A cart as the shop keeps it: what was put in, never what it costs. */
export interface Cart {
  lines: CartLine[];
  /** The code that the shopper handed in, upper case. */
  coupon: string | undefined;
}

/** So many units of one variant; a variant has at most one line. */
export interface CartLine {
  readonly id: string;
  readonly variantId: string;
  quantity: number;
}

export const emptyCart = (): Cart => ({ lines: [], coupon: undefined });
