import type { EventDraft } from '@livestall/protocol';
import { LINE } from '../line-fate.js';
import { messageId } from '../message-id.js';
import type { Sql } from '../sql.js';

/** Keeps whom a line of the server itself names, so that it goes with them. */
export function keepNamed(sql: Sql, show: string, n: number, viewers: readonly string[]): void {
  for (const viewer of viewers) {
    sql.run('INSERT OR IGNORE INTO named VALUES (?, ?, ?)', show, n, viewer);
  }
}

/**
 * Empties the lines of the server itself that name a viewer: their mask is theirs still. Those who see such a line are told to drop
 * it, as of any that is taken away; it names nobody else any more either.
 */
export function eraseNamed(sql: Sql, show: string, viewer: string): EventDraft[] {
  const lines = sql.all<{ n: number; redacted: number }>(
    `SELECT n, redacted FROM named JOIN message USING (show, n)
     WHERE show = ? AND viewer = ? ORDER BY n`,
    show,
    viewer,
  );
  for (const { n } of lines) {
    sql.run(
      `UPDATE message SET system = json_set(system, '$.names', json('[]')) WHERE show = ? AND n = ?`,
      ...[show, n],
    );
    sql.run('DELETE FROM named WHERE show = ? AND n = ?', show, n);
  }
  return lines
    .filter(({ redacted }) => redacted === LINE.shown)
    .map(({ n }) => ({ type: 'message.redacted', data: { message: messageId(n) } }));
}
