import type { Money, OfferDraft, Product, ProductChoice } from '@livestall/protocol';
import { variantName } from '../../goods/variant-name.js';
import type { ConsoleWords } from '../console-words.js';
import type { Values } from '../kept-values.js';
import { localTime } from './local-time.js';
import type { Reading } from './open-form.js';
import { parseMoney, writeMoney } from './parse-money.js';
import type { FieldNames } from './refused-field.js';
import { readRush, rushValue } from './rush-field.js';
import { readWhom, whomValues, wrongSegment } from './whom-fields.js';
import { wrongMoney } from './wrong-money.js';
import { wrongTime } from './wrong-time.js';

const MINUTE = 60_000;
/** How many units one viewer may have at most, as the server takes it. */
const MOST_EACH = 100;

/** The fields of the form, as the server calls them. */
export const OFFER_NAMES: FieldNames = {
  product: 'of',
  variant: 'of',
  price: 'price',
  total: 'total',
  perViewer: 'each',
  opensAt: 'opensAt',
  lastsMs: 'minutes',
  for: 'segment',
};

/** Something of the goods that may be offered. */
export interface OfferChoice extends ProductChoice {
  /** In the form's field. */
  readonly value: string;
  readonly label: string;
  /** What it costs otherwise. */
  readonly price: Money;
}

/** What the form of an offer is read beside. */
export interface OfferBeside {
  choices: readonly OfferChoice[];
  /** What it was: of that the form keeps what it does not ask for. */
  before?: OfferDraft | undefined;
  /** Server time: what is to open before it would never open by itself. Default: long ago. */
  now?: number;
}

/** All that may be offered, in the order of the goods. */
export function offerChoices(goods: Iterable<Product>, words: ConsoleWords): OfferChoice[] {
  return [...goods].flatMap((product) => {
    const label = words.text(product.title);
    if (!product.variants) {
      return [{ value: product.id, label, product: product.id, price: product.price }];
    }
    return product.variants.map((variant) => ({
      value: `${product.id} ${variant.id}`,
      label: `${label}, ${variantName(product, variant, words)}`,
      product: product.id,
      variant: variant.id,
      price: variant.price ?? product.price,
    }));
  });
}

/** What the form of an offer begins with. */
export function offerValues(
  draft: OfferDraft | undefined,
  choices: readonly OfferChoice[],
): Values {
  const of = draft
    ? choices.find((one) => one.product === draft.product && one.variant === draft.variant)
    : choices[0];
  return {
    of: of?.value ?? '',
    price: draft ? writeMoney(draft.price) : '',
    total: draft ? `${draft.total}` : '',
    each: `${draft?.perViewer ?? 1}`,
    opensAt: draft?.opensAt === undefined ? '' : localTime(new Date(draft.opensAt)),
    minutes: draft?.lastsMs === undefined ? '' : `${Math.ceil(draft.lastsMs / MINUTE)}`,
    ...whomValues(draft),
    work: draft?.challenge ? 'asked' : 'none',
    rush: rushValue(draft?.spreadMs),
  };
}

/** Reads the form of an offer. */
export function readOffer(
  values: Values,
  id: string,
  words: ConsoleWords,
  { choices, before, now = 0 }: OfferBeside,
): Reading<OfferDraft> {
  const field = (name: string) => (values[name] ?? '').trim();
  const whole = (name: string) => (/^[1-9]\d{0,6}$/.test(field(name)) ? Number(field(name)) : null);
  const of = choices.find(({ value }) => value === field('of'));
  const price = of ? parseMoney(field('price'), of.price.currency) : null;
  const total = whole('total');
  const each = whole('each');
  const minutes = whole('minutes');
  const opensAt = field('opensAt') === '' ? null : new Date(field('opensAt')).getTime();
  const mistakes: Record<string, string> = {};
  if (!of) mistakes['of'] = words.term('needsGoods');
  const cost = of && wrongMoney(field('price'), of.price.currency);
  if (cost) mistakes['price'] = words.term(cost);
  if (total === null || total > 1_000_000) mistakes['total'] = words.term('needsUnits');
  if (each === null || each > MOST_EACH) mistakes['each'] = words.term('needsUnitsEach');
  else if (total !== null && each > total) mistakes['each'] = words.term('needsFewer');
  if (field('minutes') !== '' && (minutes === null || minutes > 1_440)) {
    mistakes['minutes'] = words.term('needsMinutes');
  }
  const time = opensAt !== null && wrongTime(opensAt, now);
  if (time) mistakes['opensAt'] = words.term(time);
  const segment = wrongSegment(values);
  if (segment) mistakes['segment'] = words.term(segment);
  if (!of || !price || total === null || each === null || Object.keys(mistakes).length > 0) {
    return { mistakes };
  }
  return {
    value: {
      id,
      product: of.product,
      ...(of.variant !== undefined && { variant: of.variant }),
      price,
      total,
      perViewer: each,
      ...readWhom(values),
      ...(field('work') === 'asked' && { challenge: true }),
      ...readRush(values),
      ...(opensAt !== null && { opensAt }),
      ...(before?.opensAfterMs !== undefined && { opensAfterMs: before.opensAfterMs }),
      ...(before?.holdMs !== undefined && { holdMs: before.holdMs }),
      ...(minutes !== null && { lastsMs: minutes * MINUTE }),
    },
  };
}
