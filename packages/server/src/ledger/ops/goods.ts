import type { EventDraft } from '@livestall/protocol';
import { appendEvents } from './append-events.js';
import { Refusal } from './refusal.js';
import type { Writes } from './writing.js';

/** A show's goods. A catalog never changes under its version. */
export const goodsWrites: Writes<'goods.set'> = {
  'goods.set'(writing, { show, version, products }) {
    const { sql } = writing;
    const row = sql.get<{ catalog: string | null }>('SELECT catalog FROM show WHERE id = ?', show);
    if (!row) throw new Refusal('not-found');
    if (row.catalog === version) return [];
    sql.run(
      'INSERT INTO catalog VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      show,
      version,
      JSON.stringify(products),
    );
    const events: EventDraft[] = [
      { type: 'catalog.changed', data: { version } },
      { type: 'products.ordered', data: { products: products.map(({ id }) => id) } },
    ];
    return appendEvents(writing, show, events);
  },
};
