import type { CartIssue } from '@livestall/protocol';
import type { GraphQlError } from '../graphql/ask-graph-ql.js';
import { Refusal } from '../remote/refusal.js';
import { textOf } from './text-of.js';

/** By the codes of the API's errors. */
const CODES: { readonly [code: string]: CartIssue['code'] | undefined } = {
  DiscountCodeNonApplicable: 'coupon-refused',
  LineItemQuantityAboveLimit: 'quantity-refused',
  LineItemQuantityBelowLimit: 'quantity-refused',
  MatchingPriceNotFound: 'unknown-product',
  OutOfStock: 'out-of-stock',
  ResourceNotFound: 'session-lost',
  // Of one that was just asked for: the page’s backend hands out what does not fit.
  invalid_token: 'store-unreachable',
};

/** Codes that say no more than that what was given is not right. */
const VAGUE: ReadonlySet<string> = new Set([
  'General',
  'InvalidField',
  'InvalidInput',
  'ReferencedResourceNotFound',
]);

/**
 * An error of the API as a refusal. It speaks to developers, as commercetools says of it; only a rule of the project's own (an API
 * Extension) has words for buyers.
 *
 * @param given What was not right, where the API does not say what.
 * @param locale Of the buyer.
 */
export function refusalOf(error: GraphQlError, given: CartIssue['code'], locale: string): Refusal {
  const code = codeOf(error);
  const words = textOf(error.extensions?.localizedMessage, locale);
  if (words !== '') return new Refusal('refused', { message: words, forBuyer: true });
  return new Refusal(CODES[code] ?? (VAGUE.has(code) ? given : 'refused'), {
    message: error.message,
    cause: error,
  });
}

/** The code of an error: in a query's answer among its extensions, in that of a whole request beside the message. */
export function codeOf({ code, extensions }: GraphQlError): string {
  return extensions?.code ?? code ?? '';
}
