import type { Message } from '@livestall/protocol';
import { messageId } from '../message-id.js';
import { findGranted, grant, mustBeOpen } from './granted.js';
import { Refusal } from './refusal.js';
import { noteStretch } from './stretches.js';
import type { Writes } from './writing.js';

/** Chat lines. */
export const messageWrites: Writes<'message.add'> = {
  'message.add'(writing, { show, sender, name, role, text, key, asked, bar }) {
    const { sql, at } = writing;
    const log = sql.get<{ seq: number }>('SELECT seq FROM show WHERE id = ?', show);
    if (!log) throw new Refusal('not-found');
    const request = asked === undefined ? `say ${text}` : `say-as ${JSON.stringify(asked)} ${text}`;
    const keyed = key === undefined ? null : { show, viewer: sender, key, request };
    const before = keyed && findGranted<Message>(writing, keyed);
    if (before) return { message: before, repeated: true };
    mustBeOpen({ bar });
    noteStretch(writing, show, log.seq);
    const row = sql.get<{ n: number }>(
      `INSERT INTO message (show, n, at, sender, name, role, text)
       SELECT ?, coalesce(max(n), 0) + 1, ?, ?, ?, ?, ? FROM message WHERE show = ?
       RETURNING n`,
      show,
      at,
      sender,
      name,
      role,
      text,
      show,
    );
    const message: Message = { id: messageId(row?.n ?? 0), at, sender, name, role, text };
    if (keyed) grant(writing, keyed, message);
    return { message, repeated: false };
  },
};
