import type { Cart, CartResult } from '@livestall/protocol';
import { isRecord } from '../../core/is-record.js';
import { cartFault } from './cart-fault.js';
import { check, fault, list, optional, text } from './shapes.js';

/** A function of a connector, for the console's words. */
export interface Asked {
  /** The connector's. */
  readonly name: string;
  readonly fn: string;
}

/** What a store answers; what it throws, or an answer that cannot be read, is an issue. Never rejects. */
export async function answerOf(asked: Asked, call: () => Promise<CartResult>): Promise<CartResult> {
  try {
    const result: unknown = await call();
    if (!isAnswer(asked, result)) return unreachable();
    const { cart, errors, warnings } = result;
    if (cart === null || isCart(asked, cart)) return result;
    // Why it refused something tells the viewer more.
    return errors.length > 0 ? { cart: null, errors, warnings } : unreachable();
  } catch (error) {
    // A connector answers with issues: what it throws was written for no buyer.
    console.error(`livestall: ${asked.name}: ${asked.fn}() threw`, error);
    return unreachable();
  }
}

/** The answer of a store that gave none. */
export function unreachable(): CartResult {
  return { cart: null, errors: [{ code: 'store-unreachable' }], warnings: [] };
}

/** Whether a store's cart can be read; else the console says which of its fields is wrong. */
export function isCart(asked: Asked, cart: unknown): cart is Cart {
  return !tell(asked, 'a cart', cartFault(cart));
}

/** Whether its issues can be read; its cart is another question. */
function isAnswer(asked: Asked, result: unknown): result is CartResult {
  return !tell(asked, 'an answer', resultFault(result));
}

function resultFault(result: unknown): string | null {
  if (!isRecord(result)) return fault('it', 'an object', result);
  return issuesFault(result['errors'], 'errors') ?? issuesFault(result['warnings'], 'warnings');
}

function issuesFault(issues: unknown, at: string): string | null {
  return list(
    issues,
    at,
    (issue, place) =>
      check(issue['code'], `${place}.code`, text) ??
      optional(issue['message'], `${place}.message`, (words, at) => check(words, at, text)),
  );
}

/** @returns Whether there was something to tell. */
function tell({ name, fn }: Asked, what: string, wrong: string | null): boolean {
  if (wrong === null) return false;
  console.error(`livestall: ${name}: ${fn}() gave ${what} that cannot be read: ${wrong}.`);
  return true;
}
