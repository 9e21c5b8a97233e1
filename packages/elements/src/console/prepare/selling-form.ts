import type { Counted, Product } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';
import { firstDay, keptMonth } from './first-day.js';
import { keptTerms, type SellingTerms } from './kept-terms.js';
import type { Values } from '../kept-values.js';
import type { Reading } from './open-form.js';
import { readRequestForm, requestValues } from './request-values.js';
import { saidIn } from './said-in.js';
import { kindOf, sellingKind } from './selling-kind.js';
import { dateValues, hasPlainDates, readDates, type LeftOf } from './visit-dates.js';
import { wrongSelling } from './wrong-selling.js';

/** How a product is sold. */
export interface Selling {
  terms: SellingTerms;
  /** Places left of a visit, by date. */
  places: readonly Counted[];
}

/** What the fields of how it is sold begin with. */
export function sellingValues(
  product: Product | undefined,
  leftOf: LeftOf,
  words: ConsoleWords,
): Values {
  const { preOrder, visit } = product ?? {};
  return {
    selling: product ? sellingKind(product) : 'plain',
    sentFrom: preOrder ? firstDay(preOrder.from) : '',
    place: words.text(visit?.place),
    map: visit?.url ?? '',
    ...requestValues(product ?? {}, words),
    ...dateValues(product, leftOf, words),
  };
}

/**
 * Reads them.
 *
 * @param id Of the product.
 * @param now The server's time.
 */
export function readSelling(
  values: Values,
  base: Product | undefined,
  id: string,
  now: number,
  words: ConsoleWords,
): Reading<Selling> {
  const mistakes = wrongSelling(values, base, now, words);
  if (Object.keys(mistakes).length > 0) return { mistakes };
  const terms = {
    ...keptTerms(kindOf(values), base),
    ...saidTerms(values, base, words),
  };
  if (!terms.visit || !hasPlainDates(base)) return { value: { terms, places: [] } };
  const { options: _, variants: __, ...undated } = terms;
  const { places, ...dates } = readDates(values, base, id, words);
  return { value: { terms: { ...undated, ...dates }, places } };
}

/** What the fields of the kind say. */
function saidTerms(
  values: Values,
  base: Product | undefined,
  words: ConsoleWords,
): Pick<Product, 'weighed' | 'preOrder' | 'visit' | 'request'> {
  const kind = kindOf(values);
  const lang = words.lang();
  const field = (name: string) => (values[name] ?? '').trim();
  if (kind === 'preOrder')
    return { preOrder: { from: keptMonth(field('sentFrom'), base?.preOrder?.from) } };
  if (kind === 'request') return { request: readRequestForm(values, base?.request, words) };
  if (kind === 'visit') {
    const url = field('map');
    const place = saidIn(base?.visit?.place, lang, field('place'));
    return { visit: { place, ...(url !== '' && { url }) } };
  }
  return kind === 'weighed' ? { weighed: true } : {};
}
