import type { Message } from '@livestall/protocol';
import { messageId } from '../message-id.js';
import { findGranted, grant, mustBeOpen } from './granted.js';
import { Refusal } from './refusal.js';
import { noteStretch } from './stretches.js';
import type { Writes, Writing } from './writing.js';

/** Chat lines. */
export const messageWrites: Writes<'message.add'> = {
  'message.add'(writing, { show, sender, name, role, text, slowMs = 0, key, asked, bar }) {
    const { sql, at } = writing;
    const log = sql.get<{ seq: number }>('SELECT seq FROM show WHERE id = ?', show);
    if (!log) throw new Refusal('not-found');
    const request = asked === undefined ? `say ${text}` : `say-as ${JSON.stringify(asked)} ${text}`;
    const keyed = key === undefined ? null : { show, viewer: sender, key, request };
    const before = keyed && findGranted<Message>(writing, keyed);
    if (before) return { message: before, repeated: true };
    mustBeOpen({ bar });
    mustBeSlow(writing, { show, sender, slowMs });
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

/** @throws Refusal `rate-limited` with the time to wait, where the sender's last line is too fresh. */
function mustBeSlow(
  { sql, at }: Writing,
  { show, sender, slowMs }: { show: string; sender: string; slowMs: number },
): void {
  if (slowMs === 0) return;
  const last = sql.get<{ at: number }>(
    'SELECT at FROM message WHERE show = ? AND sender = ? ORDER BY n DESC LIMIT 1',
    show,
    sender,
  );
  const wait = last ? last.at + slowMs - at : 0;
  if (wait <= 0) return;
  const seconds = Math.ceil(wait / 1_000);
  throw new Refusal('rate-limited', `Slow mode: your next line in ${seconds} s.`, wait);
}
