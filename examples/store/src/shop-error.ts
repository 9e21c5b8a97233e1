/** Why the shop says no, as programs read it. */
export type ShopErrorCode =
  | 'unknown_product'
  | 'unknown_variant'
  | 'unknown_line'
  | 'out_of_stock'
  | 'coupon_unknown'
  | 'coupon_expired'
  | 'coupon_minimum_spend'
  | 'coupon_used'
  | 'held_refused'
  | 'held_over'
  | 'held_as_is'
  | 'held_bought'
  | 'show_unreachable'
  | 'nobody'
  | 'cart_empty';

const statuses: Record<ShopErrorCode, number> = {
  unknown_product: 404,
  unknown_variant: 422,
  unknown_line: 404,
  out_of_stock: 409,
  coupon_unknown: 422,
  coupon_expired: 422,
  coupon_minimum_spend: 422,
  coupon_used: 422,
  held_refused: 422,
  held_over: 409,
  held_as_is: 409,
  held_bought: 409,
  show_unreachable: 503,
  nobody: 401,
  cart_empty: 409,
};

/** A refusal that the shopper may read: `message` is for people, `code` for programs. */
export class ShopError extends Error {
  override readonly name = 'ShopError';
  readonly code: ShopErrorCode;
  /** The HTTP status that goes with it. */
  readonly status: number;

  constructor(code: ShopErrorCode, message: string) {
    super(message);
    this.code = code;
    this.status = statuses[code];
  }
}
