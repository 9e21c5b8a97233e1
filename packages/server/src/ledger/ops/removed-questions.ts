import type { EventDraft, QuestionStatus } from '@livestall/protocol';
import type { Words } from '../../retold.js';
import type { Ops } from '../contract.js';
import { readAnswers, readOpenQuestions } from '../queries/questions.js';
import { questionId, questionNumber } from '../question-id.js';
import type { Sql } from '../sql.js';
import { appendEvents } from './append-events.js';
import { audit } from './audit.js';
import { Refusal } from './refusal.js';
import { retell } from './retell.js';
import type { Writes, Writing } from './writing.js';

/** Whether a question is there, as its row says it (`question.removed`): taken away by hand, or with its person. */
const REMOVED = { no: 0, byHand: 1, withPerson: 2 } as const;

type Removed = (typeof REMOVED)[keyof typeof REMOVED];
type Moved = Ops['person.questions']['give'];

interface Row {
  n: number;
  sender: string;
  name: string;
  text: string;
  product: string | null;
  status: QuestionStatus;
  removed: Removed;
}

const COLUMNS = 'n, sender, name, text, product, status, removed';

/** Questions that are taken away with all that was told of them, or are back. Who is forgotten asks nothing any more. */
export const removedQuestionWrites: Writes<'question.remove' | 'person.questions'> = {
  'question.remove'(writing, { show, question, fate, audit: draft }) {
    const row = writing.sql.get<Row>(
      `SELECT ${COLUMNS} FROM question WHERE show = ? AND n = ? AND sender <> ''`,
      show,
      questionNumber(question),
    );
    if (!row) throw new Refusal('not-found', 'There is no such question.');
    const isGone = row.removed !== REMOVED.no;
    if (isGone === (fate === 'redact')) return move(writing, show, [], REMOVED.no);
    audit(writing, show, draft);
    return move(writing, show, [row], fate === 'redact' ? REMOVED.byHand : REMOVED.no);
  },

  'person.questions'(writing, { show, senders, fate }) {
    const [from, to] =
      fate === 'redact'
        ? ([REMOVED.no, REMOVED.withPerson] as const)
        : ([REMOVED.withPerson, REMOVED.no] as const);
    return move(writing, show, askedBy(writing.sql, { show, senders, removed: from }), to);
  },
};

/** What people asked in a show, by any of their keys there, oldest first. */
function askedBy(
  sql: Sql,
  { show, senders, removed }: { show: string; senders: readonly string[]; removed: Removed },
): Row[] {
  const keys = JSON.stringify(senders);
  return sql.all<Row>(
    `SELECT ${COLUMNS} FROM question
     WHERE show = ? AND removed = ? AND sender IN (
       SELECT viewer FROM talker WHERE show = ? AND person IN (
         SELECT person FROM talker JOIN json_each(?) AS given ON viewer = given.value WHERE show = ?
         UNION SELECT value FROM json_each(?)))
     ORDER BY n`,
    ...[show, removed, show, keys, show, keys],
  );
}

function move(writing: Writing, show: string, rows: readonly Row[], to: Removed): Moved {
  const { sql } = writing;
  const words = new Map<string, Words | null>();
  const drafts: EventDraft[] = [];
  for (const row of rows) {
    // What was being answered is not taken up again by itself.
    sql.run(
      `UPDATE question SET removed = ?, status = iif(status = 'shown', 'answered', status)
       WHERE show = ? AND n = ?`,
      ...[to, show, row.n],
    );
    const { sender, name, text } = row;
    words.set(questionId(row.n), to === REMOVED.no ? { sender, name, text } : null);
    if (row.status === 'shown' || row.status === 'answered') {
      drafts.push(to === REMOVED.no ? answeredAgain(sql, show, row) : withdrawn(row));
    }
  }
  const events = appendEvents(writing, show, drafts);
  if (rows.length > 0) retell(writing, show, words);
  return {
    events,
    words: [...words],
    askers: [...new Set(rows.map(({ sender }) => sender))],
    open: readOpenQuestions(sql, show),
  };
}

function withdrawn({ n }: Row): EventDraft {
  return { type: 'question.withdrawn', data: { question: questionId(n) } };
}

/** With what was written to it, and with the moment at which it was taken up. */
function answeredAgain(sql: Sql, show: string, { n, name, text, product }: Row): EventDraft {
  const message = readAnswers(sql, show, n).at(-1);
  const aloud = takenUpAt(sql, show, questionId(n));
  return {
    type: 'question.answered',
    data: {
      question: { id: questionId(n), name, text, ...(product !== null && { product }) },
      ...(message && { message }),
      ...(aloud !== null && { aloud }),
    },
  };
}

/** When it came before everybody, since its answer counted no more for another reason than the last. */
function takenUpAt(sql: Sql, show: string, question: string): number | null {
  const row = sql.get<{ at: number | null }>(
    `SELECT max(coalesce(data ->> '$.aloud', at)) AS at FROM event
     WHERE show = ? AND (type = 'question.shown' OR data ->> '$.aloud' IS NOT NULL) AND data ->> '$.question.id' = ? AND seq > coalesce(
       (SELECT seq FROM event WHERE show = ? AND type = 'question.withdrawn' AND data ->> '$.question' = ?
        ORDER BY seq DESC LIMIT 1 OFFSET 1), 0)`,
    ...[show, question, show, question],
  );
  return row?.at ?? null;
}
