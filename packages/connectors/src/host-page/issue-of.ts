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

/** What a page's function threw, as an issue in the store's words. */
export function issueOf(thrown: unknown): CartIssue {
  const { code, message } = thrown instanceof Error ? (thrown as Error & { code?: unknown }) : {};
  // fetch throws a TypeError when the network is gone; its words ("Failed to fetch") are not for people.
  if (thrown instanceof TypeError || code === 'offline') {
    return { code: 'store-unreachable', message: 'The store cannot be reached.' };
  }
  return {
    code: isCode(code) ? code : 'refused',
    message: message || 'The store did not take it.',
  };
}

function isCode(code: unknown): code is CartIssue['code'] {
  return CODES.has(code);
}
