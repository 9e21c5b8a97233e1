import type { HeldPrice } from '../held/held-price.ts';

/** A cart as the shop keeps it: what was put in, never what it costs. */
export interface Cart {
  lines: CartLine[];
  /** The code that the shopper handed in, upper case. */
  coupon: string | undefined;
}

/** So many units of one variant; a variant has at most one line, and one for each hold of it. */
export interface CartLine {
  readonly id: string;
  readonly variantId: string;
  quantity: number;
  /** At what they are held in a show; it counts until its time is up. */
  held?: HeldPrice;
  /** Off the shelf already: it was bought while another line could not be. */
  taken?: true;
}

export const emptyCart = (): Cart => ({ lines: [], coupon: undefined });
