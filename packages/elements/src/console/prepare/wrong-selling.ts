import type { Product } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';
import { isLink } from './is-link.js';
import type { Values } from './kept-values.js';
import { wrongRequestForm } from './request-values.js';
import { kindOf } from './selling-kind.js';
import { hasPlainDates, wrongDates } from './visit-dates.js';
import { wrongMoney } from './wrong-money.js';

/** What is wrong with how a product is sold, by field: those of its kind alone are looked at. */
export function wrongSelling(
  values: Values,
  base: Product | undefined,
  words: ConsoleWords,
): Record<string, string> {
  const kind = kindOf(values);
  if (kind === 'weighed') return wrongMeasure(values, words);
  if (kind === 'visit') return wrongVisit(values, base, words);
  if (kind === 'request') return wrongRequestForm(values, words);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(values['sentFrom'] ?? '');
  return kind === 'preOrder' && !isDay ? { sentFrom: words.term('needsDay') } : {};
}

function wrongMeasure(
  { unitPrice = '', currency = '', measure = '' }: Values,
  words: ConsoleWords,
): Record<string, string> {
  const cost = wrongMoney(unitPrice, currency);
  return {
    ...(cost && { unitPrice: words.term(cost) }),
    ...(measure.trim() === '' && { measure: words.term('needsMeasure') }),
  };
}

function wrongVisit(
  values: Values,
  base: Product | undefined,
  words: ConsoleWords,
): Record<string, string> {
  const { place = '', map = '' } = values;
  return {
    ...(place.trim() === '' && { place: words.term('needsPlace') }),
    ...(map.trim() !== '' && !isLink(map.trim()) && { map: words.term('needsLinkOrNone') }),
    ...(hasPlainDates(base) && wrongDates(values, words)),
  };
}
