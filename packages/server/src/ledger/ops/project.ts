import type { LogEvent } from '@livestall/protocol';
import { messageNumber } from '../message-id.js';
import type { Sql } from '../sql.js';
import { Refusal } from './refusal.js';
import type { Writing } from './writing.js';

/** Keeps the rows that lists, claims and history are read from in step with an event of the log. */
export function project({ sql, at }: Writing, show: string, event: LogEvent): void {
  switch (event.type) {
    case 'show.described':
      sql.run('UPDATE show SET info = ? WHERE id = ?', JSON.stringify(event.data.info), show);
      return;
    case 'show.started':
      sql.run("UPDATE show SET status = 'live', started_at = ? WHERE id = ?", at, show);
      return;
    case 'show.ended':
      sql.run("UPDATE show SET status = 'ended', ended_at = ? WHERE id = ?", at, show);
      sql.run(
        'UPDATE coupon SET closed_at = ? WHERE show = ? AND closed_at IS NULL AND opens_at IS NOT NULL',
        at,
        show,
      );
      return;
    case 'catalog.changed':
      sql.run('UPDATE show SET catalog = ? WHERE id = ?', event.data.version, show);
      return;
    case 'coupon.closed':
      sql.run(
        'UPDATE coupon SET closed_at = ? WHERE show = ? AND id = ? AND closed_at IS NULL',
        at,
        show,
        event.data.coupon,
      );
      return;
    case 'message.redacted':
      redact(sql, show, event.data.message);
  }
}

function redact(sql: Sql, show: string, message: string): void {
  const changed = sql.run(
    'UPDATE message SET redacted = 1 WHERE show = ? AND n = ?',
    show,
    messageNumber(message),
  );
  if (changed === 0) throw new Refusal('not-found', 'There is no such message.');
}
