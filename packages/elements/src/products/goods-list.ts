import type { Show } from '@livestall/client';
import { productView, type ProductView } from '../goods/product-view.js';

/**
 * The goods to list: the stage's order in the words of now, what was removed left out, and what the
 * order does not name at the end. `loading` while the catalog is on its way.
 */
export function goodsList(show: Show): readonly ProductView[] | 'loading' {
  if (show.connection === 'connecting' && show.now.seq === 0) return 'loading';
  if (show.now.catalog !== null && show.catalog.size === 0) return 'loading';
  const ids = new Set([...show.stage.order, ...show.catalog.keys()]);
  return [...ids].flatMap((id) => productView(show, id) ?? []);
}
