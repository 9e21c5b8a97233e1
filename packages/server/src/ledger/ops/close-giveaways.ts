import { readGiveaway } from '../queries/giveaways.js';
import { appendEvents } from './append-events.js';
import { tellGiveaway } from './giveaways.js';
import { Refusal } from './refusal.js';
import type { Writes } from './writing.js';

/** Ending giveaways in two writes: between them the list is read and hashed, for which no other write has to wait. */
export const closeWrites: Writes<'giveaway.freeze' | 'giveaway.close'> = {
  'giveaway.freeze'({ sql, at }, { show, giveaway }) {
    const changed = sql.run(
      `UPDATE giveaway SET closed_at = coalesce(closed_at, ?)
       WHERE show = ? AND id = ? AND opens_at IS NOT NULL`,
      at,
      show,
      giveaway,
    );
    const row = readGiveaway(sql, show, giveaway);
    if (changed === 0 || !row) throw new Refusal('not-found');
    return row;
  },

  'giveaway.close'(writing, { show, giveaway, reason, entries, digest }) {
    const { sql } = writing;
    const row = sql.get<{ closed_at: number | null; digest: string | null }>(
      'SELECT closed_at, digest FROM giveaway WHERE show = ? AND id = ? AND opens_at IS NOT NULL',
      show,
      giveaway,
    );
    if (!row) throw new Refusal('not-found');
    if (row.digest !== null) throw new Refusal('closed');
    if (row.closed_at === null) throw new Refusal('conflict', 'Its list is not frozen.');
    sql.run('UPDATE giveaway SET digest = ? WHERE show = ? AND id = ?', digest, show, giveaway);
    const data = { giveaway, reason, entries, digest };
    const events = appendEvents(writing, show, [{ type: 'giveaway.closed', data }]);
    return { ...tellGiveaway(writing, show, giveaway), events };
  },
};
