import { messageNumber } from '../message-id.js';
import type { AuditDraft } from '../contract/rows.js';
import { questionNumber } from '../question-id.js';
import type { Sql } from '../sql.js';
import type { Writing } from './writing.js';

/** Whom an act concerns, and what they had said. */
interface Concerned {
  /** Their key in the show, or that of the person where they were named by it. */
  sender: string;
  name: string;
  text?: string;
}

/**
 * Writes down what the house did, with whom it concerns and what they had said.
 *
 * @param whom Default: who said the line, or asked the question, that it was done to.
 */
export function audit(
  { sql, at }: Writing,
  show: string,
  draft: AuditDraft,
  whom: Concerned | undefined = concernedBy(sql, show, draft),
): void {
  const { by, role, act, target, reason } = draft;
  sql.run(
    `INSERT INTO audit (show, at, by_name, role, act, target, viewer, name, text, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[show, at, by, role, act, target],
    ...[whom?.sender ?? null, whom?.name ?? null, whom?.text ?? null, reason ?? null],
  );
}

/** What the house did stays written down, and tells of nobody. */
const FORGET = `UPDATE audit SET name = NULL, text = NULL, viewer = NULL,
  target = iif(act LIKE 'person.%', '', target)`;

/** Forgets whom it was done to, by the key of a viewer of a show. */
export function forgetAudited(sql: Sql, show: string, sender: string): void {
  sql.run(`${FORGET} WHERE show = ? AND viewer = ?`, show, sender);
}

/** Forgets whom it was done to, where they were named as a person. */
export function forgetAuditedPerson(sql: Sql, account: string, person: string): void {
  sql.run(
    `${FORGET} WHERE viewer = ? AND show IN (SELECT id FROM show WHERE account = ?)`,
    ...[person, account],
  );
}

function concernedBy(sql: Sql, show: string, { act, target }: AuditDraft): Concerned | undefined {
  if (act.startsWith('question.')) {
    return sql.get<Required<Concerned>>(
      'SELECT sender, name, text FROM question WHERE show = ? AND n = ?',
      show,
      questionNumber(target),
    );
  }
  if (!act.startsWith('message.')) return undefined;
  return sql.get<Required<Concerned>>(
    'SELECT sender, name, text FROM message WHERE show = ? AND n = ?',
    show,
    messageNumber(target),
  );
}
