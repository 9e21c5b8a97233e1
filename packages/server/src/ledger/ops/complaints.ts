import { audit } from './audit.js';
import { mustBeOpen } from './granted.js';
import { Refusal } from './refusal.js';
import type { Writes } from './writing.js';

/** What viewers report, and what the house has seen to. */
export const complaintWrites: Writes<'complaint.add' | 'complaint.mark'> = {
  'complaint.add'({ sql, at }, { show, viewer, complaint, bar }) {
    if (!sql.get('SELECT 1 FROM show WHERE id = ?', show)) throw new Refusal('not-found');
    mustBeOpen({ bar });
    const { of, id = '', reason, text = null } = complaint;
    const row = sql.get<{ n: number }>(
      `INSERT INTO reported (show, kind, id, at) VALUES (?, ?, ?, ?)
       ON CONFLICT (show, kind, id) DO UPDATE SET at = excluded.at RETURNING n`,
      ...[show, of, id, at],
    );
    const n = row?.n ?? 0;
    const known = sql.get('SELECT 1 FROM complaint WHERE reported = ? AND viewer = ?', n, viewer);
    // What the house has seen to comes up again by another viewer alone.
    if (!known) sql.run('UPDATE reported SET closed = 0 WHERE n = ?', n);
    sql.run(
      `INSERT INTO complaint (reported, viewer, at, reason, text) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (reported, viewer) DO UPDATE SET
         at = excluded.at, reason = excluded.reason, text = excluded.text`,
      ...[n, viewer, at, reason, text],
    );
    return null;
  },

  'complaint.mark'(writing, { show, of, id, closed, audit: draft }) {
    const { sql } = writing;
    const changed = sql.run(
      'UPDATE reported SET closed = ? WHERE show = ? AND kind = ? AND id = ?',
      ...[Number(closed), show, of, id],
    );
    if (changed === 0) throw new Refusal('not-found', 'Nobody has reported this.');
    audit(writing, show, draft);
    return null;
  },
};
