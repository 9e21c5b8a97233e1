import { STRETCH_MS } from '@livestall/protocol';
import type { StretchRow } from '../contract.js';
import type { Sql } from '../sql.js';
import { readEvents } from './events.js';
import { readLines } from './messages.js';
import { readReactions } from './reactions.js';
import type { Reads } from './reads.js';

/**
 * The most lines that a stretch gives: 20 a second, as a stream gives at most. Of more, what hosts and
 * moderators said is all there, and of the viewers' an even part, the same each time.
 */
const MOST_LINES = 600;

interface Row extends StretchRow {
  /** Of the newest message before it. */
  line: number;
}

/** The stretches of a log. Those that are not over are not there: what is told never grows again. */
export const stretchReads: Reads<'stretches' | 'stretch'> = {
  stretches(sql, { show }, at) {
    const rows = sql.all<StretchRow>(
      'SELECT n, rev, seq FROM stretch WHERE show = ? ORDER BY n',
      show,
    );
    const stretches = rows.filter(({ n }) => n < stretchOf(at));
    const open = rows[stretches.length];
    return { t: at, stretches, seq: open?.seq ?? newest(sql, show, 'seq', 'event') };
  },

  stretch(sql, { show, n, rev }, at) {
    const [row, next] = sql.all<Row>(
      'SELECT n, rev, seq, line FROM stretch WHERE show = ? AND n >= ? ORDER BY n LIMIT 2',
      show,
      n,
    );
    if (row?.n !== n || row.rev !== rev || n >= stretchOf(at)) return null;
    const end = next ?? {
      seq: newest(sql, show, 'seq', 'event'),
      line: newest(sql, show, 'n', 'message'),
    };
    return {
      seq: row.seq,
      events: readEvents(sql, show, row.seq, end.seq),
      messages: readLines(sql, show, { after: row.line, upTo: end.line, most: MOST_LINES }),
      reactions: readReactions(sql, show, n * STRETCH_MS, (n + 1) * STRETCH_MS),
    };
  },
};

/** The number of the stretch in which a moment lies. */
export function stretchOf(at: number): number {
  return Math.floor(at / STRETCH_MS);
}

function newest(sql: Sql, show: string, column: 'seq' | 'n', table: 'event' | 'message'): number {
  const row = sql.get<{ newest: number | null }>(
    `SELECT max(${column}) AS newest FROM ${table} WHERE show = ?`,
    show,
  );
  return row?.newest ?? 0;
}
