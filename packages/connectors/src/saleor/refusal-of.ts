import type { CartIssue } from '@livestall/protocol';
import { Refusal } from '../remote/refusal.js';
import type { SaleorError } from './saleor-checkout.js';

/** By `CheckoutErrorCode`. */
const CODES: { readonly [code: string]: CartIssue['code'] | undefined } = {
  INSUFFICIENT_STOCK: 'out-of-stock',
  QUANTITY_GREATER_THAN_LIMIT: 'quantity-refused',
  ZERO_QUANTITY: 'quantity-refused',
  PRODUCT_NOT_PUBLISHED: 'unknown-product',
  PRODUCT_UNAVAILABLE_FOR_PURCHASE: 'unknown-product',
  UNAVAILABLE_VARIANT_IN_CHANNEL: 'unknown-product',
  VOUCHER_NOT_APPLICABLE: 'coupon-refused',
  GIFT_CARD_NOT_APPLICABLE: 'coupon-refused',
};

/** By the field that was refused, where the code says no more than that it was. */
const FIELDS: { readonly [field: string]: CartIssue['code'] | undefined } = {
  id: 'session-lost',
  variantId: 'unknown-product',
  promoCode: 'coupon-refused',
};

/** A `CheckoutError` of Saleor's as a refusal: what it has a code of its own for, and what it says of a code, is for buyers. */
export function refusalOf({ field, code, message }: SaleorError): Refusal {
  const byCode = CODES[code];
  return new Refusal(byCode ?? FIELDS[field ?? ''] ?? 'refused', {
    message: message ?? code,
    forBuyer: message !== null && (byCode !== undefined || field === 'promoCode'),
    cause: { field, code },
  });
}
