import type { CartIssue } from '@livestall/protocol';
import { Refusal } from '../remote/refusal.js';

/** By `CartUserInputErrorType`. */
const CODES: { readonly [code: string]: CartIssue['code'] | undefined } = {
  PRODUCT_NOT_FOUND: 'unknown-product',
  NOT_SALABLE: 'out-of-stock',
  INSUFFICIENT_STOCK: 'out-of-stock',
  INVALID_PARAMETER_VALUE: 'quantity-refused',
};

/** What Magento refused of a change, in its words. */
export function refusalOf({ code, message }: { code: string; message: string }): Refusal {
  return new Refusal(CODES[code] ?? 'refused', message);
}
