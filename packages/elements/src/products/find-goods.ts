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

/** The goods that are looked for, in their order. */
export function findGoods(
  goods: readonly ProductView[],
  { words: typed, filter }: GoodsSearch,
  words: Words,
): readonly ProductView[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  return goods.filter((view) => {
    if (!passes(view, filter)) return false;
    if (wanted.length === 0) return true;
    const text = textOf(view, words);
    return wanted.every((word) => text.includes(word));
  });
}

function passes({ shown, action }: ProductView, filter: GoodsFilter): boolean {
  if (filter === 'shown') return shown;
  if (filter === 'coming') return !shown;
  return filter === 'all' || action !== 'sold-out';
}

function textOf({ product: { title, description, unit } }: ProductView, words: Words): string {
  return plain([title, description, unit].map((text) => words.text(text)).join(' '));
}

/** As one types who leaves out accents and capitals. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
