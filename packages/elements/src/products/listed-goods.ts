import type { Show } from '@livestall/client';
import { sameSelection } from '../context/same-selection.js';
import { isNamed } from '../goods/is-named.js';

type Listed = readonly string[] | 'loading';

/** The newest list of each show, and all that it was made of. */
const made = new WeakMap<Show, { readonly of: readonly unknown[]; readonly ids: Listed }>();

/**
 * The ids of the goods to list: in the stage's order, what was removed left out, and what the order does not name at the
 * end. `loading` while the catalog is on its way. It is the same list until they are others.
 */
export function listedGoods(show: Show): Listed {
  const { connection, now, stage, catalog } = show;
  const before = made.get(show);
  const begins = connection === 'connecting' && now.seq === 0;
  const of = [begins, now.catalog, now.removed, stage.order, catalog];
  if (before && sameSelection(before.of, of, 1)) return before.ids;
  const listed = begins ? 'loading' : list(show);
  const ids = before && sameSelection(listed, before.ids, 1) ? before.ids : listed;
  made.set(show, { of, ids });
  return ids;
}

function list({ now, stage, catalog }: Show): Listed {
  if (now.catalog !== null && catalog.size === 0) return 'loading';
  const ids = new Set([...stage.order, ...catalog.keys()]);
  return [...ids].filter((id) => catalog.has(id) && !isNamed(now.removed, id));
}
