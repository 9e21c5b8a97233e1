import type { CartIssue } from '@livestall/protocol';
import { Refusal } from '../remote/refusal.js';
import type { VendureRefusal } from './vendure-order.js';

const CODES: { readonly [type: string]: CartIssue['code'] | undefined } = {
  InsufficientStockError: 'out-of-stock',
  OrderLimitError: 'quantity-refused',
  NegativeQuantityError: 'quantity-refused',
  CouponCodeInvalidError: 'coupon-refused',
  CouponCodeExpiredError: 'coupon-refused',
  CouponCodeLimitError: 'coupon-refused',
};

/** An `ErrorResult` of Vendure as a refusal in its words. */
export function refusalOf({ __typename, message, interceptorError }: VendureRefusal): Refusal {
  const code = Object.hasOwn(CODES, __typename) ? CODES[__typename] : undefined;
  return new Refusal(code ?? 'refused', interceptorError ?? message);
}
