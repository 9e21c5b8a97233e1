import type { EventDraft } from '@livestall/protocol';
import { messageId } from '../message-id.js';
import { appendEvents } from './append-events.js';
import type { Writes } from './writing.js';

/** Forgetting a person. */
export const viewerWrites: Writes<'viewer.erase'> = {
  'viewer.erase'(writing, { show, viewer, alias, limit }) {
    const { sql } = writing;
    const lines = sql.all<{ n: number; redacted: number }>(
      'SELECT n, redacted FROM message WHERE show = ? AND sender = ? ORDER BY n LIMIT ?',
      show,
      viewer,
      limit,
    );
    // Those who see the lines are told to drop them, as of any line that is taken away.
    const shown = lines.filter(({ redacted }) => redacted === 0);
    const drafts = shown.map(({ n }): EventDraft => {
      return { type: 'message.redacted', data: { message: messageId(n) } };
    });
    const events = appendEvents(writing, show, drafts);
    // The row stays, empty: the number of the next line is counted from it.
    for (const { n } of lines) {
      sql.run(
        "UPDATE message SET sender = '', name = '', text = '' WHERE show = ? AND n = ?",
        show,
        n,
      );
    }
    // What was given stays counted, and is nobody's.
    const link = 'SET viewer = ? WHERE show = ? AND viewer = ?';
    const claims = sql.run(`UPDATE claim ${link}`, alias, show, viewer);
    sql.run(`UPDATE journal ${link}`, alias, show, viewer);
    sql.run('DELETE FROM granted WHERE show = ? AND viewer = ?', show, viewer);
    return { events, messages: lines.length, claims, more: lines.length === limit };
  },
};
