import type { Product } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';
import type { Values } from '../kept-values.js';
import type { Reading } from './open-form.js';
import { readRegions } from './read-regions.js';
import { wholeNumber } from './whole-number.js';

/** Where a product is delivered to, and when. */
export interface Delivery extends Pick<Product, 'delivery'> {
  /** A part of its provenance. */
  deliversTo?: string[];
}

/** As many days as it may take. */
const MOST_DAYS = 365;

/** What the fields of it begin with. */
export function deliveryValues(product: Product | undefined): Values {
  const { delivery, provenance } = product ?? {};
  return {
    deliversTo: provenance?.deliversTo?.join(', ') ?? '',
    soonest: delivery ? `${delivery.min}` : '',
    latest: delivery ? `${delivery.max}` : '',
  };
}

/** Reads them. */
export function readDelivery(
  values: Values,
  base: Product | undefined,
  words: ConsoleWords,
): Reading<Delivery> {
  const before = base?.provenance?.deliversTo;
  const { codes, wrong } = readRegions(values['deliversTo'] ?? '', before ?? [], words);
  const [min, max] = daysOf(values);
  const mistakes = {
    ...wrongDays(min, max, words),
    ...(wrong !== undefined && { deliversTo: words.term('needsRegions', wrong) }),
  };
  if (Object.keys(mistakes).length > 0) return { mistakes };
  // Delivered nowhere is something else than not said.
  const isNowhere = before?.length === 0;
  return {
    value: {
      ...(min !== undefined && max !== undefined && { delivery: { min, max } }),
      ...((codes.length > 0 || isNowhere) && { deliversTo: codes }),
    },
  };
}

function wrongDays(
  min: number | undefined,
  max: number | undefined,
  words: ConsoleWords,
): Record<string, string> {
  const days = words.term('needsDays', words.number(MOST_DAYS));
  const isWrong = (one: number | undefined, other: number | undefined) =>
    one === undefined ? other !== undefined : Number.isNaN(one);
  return {
    ...(min !== undefined &&
      max !== undefined &&
      max < min && { latest: words.term('needsAtLeast', words.number(min)) }),
    ...(isWrong(min, max) && { soonest: days }),
    ...(isWrong(max, min) && { latest: days }),
  };
}

function daysOf({ soonest, latest }: Values): [min?: number, max?: number] {
  const [min, max] = [soonest, latest].map((said) => wholeNumber(said, 0, MOST_DAYS));
  return [min, max] as [min?: number, max?: number];
}
