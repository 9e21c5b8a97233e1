import type { Run, RunItem } from '@livestall/protocol';
import type { Sql } from '../sql.js';

/** A show's run; an empty one where none was made. */
export function readRun(sql: Sql, show: string): Run {
  const row = sql.get<{ items: string; current: string | null }>(
    'SELECT items, current FROM run WHERE show = ?',
    show,
  );
  return row
    ? { items: JSON.parse(row.items) as RunItem[], current: row.current }
    : { items: [], current: null };
}
