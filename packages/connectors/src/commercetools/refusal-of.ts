import type { CartIssue } from '@livestall/protocol';
import type { GraphQlError } from '../graphql/ask-graph-ql.js';
import { Refusal } from '../remote/refusal.js';

/** By the codes of the API's errors. */
const CODES: { readonly [code: string]: CartIssue['code'] | undefined } = {
  DiscountCodeNonApplicable: 'coupon-refused',
  LineItemQuantityAboveLimit: 'quantity-refused',
  LineItemQuantityBelowLimit: 'quantity-refused',
  MatchingPriceNotFound: 'unknown-product',
  OutOfStock: 'out-of-stock',
  ResourceNotFound: 'session-lost',
  invalid_token: 'session-lost',
};

/** Codes that say no more than that what was given is not right. */
const VAGUE: ReadonlySet<string> = new Set([
  'General',
  'InvalidField',
  'InvalidInput',
  'ReferencedResourceNotFound',
]);

/**
 * An error of the API as a refusal in its words.
 *
 * @param given What was not right, where the API does not say what.
 */
export function refusalOf(error: GraphQlError, given: CartIssue['code']): Refusal {
  const code = codeOf(error);
  return new Refusal(CODES[code] ?? (VAGUE.has(code) ? given : 'refused'), error.message);
}

/** The code of an error: in a query's answer among its extensions, in that of a whole request beside the message. */
export function codeOf({ code, extensions }: GraphQlError): string {
  return extensions?.code ?? code ?? '';
}
