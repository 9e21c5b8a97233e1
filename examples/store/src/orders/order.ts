/** What was sold, as it was paid. Amounts are minor units. */
export interface Order {
  readonly id: string;
  readonly currency: string;
  readonly total: number;
  readonly lines: readonly OrderLine[];
  /** The click of a live show's link that led here, where one did. */
  readonly click?: string;
}

/** So many units of a variant. */
export interface OrderLine {
  readonly variantId: string;
  readonly quantity: number;
  /** For all of them, after the coupon. */
  readonly paid: number;
}
