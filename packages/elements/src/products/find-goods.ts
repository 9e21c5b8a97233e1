import type { ProductView } from '../goods/product-view.js';
import type { Words } from '../localize/words.js';

/** Which of the goods are looked through: all, what was shown so far, what is still to come, or what can be had. */
export const GOODS_FILTERS = ['all', 'shown', 'coming', 'there'] as const;

/** One of them. */
export type GoodsFilter = (typeof GOODS_FILTERS)[number];

/** What somebody looks for. */
export interface GoodsSearch {
  /** Words that are all in the name, the description or the unit, in any order. */
  readonly words: string;
  readonly filter: GoodsFilter;
}

/** What a product is found by, in the language of whoever looked last: a thousand are looked through at each letter. */
const texts = new WeakMap<
  ProductView['product'],
  { readonly lang: string; readonly text: string }
>();

/** The goods that are looked for, in their order. */
export function findGoods(
  goods: readonly ProductView[],
  { words: typed, filter }: GoodsSearch,
  words: Words,
): readonly ProductView[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0 && filter === 'all') return goods;
  const lang = words.lang();
  return goods.filter((view) => {
    if (!passes(view, filter)) return false;
    if (wanted.length === 0) return true;
    const text = textOf(view, words, lang);
    return wanted.every((word) => text.includes(word));
  });
}

/** What is looked for and may be in stock: its store has yet to say. */
export function uncheckedGoods(
  goods: readonly ProductView[],
  { words: typed, filter }: GoodsSearch,
  words: Words,
): readonly ProductView[] {
  if (filter !== 'there') return [];
  const open = goods.filter(({ action, quote }) => action !== 'sold-out' && quote === 'asking');
  return findGoods(open, { words: typed, filter: 'all' }, words);
}

function passes({ shown, action, quote }: ProductView, filter: GoodsFilter): boolean {
  if (filter === 'shown') return shown;
  if (filter === 'coming') return !shown;
  return filter === 'all' || (action !== 'sold-out' && quote !== 'asking');
}

function textOf({ product }: ProductView, words: Words, lang: string): string {
  const known = texts.get(product);
  if (known?.lang === lang) return known.text;
  const { title, description, unit } = product;
  const text = plain([title, description, unit].map((one) => words.text(one)).join(' '));
  texts.set(product, { lang, text });
  return text;
}

/** As one types who leaves out accents and capitals. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
