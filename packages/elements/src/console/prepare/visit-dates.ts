import type { Counted, OptionAxis, Product, ProductChoice, Variant } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';
import { dayOf } from './day-of.js';
import { rowsOf } from './form-rows.js';
import type { Values } from '../kept-values.js';

/** How many there are of something; `undefined` where nobody counts. */
export type LeftOf = (choice: ProductChoice) => number | undefined;

/** As many values as an option has at most. */
export const MOST_DATES = 100;

/** The dates of a visit, as an option that is chosen. Without dates it has none. */
export interface Dates {
  options?: OptionAxis[];
  variants?: Variant[];
  /** The places left at those dates that are counted. */
  places: Counted[];
}

/** Whether a form can hold a product's options: it has none, or they are the dates of a visit and nothing besides. */
export function hasPlainDates(product: Product | undefined): boolean {
  const { visit, options = [] } = product ?? {};
  return options.length === 0 || (visit !== undefined && options.length === 1);
}

/** The ids of the dates that a form holds. */
export function datesOf(values: Values): string[] {
  return rowsOf(values, 'dates');
}

/** What the fields of the dates begin with: a pair for each, by its id. */
export function dateValues(
  product: Product | undefined,
  leftOf: LeftOf,
  words: ConsoleWords,
): Values {
  if (!product?.visit || !hasPlainDates(product)) return {};
  const [axis] = product.options ?? [];
  const rows = (product.variants ?? []).flatMap((variant) => {
    const value = axis?.values.find(({ id }) => id === variant.options[axis.id]);
    if (!value) return [];
    const left = leftOf({ product: product.id, variant: variant.id });
    return [
      { id: value.id, date: words.text(value.label), left: left === undefined ? '' : `${left}` },
    ];
  });
  return {
    dates: rows.map(({ id }) => id).join(' '),
    ...Object.fromEntries(rows.map(({ id, date }) => [`date-${id}`, date])),
    ...Object.fromEntries(rows.map(({ id, left }) => [`places-${id}`, left])),
  };
}

/**
 * What is wrong with the dates, by field.
 *
 * @param today `2026-11-28`
 */
export function wrongDates(
  values: Values,
  base: Product | undefined,
  today: string,
  words: ConsoleWords,
): Record<string, string> {
  const mistakes: Record<string, string> = {};
  const seen = new Set<string>();
  const known = new Set(base?.options?.[0]?.values.map(({ label }) => words.text(label)));
  for (const id of datesOf(values)) {
    const { date, left } = rowOf(values, id);
    if (date === '') mistakes[`date-${id}`] = words.term('needsDate');
    else if (seen.has(date)) mistakes[`date-${id}`] = words.term('needsOtherDate');
    else if (!known.has(date) && isOver(date, today, words)) {
      mistakes[`date-${id}`] = words.term('needsDateToCome');
    }
    if (!/^\d{0,9}$/.test(left)) mistakes[`places-${id}`] = words.term('needsNumber');
    seen.add(date);
  }
  return mistakes;
}

/**
 * Reads the dates. One that there was keeps its ids, so that its places and the links to it hold; where it is called otherwise
 * now, what it was called in other languages is true no more.
 */
export function readDates(
  values: Values,
  base: Product | undefined,
  product: string,
  words: ConsoleWords,
): Dates {
  const dates = datesOf(values);
  if (dates.length === 0) return { places: [] };
  const [before] = base?.options ?? [];
  const axis = before ?? { id: 'date', label: words.term('optionDate'), values: [] };
  const rows = dates.map((id) => {
    const value = axis.values.find((one) => one.id === id);
    const variant = base?.variants?.find(({ options }) => options[axis.id] === id);
    const { date, left } = rowOf(values, id);
    return {
      value: value && words.text(value.label) === date ? value : { id, label: date },
      variant: variant ?? { id, options: { [axis.id]: id } },
      left,
    };
  });
  return {
    options: [{ ...axis, values: rows.map(({ value }) => value) }],
    variants: rows.map(({ variant }) => variant),
    places: rows
      .filter(({ left }) => left !== '')
      .map(({ variant, left }) => ({ product, variant: variant.id, left: Number(left) })),
  };
}

function isOver(date: string, today: string, words: ConsoleWords): boolean {
  const day = dayOf(date, [words.lang(), 'en']);
  return day !== undefined && day < today;
}

function rowOf(values: Values, id: string): { date: string; left: string } {
  return {
    date: (values[`date-${id}`] ?? '').trim(),
    left: (values[`places-${id}`] ?? '').trim(),
  };
}
