import type { CartIssue } from '@livestall/protocol';
import { Refusal } from '../remote/refusal.js';
import type { MedusaError } from './medusa-types.js';

/**
 * An error of Medusa's as a refusal. It speaks to developers, of variants and ids, but for what it says of a code, and for what a rule of
 * the shop's own forbids.
 *
 * @param otherwise What an error is that Medusa has no code for.
 */
export function refusalOf(cause: MedusaError, otherwise: CartIssue['code']): Refusal {
  const { type, code, message } = cause;
  if (code === 'insufficient_inventory') return new Refusal('out-of-stock', { message, cause });
  const isOfCode = otherwise === 'coupon-refused' && message.startsWith('The promotion code ');
  return new Refusal(otherwise, { message, forBuyer: isOfCode || type === 'not_allowed', cause });
}
