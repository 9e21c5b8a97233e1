import type { Product, QuantityRule } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';
import type { Values } from '../kept-values.js';
import { isLeftBehind, moneyBeside } from './money-beside.js';
import type { Reading } from './open-form.js';
import { parseMoney, writeMoney } from './parse-money.js';
import { saidIn } from './said-in.js';
import { sellingKind } from './selling-kind.js';
import { wholeNumber } from './whole-number.js';
import { wrongMoney } from './wrong-money.js';

/** What stands beside the price of a product, and how many one may take. */
export type Pricing = Pick<Product, 'compareAt' | 'unitPrice' | 'quantity'>;

/** As many as one can have to take, or may take at once. */
const MOST = 100_000;

/** What the fields of it begin with. */
export function pricingValues(product: Product | undefined, words: ConsoleWords): Values {
  const { compareAt, unitPrice, quantity: { min, max, step } = {} } = product ?? {};
  const written = (count: number | undefined) => (count === undefined ? '' : `${count}`);
  return {
    compareAt: compareAt ? writeMoney(compareAt) : '',
    unitPrice: unitPrice ? writeMoney(unitPrice.price) : '',
    measure: words.text(unitPrice?.per),
    min: written(min),
    max: written(max),
    step: written(step),
  };
}

/** Reads them. */
export function readPricing(
  values: Values,
  base: Product | undefined,
  words: ConsoleWords,
): Reading<Pricing> {
  const field = (name: string) => (values[name] ?? '').trim();
  const mistakes = {
    ...wrongComparison(values, base, words),
    ...wrongMeasure(values, base, words),
    ...wrongQuantity(values, words),
  };
  if (Object.keys(mistakes).length > 0) return { mistakes };
  const currency = field('currency');
  const compareAt = moneyBeside(field('compareAt'), currency, base?.compareAt);
  const unitPrice = isWeighed(values, base)
    ? parseMoney(field('unitPrice'), currency)
    : moneyBeside(field('unitPrice'), currency, base?.unitPrice?.price);
  const quantity = quantityOf(values);
  return {
    value: {
      ...(compareAt && { compareAt }),
      ...(unitPrice && {
        unitPrice: {
          price: unitPrice,
          per: saidIn(base?.unitPrice?.per, words.lang(), field('measure')),
        },
      }),
      ...(Object.keys(quantity).length > 0 && { quantity }),
    },
  };
}

/** Whether it is paid by its measure. A file does not say how it is sold: that stays as it was. */
function isWeighed({ selling }: Values, base: Product | undefined): boolean {
  const before = base && sellingKind(base);
  const kind = selling ?? before;
  return kind === 'weighed' || (base?.weighed === true && kind === before);
}

function wrongComparison(
  { compareAt = '', price = '', currency = '' }: Values,
  base: Product | undefined,
  words: ConsoleWords,
): Record<string, string> {
  if (compareAt.trim() === '' || isLeftBehind(compareAt.trim(), currency, base?.compareAt))
    return {};
  const cost = wrongMoney(compareAt, currency);
  if (cost) return { compareAt: words.term(cost) };
  const now = parseMoney(price, currency);
  const before = moneyBeside(compareAt.trim(), currency, base?.compareAt);
  const isMore = !now || !before || before.amount > now.amount;
  // What a store says of its own is its matter, until it is changed here.
  const isLeft = before?.amount === base?.compareAt?.amount && now?.amount === base?.price.amount;
  return isMore || isLeft ? {} : { compareAt: words.term('needsAbovePrice') };
}

function wrongMeasure(
  values: Values,
  base: Product | undefined,
  words: ConsoleWords,
): Record<string, string> {
  const { unitPrice = '', measure = '', currency = '' } = values;
  const isSaid = unitPrice.trim() !== '' || measure.trim() !== '';
  if (!isSaid && !isWeighed(values, base)) return {};
  const isBehind = isLeftBehind(unitPrice.trim(), currency, base?.unitPrice?.price);
  const cost = isBehind && !isWeighed(values, base) ? null : wrongMoney(unitPrice, currency);
  return {
    ...(cost && { unitPrice: words.term(cost) }),
    ...(measure.trim() === '' && { measure: words.term('needsMeasure') }),
  };
}

function wrongQuantity(values: Values, words: ConsoleWords): Record<string, string> {
  const quantity = quantityOf(values);
  const { min = 1, max = MOST } = quantity;
  const wrong = Object.entries(quantity).filter(([, count]) => Number.isNaN(count));
  return {
    ...(max < min && { max: words.term('needsAtLeast', words.number(min)) }),
    ...Object.fromEntries(
      wrong.map(([name]) => [name, words.term('needsCountUpTo', words.number(MOST))]),
    ),
  };
}

/** How many one may take; `NaN` where that is no number that can be. */
function quantityOf(values: Values): QuantityRule {
  const [min, max, step] = ['min', 'max', 'step'].map((name) => wholeNumber(values[name], 1, MOST));
  return {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(step !== undefined && { step }),
  };
}
