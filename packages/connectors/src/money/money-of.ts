import { minorDigits, type Money } from '@livestall/protocol';

/** No amount has so many digits before the point that it could not be told to a unit. */
const MOST = 400;

/**
 * A store's amount in minor units, without a detour by fractions that a computer cannot hold: half a unit is rounded
 * away from zero. What is no number, or larger than can be told, becomes `NaN`, by which a cart is refused.
 *
 * @param amount In the currency's unit: `"12.50"`, `3.998`.
 * @param decimals How many of its last digits stand behind the point, for a store that writes 12.50 as 1250.
 */
export function moneyOf(amount: string | number, currency: string, decimals = 0): Money {
  const [match, sign, whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(String(amount)) ?? [];
  const digits = whole + fraction;
  const point = whole.length + Number(exponent) + minorDigits(currency) - decimals;
  if (match === undefined || point > MOST) return { amount: NaN, currency };
  const units =
    Number(digits.slice(0, Math.max(point, 0)).padEnd(point, '0')) +
    (digits.charAt(point) >= '5' ? 1 : 0);
  return { amount: sign && units ? -units : units, currency };
}
