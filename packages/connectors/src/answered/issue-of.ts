import type { CartIssue } from '@livestall/protocol';

const CODES: ReadonlySet<unknown> = new Set<CartIssue['code']>([
  'out-of-stock',
  'unknown-product',
  'quantity-refused',
  'coupon-refused',
  'session-lost',
  'store-unreachable',
  'refused',
]);

/**
 * What a cart's function threw, as an issue: an error with a code of `CartIssue` was written for the buyer, and is told in its
 * words. `null` where it is a fault, whose words are for developers.
 */
export function issueOf(thrown: unknown): CartIssue | null {
  if (isUnanswered(thrown)) return { code: 'store-unreachable' };
  if (!isRefusal(thrown)) return null;
  const { code, message } = thrown;
  return { code, ...(message !== '' && { message }) };
}

function isRefusal(thrown: unknown): thrown is Error & { code: CartIssue['code'] } {
  return thrown instanceof Error && 'code' in thrown && CODES.has(thrown.code);
}

/** fetch throws these where there was no answer; their words ("Failed to fetch") are not for people. */
function isUnanswered(thrown: unknown): boolean {
  if (thrown instanceof TypeError) return true;
  return thrown instanceof Error && ['AbortError', 'TimeoutError'].includes(thrown.name);
}
