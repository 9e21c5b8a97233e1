import type { OwnQuestion, Question, QuotedText } from '@livestall/protocol';
import type { OpenQuestion } from '../contract.js';
import { LINE } from '../line-fate.js';
import { messageId } from '../message-id.js';
import { questionId, questionNumber } from '../question-id.js';
import type { Sql } from '../sql.js';
import type { Reads } from './reads.js';

/** How many of a viewer's own questions are told. */
const TOLD = 20;
/** How many of those that a viewer wants answered are. */
const WANTED = 200;

interface Row extends Omit<OwnQuestion, 'id' | 'product' | 'votes'> {
  n: number;
  product: string | null;
  votes: number;
  version: number;
  private: number;
}

/** Whose question was taken away is told that it was passed over. */
const COLUMNS = `n, at, sender, name, text, product, votes, version, private,
  iif(removed = 0, status, 'passed') AS status`;

/** Those of people who write for themselves alone are for nobody else. */
const UNSEEN = `AND sender NOT IN (
  SELECT viewer FROM talker JOIN bar ON bar.person = talker.person
  WHERE talker.show = question.show AND kind = 'shadow'
    AND account = (SELECT account FROM show WHERE id = talker.show)
)`;

/** Questions to the host: one by its id, and a viewer's own. */
export const questionReads: Reads<'question' | 'questions' | 'questions.wanted'> = {
  question(sql, { show, id }) {
    const row = sql.get<Row>(
      `SELECT ${COLUMNS} FROM question WHERE show = ? AND n = ? AND removed = 0`,
      show,
      questionNumber(id),
    );
    if (!row) return null;
    const lines = readAnswers(sql, show, row.n).map(({ id }) => id);
    return { question: fromRow(row), ...standing(row), lines };
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

  'questions.wanted': (sql, { show, viewer }) =>
    sql
      .all<{ n: number }>(
        `SELECT n FROM question_vote JOIN question USING (show, n)
         WHERE show = ? AND viewer = ? AND status = 'open' AND removed = 0 ORDER BY n DESC LIMIT ${WANTED}`,
        show,
        viewer,
      )
      .map(({ n }) => questionId(n)),
};

/** The questions of others that a viewer wanted answered. */
export function readWanted(sql: Sql, show: string, viewer: string): string[] {
  return sql
    .all<{ n: number }>(
      'SELECT n FROM question_vote WHERE show = ? AND viewer = ? ORDER BY n',
      show,
      viewer,
    )
    .map(({ n }) => questionId(n));
}

/** The lines that answer a question in writing, as everybody reads them, oldest first. */
export function readAnswers(sql: Sql, show: string, n: number): QuotedText[] {
  return sql
    .all<{ n: number; name: string; text: string }>(
      `SELECT n, name, text FROM message WHERE show = ? AND question = ? AND redacted = ${LINE.shown}
       ORDER BY n`,
      show,
      n,
    )
    .map(({ n: line, name, text }) => ({ id: messageId(line), name, text }));
}

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
export function readOpenQuestions(sql: Sql, show: string): OpenQuestion[] {
  return sql
    .all<Row>(
      `SELECT ${COLUMNS} FROM question
       WHERE show = ? AND question.status = 'open' AND removed = 0 ${UNSEEN} ORDER BY n`,
      show,
    )
    .map((row) => ({ question: toQuestion(fromRow(row)), ...standing(row) }));
}

/** A question without what only its asker is told. */
export function toQuestion({ status: _, ...question }: OwnQuestion): Question {
  return question;
}

function standing({ version, private: alone }: Row): Omit<OpenQuestion, 'question'> {
  return { version, isPrivate: alone === 1 };
}

function fromRow({ n, product, votes, version: _, private: __, ...rest }: Row): OwnQuestion {
  return {
    id: questionId(n),
    ...rest,
    ...(product !== null && { product }),
    ...(votes > 0 && { votes }),
  };
}
