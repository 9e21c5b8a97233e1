import type { EventDraft, LogEvent } from '@livestall/protocol';
import { messageNumber } from '../message-id.js';
import { audit } from './audit.js';
import { project } from './project.js';
import { Refusal } from './refusal.js';
import { retellLines } from './retell.js';
import { noteStretch } from './stretches.js';
import type { Writes, Writing } from './writing.js';

/** The log of a show. */
export const eventWrites: Writes<'events.append'> = {
  'events.append'(writing, { show, events, audit: drafts = [] }) {
    for (const draft of drafts) audit(writing, show, draft);
    return appendEvents(writing, show, events);
  },
};

/** Gives events their places in a show's log, and keeps the rows that follow from them. */
export function appendEvents(
  writing: Writing,
  show: string,
  events: readonly EventDraft[],
): LogEvent[] {
  const { sql, at } = writing;
  const row = sql.get<{ seq: number }>('SELECT seq FROM show WHERE id = ?', show);
  if (!row) throw new Refusal('not-found');
  if (events.length > 0) noteStretch(writing, show, row.seq);
  const placed = events.map((event, index) => ({ seq: row.seq + index + 1, at, ...event }));
  for (const event of placed) {
    const data = JSON.stringify(event.data);
    sql.run('INSERT INTO event VALUES (?, ?, ?, ?, ?)', show, event.seq, at, event.type, data);
    project(writing, show, event);
  }
  sql.run('UPDATE show SET seq = ? WHERE id = ?', row.seq + placed.length, show);
  // All at once: the log is read through for them.
  const lines = placed.flatMap(({ type, data }) =>
    type === 'message.redacted' || type === 'message.restored' ? messageNumber(data.message) : [],
  );
  retellLines(writing, show, lines);
  return placed;
}
