import type { Counted, Product } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';
import { appsValues, readApps } from './apps-fields.js';
import { clickNameValue, readClickName } from './click-name-field.js';
import { detailedValues, mistakesIn, readDetailed } from './detailed-form.js';
import type { GoodsEntry } from './goods-entry.js';
import { withoutTerms } from './kept-terms.js';
import type { Values } from '../kept-values.js';
import type { Reading } from './open-form.js';
import { readSelling, sellingValues } from './selling-form.js';
import { kindOf } from './selling-kind.js';
import { datesOf, hasPlainDates, type LeftOf } from './visit-dates.js';

/** What the form of a product is read beside. */
export interface GoodsBeside {
  /** The product as it was: what the form does not show of it (other languages) is kept. */
  before: Product | undefined;
  /** How many there were when the form was opened. */
  leftOf: LeftOf;
  /** The server's time. */
  now: number;
  words: ConsoleWords;
}

/** What the form of a product, with how it is sold, begins with. */
export function goodsValues(
  currency: string,
  { before, leftOf, words }: Omit<GoodsBeside, 'now'>,
): Values {
  const left = before && leftOf({ product: before.id });
  return {
    ...detailedValues(before, left, currency, words),
    ...sellingValues(before, leftOf, words),
    ...appsValues(before),
    ...clickNameValue(before),
  };
}

/** Reads the form. Counts that nobody changed in it are not among its own: it may have been sold meanwhile. */
export function readGoodsForm(
  values: Values,
  id: string,
  { before, leftOf, now, words }: GoodsBeside,
): Reading<GoodsEntry> {
  const product = readDetailed(values, before, id, words);
  const selling = readSelling(values, before, id, now, words);
  const apps = readApps(values, words);
  const clickName = readClickName(values, words);
  const isDated = kindOf(values) === 'visit' && hasPlainDates(before) && datesOf(values).length > 0;
  // What is counted stays so: the server can be told another count, and not that there is none.
  const isCounted = !isDated && leftOf({ product: id }) !== undefined;
  const uncounted = isCounted && (values['stock'] ?? '').trim() === '';
  if (
    'mistakes' in product ||
    'mistakes' in selling ||
    'mistakes' in apps ||
    'mistakes' in clickName ||
    uncounted
  ) {
    return {
      mistakes: {
        ...mistakesIn(product),
        ...mistakesIn(selling),
        ...mistakesIn(apps),
        ...mistakesIn(clickName),
        ...(uncounted && { stock: words.term('needsCount') }),
      },
    };
  }
  const { terms, places } = selling.value;
  const { left } = product.value;
  const { apps: _, clickName: __, ...others } = withoutTerms(product.value.product);
  const whole: Counted[] = left === null || isDated ? [] : [{ product: id, left }];
  return {
    value: {
      product: { ...others, ...terms, ...apps.value, ...clickName.value },
      stock: [...whole, ...places].filter((one) => one.left !== leftOf(one)),
    },
  };
}
