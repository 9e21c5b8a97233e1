import type { CartIssue } from '@livestall/protocol';
import { Refusal } from '../remote/refusal.js';
import type { BigCommerceError } from './bigcommerce-types.js';

/**
 * What the REST Storefront API refused. It has no codes: what it says of a coupon, and of what was right as a call (422), is for buyers; the
 * rest is about carts and ids.
 *
 * @param code What it was that was asked for.
 */
export function refusalOf(status: number, body: unknown, code: CartIssue['code']): Refusal {
  const { errors = [], ...whole } = (body ?? {}) as BigCommerceError;
  const { detail, title } = errors[0] ?? whole;
  return new Refusal(code, {
    message: detail || title || `It answered ${status}.`,
    forBuyer: status === 422 || (status === 400 && code === 'coupon-refused'),
    cause: body,
  });
}
