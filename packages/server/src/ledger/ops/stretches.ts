import { STRETCH_MS } from '@livestall/protocol';
import { stretchOf } from '../queries/stretches.js';
import type { Writing } from './writing.js';

/** Notes that something happens now, before it is written: where the stretch of this moment begins. */
export function noteStretch({ sql, at }: Writing, show: string, seq: number): void {
  sql.run(
    `INSERT INTO stretch (show, n, seq, line)
     SELECT ?, ?, ?, coalesce(max(n), 0) FROM message WHERE show = ?
     ON CONFLICT DO NOTHING`,
    show,
    stretchOf(at),
    seq,
    show,
  );
}

/** A line was taken away or came back: what was told of its stretch, and of those that quote it, holds no more. */
export function raiseRevisionsOf({ sql }: Writing, show: string, line: number): void {
  sql.run(
    `UPDATE stretch SET rev = rev + 1 WHERE show = ? AND n IN (
       SELECT at / ${STRETCH_MS} FROM message WHERE show = ? AND n = ?
       UNION SELECT at / ${STRETCH_MS} FROM message WHERE show = ? AND reply = ?)`,
    ...[show, show, line, show, line],
  );
}

/** What was told of any stretch from a moment on holds no more. */
export function raiseRevisionsFrom({ sql }: Pick<Writing, 'sql'>, show: string, at: number): void {
  sql.run('UPDATE stretch SET rev = rev + 1 WHERE show = ? AND n >= ?', show, stretchOf(at));
}

/** What was told of the stretch of a moment holds no more. */
export function raiseRevision({ sql }: Pick<Writing, 'sql'>, show: string, at: number): void {
  sql.run('UPDATE stretch SET rev = rev + 1 WHERE show = ? AND n = ?', show, stretchOf(at));
}
