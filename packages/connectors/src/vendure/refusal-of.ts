import type { CartIssue } from '@livestall/protocol';
import { Refusal } from '../remote/refusal.js';
import type { VendureRefusal } from './vendure-order.js';

/** What is said of these is for buyers, in the language that they read. */
const CODES: { readonly [type: string]: CartIssue['code'] | undefined } = {
  InsufficientStockError: 'out-of-stock',
  OrderLimitError: 'quantity-refused',
  CouponCodeInvalidError: 'coupon-refused',
  CouponCodeExpiredError: 'coupon-refused',
  CouponCodeLimitError: 'coupon-refused',
};

/** An `ErrorResult` of Vendure as a refusal. What a shop's own rule says is for buyers, too. */
export function refusalOf({
  __typename: type,
  message,
  interceptorError,
}: VendureRefusal): Refusal {
  const code = Object.hasOwn(CODES, type) ? CODES[type] : undefined;
  return new Refusal(code ?? 'refused', {
    message: interceptorError ?? message,
    forBuyer: code !== undefined || interceptorError !== undefined,
    cause: type,
  });
}
