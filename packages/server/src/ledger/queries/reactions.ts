import type { PastReactions, Reaction } from '@livestall/protocol';
import type { Sql } from '../sql.js';

/** What was sent from a moment on and before another, by spans, oldest first. */
export function readReactions(sql: Sql, show: string, from: number, to: number): PastReactions[] {
  const rows = sql.all<{ at: number; kind: Reaction; count: number }>(
    'SELECT at, kind, count FROM reaction WHERE show = ? AND at >= ? AND at < ? ORDER BY at',
    show,
    from,
    to,
  );
  return [...Map.groupBy(rows, ({ at }) => at)].map(([at, span]) => ({
    at,
    sums: Object.fromEntries(span.map(({ kind, count }) => [kind, count])),
  }));
}
