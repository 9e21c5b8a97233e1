import type { Writing } from './writing.js';

/** What became of a hold, an entry, an order that came of a link, or the show itself. Claims write lines of their own. */
type NoteKind =
  | ('hold' | 'wait' | 'extend' | 'release' | 'confirm' | 'expire')
  | ('enter' | 'prize' | 'miss')
  | ('credit' | 'start' | 'end');

/**
 * Writes a line into the journal, by which webhooks are told.
 *
 * @param viewer Whose it is; `''` where it is nobody's.
 * @param subject The id of what it is about.
 */
export function note(
  { sql, at }: Writing,
  show: string,
  kind: NoteKind,
  viewer: string,
  subject: string,
): void {
  sql.run(
    'INSERT INTO journal (at, show, kind, viewer, subject) VALUES (?, ?, ?, ?, ?)',
    at,
    show,
    kind,
    viewer,
    subject,
  );
}
