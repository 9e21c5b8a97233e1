import { minorDigits } from './minor-digits.js';

/** An amount of money. A zero-decimal currency has no minor unit: 500 JPY is `{ amount: 500, currency: 'JPY' }`. */
export interface Money {
  /** Integer, in the currency's minor unit (cents for EUR). */
  amount: number;
  /** ISO 4217 code, upper case. */
  currency: string;
}

/**
 * The amount as people write it in a language, by `Intl.NumberFormat`.
 *
 * @param languages BCP 47 tags, most wanted first.
 */
export function formatMoney(money: Money, languages: readonly string[]): string {
  const { amount, currency } = money;
  return formatter(currency, languages).format(amount / 10 ** minorDigits(currency));
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(currency: string, languages: readonly string[]): Intl.NumberFormat {
  const key = `${currency} ${languages.join()}`;
  let format = formatters.get(key);
  if (!format) {
    format = new Intl.NumberFormat([...languages], {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
    });
    formatters.set(key, format);
  }
  return format;
}
