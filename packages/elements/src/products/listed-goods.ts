import type { Show } from '@livestall/client';
import { isNamed } from '../goods/is-named.js';

/**
 * The ids of the goods to list: in the stage's order, what was removed left out, and what the order does not name at the
 * end. `loading` while the catalog is on its way.
 */
export function listedGoods(show: Show): readonly string[] | 'loading' {
  const { now, stage, catalog } = show;
  if (show.connection === 'connecting' && now.seq === 0) return 'loading';
  if (now.catalog !== null && catalog.size === 0) return 'loading';
  const ids = new Set([...stage.order, ...catalog.keys()]);
  return [...ids].filter((id) => catalog.has(id) && !isNamed(now.removed, id));
}
