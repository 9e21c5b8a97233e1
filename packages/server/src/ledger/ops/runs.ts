import type { RunItem } from '@livestall/protocol';
import { readRun } from '../queries/runs.js';
import { Refusal } from './refusal.js';
import type { Writes } from './writing.js';

/** The run of show. */
export const runWrites: Writes<'run.set' | 'run.place'> = {
  'run.set'({ sql }, { show, items }) {
    if (!sql.get('SELECT 1 FROM show WHERE id = ?', show)) throw new Refusal('not-found');
    const { current } = readRun(sql, show);
    // Where the show stands it goes on standing, unless that step is gone.
    const kept = items.some(({ id }: RunItem) => id === current) ? current : null;
    sql.run(
      `INSERT INTO run VALUES (?, ?, ?)
       ON CONFLICT (show) DO UPDATE SET items = excluded.items, current = excluded.current`,
      show,
      JSON.stringify(items),
      kept,
    );
    return { items: [...items], current: kept };
  },

  'run.place'({ sql }, { show, item }) {
    sql.run('UPDATE run SET current = ? WHERE show = ?', item, show);
    return null;
  },
};
