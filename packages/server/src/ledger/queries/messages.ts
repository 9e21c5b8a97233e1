import type { Message, Role } from '@livestall/protocol';
import { messageId, messageNumber } from '../message-id.js';
import type { Sql } from '../sql.js';
import type { Reads } from './reads.js';

interface Row {
  n: number;
  at: number;
  sender: string;
  name: string;
  role: Role;
  text: string;
}

/** The talk: pages of it without what was redacted, and one line by its id. */
export const messageReads: Reads<'message' | 'messages'> = {
  message(sql, { show, id }) {
    const row = sql.get<Row & { redacted: number }>(
      'SELECT n, at, sender, name, role, text, redacted FROM message WHERE show = ? AND n = ?',
      show,
      messageNumber(id),
    );
    if (!row) return null;
    const { redacted, ...line } = row;
    return { message: fromRow(line), redacted: redacted === 1 };
  },

  messages(sql, { show, before, limit }) {
    const end = before === null ? Number.MAX_SAFE_INTEGER : messageNumber(before);
    const found = readMessages(sql, show, end, limit + 1);
    return { messages: found.slice(-limit), more: found.length > limit };
  },
};

/** Up to `limit` messages before number `end`, oldest first. */
export function readMessages(sql: Sql, show: string, end: number, limit: number): Message[] {
  const rows = sql.all<Row>(
    `SELECT n, at, sender, name, role, text FROM message
     WHERE show = ? AND n < ? AND redacted = 0 ORDER BY n DESC LIMIT ?`,
    show,
    end,
    limit,
  );
  return rows.reverse().map(fromRow);
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
  const rows = sql.all<Row>(
    `SELECT n, at, sender, name, role, text FROM message
     WHERE show = ? AND n > ? AND n <= ? AND redacted = 0 AND (role <> 'viewer' OR n % ? = 0)
     ORDER BY n`,
    show,
    after,
    upTo,
    Math.max(1, Math.ceil((upTo - after) / most)),
  );
  return rows.map(fromRow);
}

function fromRow({ n, ...message }: Row): Message {
  return { id: messageId(n), ...message };
}
