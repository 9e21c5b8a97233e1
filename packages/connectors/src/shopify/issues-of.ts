import type { CartIssue, CartResult } from '@livestall/protocol';
import type { ShopifyWarning } from './shopify-types.js';

/**
 * What the store did not do as asked. Too few in stock, and coupons that do not count, come as warnings beside a cart that
 * was changed otherwise: whoever asked for it should read that as a refusal. All of it is said to buyers.
 */
export function issuesOf(
  warnings: readonly ShopifyWarning[],
): Pick<CartResult, 'errors' | 'warnings'> {
  const issues = warnings.map(({ code, message }) => ({ code: codeOf(code), message }));
  return {
    errors: issues.filter(({ code }) => code !== 'refused'),
    warnings: issues.filter(({ code }) => code === 'refused'),
  };
}

function codeOf(code: string): CartIssue['code'] {
  if (code.startsWith('MERCHANDISE_')) return 'out-of-stock';
  return code.startsWith('DISCOUNT_') ? 'coupon-refused' : 'refused';
}
