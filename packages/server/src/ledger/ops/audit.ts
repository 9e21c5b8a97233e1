import { messageNumber } from '../message-id.js';
import type { AuditDraft } from '../contract/rows.js';
import type { Writing } from './writing.js';

/** Writes down what the house did, with whom it concerns and what they had said. */
export function audit({ sql, at }: Writing, show: string, draft: AuditDraft): void {
  const { by, role, act, target, reason } = draft;
  const line = act.startsWith('message.')
    ? sql.get<{ sender: string; name: string; text: string }>(
        'SELECT sender, name, text FROM message WHERE show = ? AND n = ?',
        show,
        messageNumber(target),
      )
    : undefined;
  const viewer = line?.sender ?? (act.startsWith('person.') ? target : null);
  const talker =
    viewer === null || line
      ? undefined
      : sql.get<{ name: string }>(
          'SELECT name FROM talker WHERE show = ? AND viewer = ?',
          show,
          viewer,
        );
  sql.run(
    `INSERT INTO audit (show, at, by_name, role, act, target, viewer, name, text, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[show, at, by, role, act, target, viewer],
    ...[line?.name ?? talker?.name ?? null, line?.text ?? null, reason ?? null],
  );
}
