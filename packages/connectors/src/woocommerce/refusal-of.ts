import type { CartIssue } from '@livestall/protocol';
import { plainText } from '../remote/plain-text.js';
import { Refusal } from '../remote/refusal.js';
import type { WooError } from './woocommerce-types.js';

const CODES: { readonly [code: string]: CartIssue['code'] | undefined } = {
  woocommerce_rest_cart_invalid_product: 'unknown-product',
  woocommerce_rest_product_out_of_stock: 'out-of-stock',
  woocommerce_rest_product_partially_out_of_stock: 'out-of-stock',
  woocommerce_rest_product_invalid_quantity: 'quantity-refused',
  invalid_quantity: 'quantity-refused',
  readonly_quantity: 'quantity-refused',
};

/** Codes of WordPress's own, which speak of a call's arguments, and of the keys to the API. */
const OF_THE_CALL = /^rest_|_nonce$|_token$/;

/** An error of the Store API as a refusal. The shop has words for buyers, in HTML. */
export function refusalOf({ code, message }: WooError): Refusal {
  const coupon = code.startsWith('woocommerce_rest_cart_coupon') ? 'coupon-refused' : 'refused';
  return new Refusal((Object.hasOwn(CODES, code) && CODES[code]) || coupon, {
    message: plainText(message),
    forBuyer: !OF_THE_CALL.test(code),
    cause: code,
  });
}
