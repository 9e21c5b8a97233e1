import type { EventDraft } from '@livestall/protocol';
import { endOffers } from './offers.js';
import { Refusal } from './refusal.js';
import type { Writes } from './writing.js';

/** A show's goods. A catalog never changes under its version. */
export const goodsWrites: Writes<'goods.set'> = {
  'goods.set'(writing, { show, version, products, pins, unfit }) {
    const { sql } = writing;
    const row = sql.get<{ catalog: string | null }>('SELECT catalog FROM show WHERE id = ?', show);
    if (!row) throw new Refusal('not-found');
    if (row.catalog === version) return { events: [], changes: [] };
    sql.run(
      'INSERT INTO catalog VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      show,
      version,
      JSON.stringify(products),
    );
    const order = products.map(({ id }) => id);
    const events: EventDraft[] = [
      { type: 'catalog.changed', data: { version } },
      { type: 'products.ordered', data: { products: order } },
    ];
    const kept = pins.filter((id) => order.includes(id));
    for (const product of pins.filter((id) => !order.includes(id))) {
      events.push({ type: 'product.unpinned', data: { product, pins: kept } });
    }
    return endOffers(writing, { show, offers: unfit, reason: 'hand', then: events });
  },
};
