import type { CartIssue } from '@livestall/protocol';
import { Refusal } from '../remote/refusal.js';

/** By `CartUserInputErrorType`. */
const CODES: { readonly [code: string]: CartIssue['code'] | undefined } = {
  PRODUCT_NOT_FOUND: 'unknown-product',
  NOT_SALABLE: 'out-of-stock',
  INSUFFICIENT_STOCK: 'out-of-stock',
  INVALID_PARAMETER_VALUE: 'quantity-refused',
};

/** Codes that are about the call. Magento has none for most of what it says in another language than English (`UNDEFINED`). */
const OF_THE_CALL: ReadonlySet<string> = new Set([
  'COULD_NOT_FIND_CART_ITEM',
  'INVALID_PARAMETER_VALUE',
  'REQUIRED_PARAMETER_MISSING',
]);

/** What Magento refused of a change. @param ids What the call named: words with one of them are for developers. */
export function refusalOf(
  cause: { code: string; message: string },
  ids: readonly string[],
): Refusal {
  const { code, message } = cause;
  return new Refusal(CODES[code] ?? 'refused', {
    message,
    forBuyer: !OF_THE_CALL.has(code) && !ids.some((id) => message.includes(id)),
    cause,
  });
}
