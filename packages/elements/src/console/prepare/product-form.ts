import type { Product } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';
import { isLink } from './is-link.js';
import type { Values } from '../kept-values.js';
import type { Reading } from './open-form.js';
import { parseMoney, writeMoney } from './parse-money.js';
import { picturesOf } from './pictures-of.js';
import { saidIn } from './said-in.js';
import { wrongMoney } from './wrong-money.js';

/** A product as its form says it, with the stock that goes with it. */
export interface ProductEntry {
  product: Product;
  /** `null`: nobody counts. */
  left: number | null;
}

/** What the form of a product begins with. */
export function productValues(
  product: Product | undefined,
  left: number | undefined,
  currency: string,
  words: ConsoleWords,
): Values {
  return {
    title: words.text(product?.title),
    price: product ? writeMoney(product.price) : '',
    currency: product?.price.currency ?? currency,
    unit: words.text(product?.unit),
    stock: left === undefined ? '' : `${left}`,
    url: product?.url ?? '',
    description: words.text(product?.description),
    pictures: JSON.stringify(product?.pictures ?? []),
  };
}

/** Reads the form; what it does not show of a product (options, what is folded away) is kept. */
export function readProduct(
  values: Values,
  base: Product | undefined,
  id: string,
  words: ConsoleWords,
): Reading<ProductEntry> {
  const field = (name: string) => (values[name] ?? '').trim();
  const [title, unit, url, stock] = [field('title'), field('unit'), field('url'), field('stock')];
  const price = parseMoney(field('price'), field('currency'));
  const mistakes: Record<string, string> = {};
  if (title === '') mistakes['title'] = words.term('needsTitle');
  const cost = wrongMoney(field('price'), field('currency'), { zero: true });
  if (cost) mistakes['price'] = words.term(cost);
  if (!isLink(url)) mistakes['url'] = words.term('needsLink');
  if (stock !== '' && !/^\d{1,9}$/.test(stock)) mistakes['stock'] = words.term('needsNumber');
  if (Object.keys(mistakes).length > 0 || !price) return { mistakes };
  const lang = words.lang();
  const description = field('description');
  const { unit: _, description: __, ...kept } = base ?? {};
  return {
    value: {
      product: {
        ...kept,
        id,
        title: saidIn(base?.title, lang, title),
        price,
        url,
        pictures: picturesOf(values).map((picture) =>
          picture.alt === '' ? { ...picture, alt: title } : picture,
        ),
        ...(unit !== '' && { unit: saidIn(base?.unit, lang, unit) }),
        ...(description !== '' && { description: saidIn(base?.description, lang, description) }),
      },
      left: stock === '' ? null : Number(stock),
    },
  };
}
