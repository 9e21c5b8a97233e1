import { isRecord } from '../../core/is-record.js';

/** What a value should be: a check, and its words for the console. */
interface Shape {
  is: (value: unknown) => boolean;
  words: string;
}

export const text: Shape = { is: (value) => typeof value === 'string', words: 'a string' };
/** A text, or one by languages. */
const words: Shape = {
  is: (value) => text.is(value) || (isRecord(value) && Object.values(value).every(text.is)),
  words: 'a string, or strings by language',
};
export const whole: Shape = { is: Number.isSafeInteger, words: 'a whole number' };
const minor: Shape = { is: Number.isSafeInteger, words: 'a whole number of minor units (cents)' };
const currency: Shape = {
  is: (value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value),
  words: 'an ISO 4217 code such as "EUR"',
};

/** What is wrong with money. */
export function money(value: unknown, at: string): string | null {
  if (!isRecord(value)) return fault(at, 'an amount and a currency', value);
  return (
    check(value['amount'], `${at}.amount`, minor) ??
    check(value['currency'], `${at}.currency`, currency)
  );
}

/** What is wrong with a picture. */
export function picture(value: unknown, at: string): string | null {
  if (!isRecord(value)) return fault(at, 'a picture', value);
  return (
    check(value['url'], `${at}.url`, text) ??
    optional(value['alt'], `${at}.alt`, (alt, place) => check(alt, place, words)) ??
    optional(value['sizes'], `${at}.sizes`, (sizes, place) =>
      list(sizes, place, (size, one) => check(size['url'], `${one}.url`, text)),
    )
  );
}

/** What is wrong with a list, or with the first of its items that is wrong. */
export function list(
  value: unknown,
  at: string,
  item: (item: Record<string, unknown>, at: string) => string | null,
): string | null {
  if (!Array.isArray(value)) return fault(at, 'a list', value);
  for (const [index, one] of value.entries()) {
    const place = `${at}[${index}]`;
    const wrong = isRecord(one) ? item(one, place) : fault(place, 'an object', one);
    if (wrong !== null) return wrong;
  }
  return null;
}

/** What is wrong with what may be left out. */
export function optional(
  value: unknown,
  at: string,
  shape: (value: unknown, at: string) => string | null,
): string | null {
  return value === undefined ? null : shape(value, at);
}

/** What is wrong with what is drawn where it is there: for that a store may say `null`, too. */
export function ornament(
  value: unknown,
  at: string,
  shape: (value: unknown, at: string) => string | null,
): string | null {
  return value === null ? null : optional(value, at, shape);
}

/** What is wrong with a value of a simple shape. */
export function check(value: unknown, at: string, { is, words }: Shape): string | null {
  return is(value) ? null : fault(at, words, value);
}

/** The sentence that says what is wrong where. */
export function fault(at: string, words: string, value: unknown): string {
  return `${at} should be ${words}, but is ${told(value)}`;
}

/** A short picture of a value. */
function told(value: unknown): string {
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  if (typeof value === 'object' && value !== null) {
    return Array.isArray(value) ? 'a list' : 'an object';
  }
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : String(value);
}
