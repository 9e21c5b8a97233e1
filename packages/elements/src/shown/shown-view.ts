import type { Show } from '@livestall/client';
import type { Product } from '@livestall/protocol';
import { productView } from '../goods/product-view.js';

/** One showing of a product. */
export interface ShownView {
  readonly product: Product;
  /** When it came up, in server time. */
  readonly from: number;
  /** Whether it is what the picture shows. */
  readonly current: boolean;
}

/**
 * What was shown so far, newest first, in the words of now: what was removed is not in it.
 *
 * @param most So many are asked for: a long show has hundreds.
 */
export function shownViews(show: Show, most: number): readonly ShownView[] {
  const { shown } = show.stage;
  const views: ShownView[] = [];
  for (const { product: id, from } of show.now.shown.toReversed()) {
    if (views.length === most) break;
    const view = productView(show, id);
    if (!view) continue;
    const there = shown.find((one) => one.product === id && one.from === from);
    const current = there !== undefined && there.to === undefined;
    views.push({ product: view.product, from, current });
  }
  return views;
}
