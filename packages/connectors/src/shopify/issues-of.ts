import type { CartIssue, CartResult } from '@livestall/protocol';
import { Refusal } from '../remote/refusal.js';
import type { ShopifyChange } from './shopify-types.js';

/**
 * What the store did not do as asked. Too few in stock, and coupons that do not count, come as warnings beside a cart that
 * was changed otherwise: whoever asked for it should read that as a refusal.
 */
export function issuesOf({ warnings }: ShopifyChange): Pick<CartResult, 'errors' | 'warnings'> {
  const issues = warnings.map(({ code, message }) => ({ code: codeOf(code), message }));
  return {
    errors: issues.filter(({ code }) => code !== 'refused'),
    warnings: issues.filter(({ code }) => code === 'refused'),
  };
}

/** What the store refused whole. */
export function refusalOf([error]: ShopifyChange['userErrors']): Refusal | null {
  if (!error) return null;
  const { code, field, message } = error;
  if (field?.includes('merchandiseId')) return new Refusal('unknown-product', message);
  const tooMany = code === 'MAXIMUM_EXCEEDED' || field?.includes('quantity');
  return new Refusal(tooMany ? 'quantity-refused' : 'refused', message);
}

function codeOf(code: string): CartIssue['code'] {
  if (code.startsWith('MERCHANDISE_')) return 'out-of-stock';
  return code.startsWith('DISCOUNT_') ? 'coupon-refused' : 'refused';
}
