import type { LogEvent } from '@livestall/protocol';
import { LINE } from '../line-fate.js';
import { messageNumber } from '../message-id.js';
import { forgetThrown } from './drop-codes.js';
import { note } from './note.js';
import { Refusal } from './refusal.js';
import { raiseRevisionsOf } from './stretches.js';
import type { Writing } from './writing.js';

/** Keeps the rows that lists, claims and history are read from in step with an event of the log. */
export function project(writing: Writing, show: string, event: LogEvent): void {
  const { sql, at } = writing;
  switch (event.type) {
    case 'show.described':
      sql.run('UPDATE show SET info = ? WHERE id = ?', JSON.stringify(event.data.info), show);
      return;
    case 'show.started':
      sql.run("UPDATE show SET status = 'live', started_at = ? WHERE id = ?", at, show);
      note(writing, show, 'start', '', show);
      return;
    case 'show.ended':
      sql.run("UPDATE show SET status = 'ended', ended_at = ? WHERE id = ?", at, show);
      note(writing, show, 'end', '', show);
      sql.run(
        'UPDATE coupon SET closed_at = ? WHERE show = ? AND closed_at IS NULL AND opens_at IS NOT NULL',
        at,
        show,
      );
      closeOffers(writing, show);
      // Nobody can put them back any more: their codes go with them.
      while (forgetThrown(sql, show));
      sql.run("UPDATE question SET status = 'answered' WHERE show = ? AND status = 'shown'", show);
      return;
    case 'catalog.changed':
      sql.run('UPDATE show SET catalog = ? WHERE id = ?', event.data.version, show);
      return;
    case 'coupon.closed':
      sql.run(
        `UPDATE coupon SET closed_at = ?
         WHERE show = ? AND id = ? AND closed_at IS NULL AND opens_at IS NOT NULL`,
        at,
        show,
        event.data.coupon,
      );
      return;
    case 'offer.closed':
      closeOffers(writing, show, event.data.offer);
      return;
    case 'message.redacted':
    case 'message.restored':
      redact(writing, show, event.data.message, event.type === 'message.redacted');
  }
}

/**
 * Ends one offer, or all of a show that came up, and the lines for them: who waits for what is closed waits no more, and is read so.
 * To write it down for each of a hundred thousand would hold up every other write. What is held stays held.
 */
function closeOffers({ sql, at }: Writing, show: string, offer: string | null = null): void {
  sql.run(
    `UPDATE offer SET closed_at = ?, waiting = 0
     WHERE show = ? AND id = coalesce(?, id) AND closed_at IS NULL AND opens_at IS NOT NULL`,
    at,
    show,
    offer,
  );
}

function redact(writing: Writing, show: string, message: string, redacted: boolean): void {
  const { sql } = writing;
  const n = messageNumber(message);
  const line = sql.get<{ redacted: number }>(
    'SELECT redacted FROM message WHERE show = ? AND n = ?',
    show,
    n,
  );
  if (!line) throw new Refusal('not-found', 'There is no such message.');
  // One that nobody was shown is not taken away, nor does it come back: it waits, or is of one who does not know.
  if (line.redacted > LINE.withPerson)
    throw new Refusal('wrong-state', 'Nobody is shown this line.');
  if ((line.redacted !== LINE.shown) === redacted) return;
  sql.run('UPDATE message SET redacted = ? WHERE show = ? AND n = ?', Number(redacted), show, n);
  raiseRevisionsOf(writing, show, n);
}
