/** What was sold, as it was paid. Amounts are minor units. */
export interface Order {
  readonly id: string;
  readonly currency: string;
  readonly total: number;
  readonly lines: readonly OrderLine[];
  /** The click of a live show's link that led here, where one did. */
  readonly click?: string;
  /** Who bought it, by their id, where they had signed in. */
  readonly buyer?: string;
}

/** What a shopper brings to an order beside their cart. */
export type OrderedBy = Pick<Order, 'click' | 'buyer'>;

/** So many units of a variant. */
export interface OrderLine {
  readonly variantId: string;
  readonly quantity: number;
  /** For all of them, after the coupon. */
  readonly paid: number;
}
