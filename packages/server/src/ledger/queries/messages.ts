import type { Message } from '@livestall/protocol';
import { LINE, type LineFate } from '../line-fate.js';
import { messageNumber } from '../message-id.js';
import type { Sql } from '../sql.js';
import { LINE_COLUMNS, LINE_TABLES, toMessage, type LineRow } from './line-rows.js';
import type { Reads } from './reads.js';

/** The talk: pages of it without what was redacted, and one line by its id. */
export const messageReads: Reads<'message' | 'messages'> = {
  message: (sql, { show, id }) => readMessage(sql, show, messageNumber(id)),

  messages(sql, { show, before, limit }) {
    const end = before === null ? Number.MAX_SAFE_INTEGER : messageNumber(before);
    const found = readMessages(sql, show, end, limit + 1);
    return { messages: found.slice(-limit), more: found.length > limit };
  },
};

/** A line, whether or not it is redacted. */
export function readMessage(
  sql: Sql,
  show: string,
  n: number,
): { message: Message; redacted: boolean; fate: LineFate } | null {
  const row = sql.get<LineRow & { redacted: LineFate }>(
    `SELECT ${LINE_COLUMNS}, m.redacted FROM ${LINE_TABLES} WHERE m.show = ? AND m.n = ?`,
    show,
    n,
  );
  if (!row) return null;
  const { redacted: fate } = row;
  return { message: toMessage(row), redacted: fate !== LINE.shown, fate };
}

/** Up to `limit` messages before number `end`, oldest first. */
export function readMessages(sql: Sql, show: string, end: number, limit: number): Message[] {
  const rows = sql.all<LineRow>(
    `SELECT ${LINE_COLUMNS} FROM ${LINE_TABLES}
     WHERE m.show = ? AND m.n < ? AND m.redacted = 0 ORDER BY m.n DESC LIMIT ?`,
    show,
    end,
    limit,
  );
  return rows.reverse().map(toMessage);
}

/**
 * The messages after number `after` and up to `upTo`, oldest first. Of more than about `most`, an even part
 * of the viewers'.
 */
export function readLines(
  sql: Sql,
  show: string,
  { after, upTo, most }: { after: number; upTo: number; most: number },
): Message[] {
  const rows = sql.all<LineRow>(
    `SELECT ${LINE_COLUMNS} FROM ${LINE_TABLES}
     WHERE m.show = ? AND m.n > ? AND m.n <= ? AND m.redacted = 0
       AND (m.role <> 'viewer' OR m.n % ? = 0)
     ORDER BY m.n`,
    show,
    after,
    upTo,
    Math.max(1, Math.ceil((upTo - after) / most)),
  );
  return rows.map(toMessage);
}
