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

/** So many showings are listed at most. */
const MOST = 100;

/** What was shown so far, newest first, in the words of now: what was removed is not in it. */
export function shownViews(show: Show): readonly ShownView[] {
  const { shown } = show.stage;
  return show.now.shown
    .flatMap(({ product: id, from }) => {
      const view = productView(show, id);
      const there = shown.find((one) => one.product === id && one.from === from);
      return view
        ? { product: view.product, from, current: there !== undefined && there.to === undefined }
        : [];
    })
    .slice(-MOST)
    .reverse();
}
