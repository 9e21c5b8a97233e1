import type { Money } from '@livestall/protocol';
import { parseMoney, writeMoney } from './parse-money.js';

/**
 * An amount that stands beside the price, in the currency of that. One that was said in another, and has been left as it was, is true
 * no more.
 */
export function moneyBeside(
  said: string,
  currency: string,
  before: Money | undefined,
): Money | undefined {
  return isLeftBehind(said, currency, before)
    ? undefined
    : (parseMoney(said, currency) ?? undefined);
}

/** Whether an amount that was said in another currency still stands there as it was. */
export function isLeftBehind(said: string, currency: string, before: Money | undefined): boolean {
  return before !== undefined && before.currency !== currency && said === writeMoney(before);
}
