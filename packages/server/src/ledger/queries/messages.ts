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

/** The talk, without what was redacted. */
export const messageReads: Reads<'messages'> = {
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
  return rows.reverse().map(({ n, ...message }) => ({ id: messageId(n), ...message }));
}
