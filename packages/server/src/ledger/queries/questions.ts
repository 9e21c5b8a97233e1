import type { OwnQuestion, Question } from '@livestall/protocol';
import { questionId, questionNumber } from '../question-id.js';
import type { Sql } from '../sql.js';
import type { Reads } from './reads.js';

/** How many of a viewer's own questions are told. */
const TOLD = 20;

type Row = Omit<OwnQuestion, 'id' | 'product'> & { n: number; product: string | null };

const COLUMNS = 'n, at, sender, name, text, product, status';

/** Those of people who write for themselves alone are for nobody else. */
const UNSEEN = `AND sender NOT IN (
  SELECT viewer FROM talker JOIN bar ON bar.person = talker.person
  WHERE talker.show = question.show AND kind = 'shadow'
    AND account = (SELECT account FROM show WHERE id = talker.show)
)`;

/** Questions to the host: one by its id, and a viewer's own. */
export const questionReads: Reads<'question' | 'questions'> = {
  question(sql, { show, id }) {
    const row = sql.get<Row>(
      `SELECT ${COLUMNS} FROM question WHERE show = ? AND n = ?`,
      show,
      questionNumber(id),
    );
    return row ? fromRow(row) : null;
  },

  questions: (sql, { show, viewer }) =>
    sql
      .all<Row>(
        `SELECT ${COLUMNS} FROM question WHERE show = ? AND sender = ? ORDER BY n DESC LIMIT ${TOLD}`,
        show,
        viewer,
      )
      .reverse()
      .map(fromRow),
};

/** All that a viewer asked in a show, oldest first. */
export function readAsked(sql: Sql, show: string, viewer: string): OwnQuestion[] {
  return sql
    .all<Row>(
      `SELECT ${COLUMNS} FROM question WHERE show = ? AND sender = ? ORDER BY n`,
      show,
      viewer,
    )
    .map(fromRow);
}

/** The open questions of a show, oldest first. */
export function readOpenQuestions(sql: Sql, show: string): Question[] {
  return sql
    .all<Row>(
      `SELECT ${COLUMNS} FROM question WHERE show = ? AND status = 'open' ${UNSEEN} ORDER BY n`,
      show,
    )
    .map((row) => toQuestion(fromRow(row)));
}

/** A question without what only its asker is told. */
export function toQuestion({ status: _, ...question }: OwnQuestion): Question {
  return question;
}

function fromRow({ n, product, ...rest }: Row): OwnQuestion {
  return { id: questionId(n), ...rest, ...(product !== null && { product }) };
}
