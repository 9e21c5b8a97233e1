import { minorDigits, type Money } from '@livestall/protocol';

/** An amount as people write it (`18.90`, `18,90`, `1 200`); `null` where it is none. */
export function parseMoney(text: string, currency: string): Money | null {
  const match = /^(\d{1,9})(?:[.,](\d+))?$/.exec(text.replace(/[\s\u00a0\u202f]/g, ''));
  if (!match) return null;
  const digits = minorDigits(currency);
  const [, whole = '', fraction = ''] = match;
  if (fraction.length > digits) return null;
  return { amount: Number(whole + fraction.padEnd(digits, '0')), currency };
}

/** An amount as it stands in a field, with a point and no sign. */
export function writeMoney({ amount, currency }: Money): string {
  const digits = minorDigits(currency);
  return (amount / 10 ** digits).toFixed(digits);
}
