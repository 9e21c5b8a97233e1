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

/** What a cart's function threw, as an issue in the store's words. */
export function issueOf(thrown: unknown): CartIssue {
  const { code, message } = thrown instanceof Error ? (thrown as Error & { code?: unknown }) : {};
  if (isUnanswered(thrown) || code === 'offline') {
    return { code: 'store-unreachable', message: 'The store cannot be reached.' };
  }
  return {
    code: isCode(code) ? code : 'refused',
    message: message || 'The store did not take it.',
  };
}

/** fetch throws these where there was no answer; their words ("Failed to fetch") are not for people. */
function isUnanswered(thrown: unknown): boolean {
  if (thrown instanceof TypeError) return true;
  return thrown instanceof Error && ['AbortError', 'TimeoutError'].includes(thrown.name);
}

function isCode(code: unknown): code is CartIssue['code'] {
  return CODES.has(code);
}
