import { minorDigits } from '@livestall/protocol';
import { parseMoney } from './parse-money.js';

/** By how many digits a currency has after its point. */
const DIGIT_TERMS = { 0: 'needsNoFraction', 2: 'needsTwoDigits', 3: 'needsThreeDigits' } as const;

/** What can be wrong with an amount, as a term. */
export type WrongMoney =
  'needsAboveZero' | 'needsPrice' | (typeof DIGIT_TERMS)[keyof typeof DIGIT_TERMS];

/**
 * What is wrong with an amount as it was written; `false` where nothing is.
 *
 * @param zero Whether it may be nothing at all. Default: no.
 */
export function wrongMoney(
  said: string,
  currency: string,
  { zero = false } = {},
): WrongMoney | false {
  const money = parseMoney(said, currency);
  if (money) return money.amount === 0 && !zero && 'needsAboveZero';
  const [, minus, fraction = ''] = /^([-−]?)[\d\s]+(?:[.,](\d+))?$/.exec(said.trim()) ?? [];
  if (minus) return 'needsAboveZero';
  const digits = minorDigits(currency);
  const isFiner = fraction.length > digits && digits in DIGIT_TERMS;
  return isFiner ? DIGIT_TERMS[digits as keyof typeof DIGIT_TERMS] : 'needsPrice';
}
