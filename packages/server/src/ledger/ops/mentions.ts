import { MENTIONS_LIMIT } from '@livestall/protocol';
import type { Ops } from '../contract.js';
import type { Sql } from '../sql.js';

/**
 * Keeps whom a line speaks to: the writer of the line that it answers, and those whom its text names with `@`. A
 * person whom it does not name is not called, whatever was asked.
 */
export function keepMentions(
  sql: Sql,
  { show, sender, text, mentions = [] }: Ops['message.add']['take'],
  { n, answered }: { n: number; answered: string | undefined },
): void {
  const named = mentions
    .slice(0, MENTIONS_LIMIT)
    .filter((viewer) => text.includes(`@${nameOf(sql, show, viewer)}`));
  const all = new Set(answered === undefined ? named : [answered, ...named]);
  all.delete(sender);
  for (const viewer of all) sql.run('INSERT INTO mention VALUES (?, ?, ?)', show, n, viewer);
}

/** The name under which somebody spoke last; of nobody, what no text has. */
function nameOf(sql: Sql, show: string, viewer: string): string {
  const row = sql.get<{ name: string }>(
    "SELECT name FROM message WHERE show = ? AND sender = ? AND name <> '' ORDER BY n DESC LIMIT 1",
    show,
    viewer,
  );
  return row?.name ?? '\0';
}
