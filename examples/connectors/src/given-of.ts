import { minorDigits, safeAddress } from '@livestall/protocol';
import type { Field, Given, Platform } from './platform.ts';

/** What an address tells a page, as far as the page asks for it. */
export function givenOf({ fields }: Platform, query: URLSearchParams): Given {
  const told = fields.map(({ name }) => [name, (query.get(name) ?? '').trim()] as const);
  return Object.fromEntries(told.filter(([, value]) => value !== ''));
}

/** What is wrong with it, by the fields' names; empty where the page can open. */
export function mistakesIn({ fields }: Platform, given: Given): Readonly<Record<string, string>> {
  const wrong = fields.map((field) => [field.name, mistakeIn(field, given)] as const);
  return Object.fromEntries(wrong.filter(([, mistake]) => mistake !== ''));
}

/** A price as people write it, in minor units: `7.90` euros are 790. `NaN` where it is none. */
export function minorUnits(price: string, currency: string): number {
  return Math.round(Number(price.replace(',', '.')) * 10 ** minorDigits(currency));
}

function mistakeIn({ name, kind, optional = false }: Field, given: Given): string {
  const value = given[name];
  if (value === undefined) return optional ? '' : 'This is needed.';
  if (kind === 'address' && (!/^https?:/.test(value) || safeAddress(value) === null)) {
    return 'The whole address, beginning with https://.';
  }
  if (kind === 'currency' && !/^[A-Z]{3}$/.test(value)) return 'Three capital letters, as in EUR.';
  const isPrice = kind !== 'price' || minorUnits(value, given['currency'] ?? '') >= 0;
  return isPrice ? '' : 'A number, as in 7.90.';
}
