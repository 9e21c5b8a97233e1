import type { Question } from '@livestall/protocol';
import { questionId, questionNumber } from '../question-id.js';
import { appendEvents } from './append-events.js';
import { audit } from './audit.js';
import { findGranted, grant, mustBeOpen } from './granted.js';
import { Refusal } from './refusal.js';
import { meet } from './talkers.js';
import type { Writes } from './writing.js';

/** How many open questions one viewer may have. */
const OPEN_EACH = 5;

/** Questions to the host. */
export const questionWrites: Writes<'question.add' | 'question.move'> = {
  'question.add'(
    writing,
    { show, sender, name, text, product, key, bar, person, isPrivate = false },
  ) {
    const { sql, at } = writing;
    if (!sql.get('SELECT 1 FROM show WHERE id = ?', show)) throw new Refusal('not-found');
    const request = product === undefined ? `ask ${text}` : `ask/${product} ${text}`;
    const keyed = { show, viewer: sender, key, request };
    const before = findGranted<Question>(writing, keyed);
    if (before) return { question: before, repeated: true, shown: false };
    mustBeOpen({ bar });
    const shadowed = person && meet(writing, { show, viewer: sender, name, person }).shadowed;
    const open = sql.get<{ count: number }>(
      `SELECT count(*) AS count FROM question
       WHERE show = ? AND sender = ? AND status = 'open' AND removed = 0`,
      show,
      sender,
    );
    if (open && open.count >= OPEN_EACH) {
      throw new Refusal(
        'conflict',
        `You have ${OPEN_EACH} questions waiting. Let the host catch up.`,
      );
    }
    const row = sql.get<{ n: number }>(
      `INSERT INTO question (show, n, at, sender, name, text, product, private)
       SELECT ?, coalesce(max(n), 0) + 1, ?, ?, ?, ?, ?, ? FROM question WHERE show = ?
       RETURNING n`,
      show,
      at,
      sender,
      name,
      text,
      product ?? null,
      Number(isPrivate),
      show,
    );
    const about = product !== undefined && { product };
    const question: Question = { id: questionId(row?.n ?? 0), at, sender, name, text, ...about };
    grant(writing, keyed, question);
    return { question, repeated: false, shown: !shadowed };
  },

  'question.move'(writing, { show, moves, events, audit: draft }) {
    if (draft) audit(writing, show, draft);
    for (const { question, status } of moves) {
      const changed = writing.sql.run(
        // What was before everybody once was let through by that.
        `UPDATE question SET status = ?, private = iif(? = 'shown', 0, private)
         WHERE show = ? AND n = ?`,
        status,
        status,
        show,
        questionNumber(question),
      );
      if (changed === 0) throw new Refusal('not-found', 'There is no such question.');
    }
    return appendEvents(writing, show, events);
  },
};
