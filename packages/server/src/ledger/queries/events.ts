import type { LogEvent, StreamClock } from '@livestall/protocol';
import type { Sql } from '../sql.js';
import type { Reads } from './reads.js';

/** The most lines of a clock's map that are read: as many as a recording takes. */
const MOST_LINES = 500;

/** The log of a show. */
export const eventReads: Reads<'events' | 'clocks'> = {
  events: (sql, { show, after, upTo }) => readEvents(sql, show, after, upTo),

  clocks: (sql, { show }) =>
    sql
      .all<{ clock: string }>(
        `SELECT data -> 'clock' AS clock FROM event
         WHERE show = ? AND type = 'stream.clock' AND seq > (
           SELECT coalesce(max(seq), 0) FROM event
           WHERE show = ? AND type = 'stream.changed' AND data ->> 'stream' IS NOT NULL
         ) ORDER BY seq DESC LIMIT ${MOST_LINES}`,
        show,
        show,
      )
      .reverse()
      .map(({ clock }) => JSON.parse(clock) as StreamClock),
};

/** The events of a show after one position and up to another. */
export function readEvents(
  sql: Sql,
  show: string,
  after = 0,
  upTo = Number.MAX_SAFE_INTEGER,
): LogEvent[] {
  return sql
    .all<{ seq: number; at: number; type: string; data: string }>(
      'SELECT seq, at, type, data FROM event WHERE show = ? AND seq > ? AND seq <= ? ORDER BY seq',
      show,
      after,
      upTo,
    )
    .map(({ data, ...event }) => ({ ...event, data: JSON.parse(data) as unknown }) as LogEvent);
}
