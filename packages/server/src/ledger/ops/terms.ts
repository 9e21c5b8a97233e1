import { Refusal } from './refusal.js';
import type { Writes } from './writing.js';

/** What sellers give for orders that come of links. It counts for what is told from then on. */
export const termsWrites: Writes<'terms.set'> = {
  'terms.set'({ sql }, { channel, terms: { windowMs, rate } }) {
    if (!sql.get('SELECT 1 FROM channel WHERE id = ?', channel)) throw new Refusal('not-found');
    sql.run(
      `INSERT INTO credit_terms VALUES (?, ?, ?)
       ON CONFLICT (channel) DO UPDATE SET window_ms = excluded.window_ms, rate = excluded.rate`,
      channel,
      windowMs,
      rate,
    );
    return null;
  },
};
