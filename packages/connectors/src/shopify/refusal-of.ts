import type { CartIssue } from '@livestall/protocol';
import { Refusal } from '../remote/refusal.js';
import type { ShopifyUserError } from './shopify-types.js';

/** Numbers that a thing is not sold in. */
const NUMBERS: ReadonlySet<string> = new Set([
  'INVALID_INCREMENT',
  'MAXIMUM_EXCEEDED',
  'MINIMUM_NOT_MET',
]);

/** What else is said to buyers: of a rule of the shop's own, or of a thing that wants more than a cart gives. */
const FOR_BUYERS: ReadonlySet<string> = new Set([
  'MERCHANDISE_NOT_APPLICABLE',
  'VALIDATION_CUSTOM',
  'VARIANT_REQUIRES_SELLING_PLAN',
]);

/** What Shopify refused whole. */
export function refusalOf(cause: ShopifyUserError): Refusal {
  const { code, message } = cause;
  const isNumber = NUMBERS.has(code ?? '');
  const forBuyer = isNumber || FOR_BUYERS.has(code ?? '');
  return new Refusal(isNumber ? 'quantity-refused' : codeOf(cause), { message, forBuyer, cause });
}

function codeOf({ code, field }: ShopifyUserError): CartIssue['code'] {
  if (FOR_BUYERS.has(code ?? '')) return 'refused';
  if (field?.includes('cartId')) return 'session-lost';
  if (field?.includes('merchandiseId')) return 'unknown-product';
  return field?.includes('quantity') ? 'quantity-refused' : 'refused';
}
