import type { Show } from '@livestall/client';
import { sameSelection } from '../context/same-selection.js';
import { productView, type ProductView } from '../goods/product-view.js';
import { listedGoods } from './listed-goods.js';

type GoodsList = readonly ProductView[] | 'loading';

/** The newest list of each show, and all that it was made of. */
const made = new WeakMap<Show, { readonly of: readonly unknown[]; readonly list: GoodsList }>();

/**
 * The goods to list, in the words of now; `loading` while the catalog is on its way. The list is the same one, and so is each of
 * its views, until what it says is another: a show of a thousand goods changes ten times a second.
 */
export function goodsList(show: Show): GoodsList {
  const before = made.get(show);
  const of = partsOf(show);
  if (before && sameSelection(before.of, of, 1)) return before.list;
  const list = makeList(show, before?.list);
  made.set(show, { of, list });
  return list;
}

/** All that a list of goods and its views are made of. */
function partsOf(show: Show): unknown[] {
  const { catalog, gauges, mine, now, stage, cart } = show;
  const there = catalog.size > 0;
  return [
    ...[listedGoods(show), catalog, gauges, mine.wishes],
    ...[now.removed, stage.pins, stage.shown],
    ...[there && cart.can('add'), there && cart.can('quote')],
  ];
}

function makeList(show: Show, before: GoodsList = 'loading'): GoodsList {
  const ids = listedGoods(show);
  if (ids === 'loading') return ids;
  const old = before === 'loading' ? [] : before;
  const moved = old.some(({ product }, index) => product.id !== ids[index]);
  const known = moved ? new Map(old.map((view) => [view.product.id, view])) : undefined;
  const list = ids.flatMap(
    (id, index) => productView(show, id, known ? known.get(id) : old[index]) ?? [],
  );
  return sameSelection(list, before, 1) ? before : list;
}
