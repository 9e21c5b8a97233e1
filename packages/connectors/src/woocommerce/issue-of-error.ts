import type { CartIssue } from '@livestall/protocol';
import { plainText } from '../remote/plain-text.js';
import type { WooError } from './woocommerce-types.js';

const CODES: { readonly [code: string]: CartIssue['code'] | undefined } = {
  woocommerce_rest_cart_invalid_product: 'unknown-product',
  woocommerce_rest_product_out_of_stock: 'out-of-stock',
  woocommerce_rest_product_partially_out_of_stock: 'out-of-stock',
  woocommerce_rest_product_invalid_quantity: 'quantity-refused',
  invalid_quantity: 'quantity-refused',
  readonly_quantity: 'quantity-refused',
};

/** An error of the Store API in the shop's words. */
export function issueOfError({ code, message }: WooError): CartIssue {
  const coupon = code.startsWith('woocommerce_rest_cart_coupon') ? 'coupon-refused' : 'refused';
  return {
    code: (Object.hasOwn(CODES, code) && CODES[code]) || coupon,
    message: plainText(message),
  };
}
