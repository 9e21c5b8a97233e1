import { readAnswers } from '../queries/questions.js';
import { questionId, questionNumber } from '../question-id.js';
import type { Sql } from '../sql.js';
import { appendEvents } from './append-events.js';
import { mustBeOpen } from './granted.js';
import { messageWrites } from './messages.js';
import { Refusal } from './refusal.js';
import { raiseRevision } from './stretches.js';
import type { Writes } from './writing.js';

interface Asked {
  name: string;
  text: string;
  product: string | null;
  status: string;
}

/** Answers in writing: the line, where the question stands, and what everybody hears of it, all or nothing. */
export const questionAnswerWrites: Writes<'question.answer'> = {
  'question.answer'(writing, { show, question: id, line, bar }) {
    const { sql } = writing;
    const n = questionNumber(id);
    const asked = sql.get<Asked>(
      "SELECT name, text, product, status FROM question WHERE show = ? AND n = ? AND text <> ''",
      show,
      n,
    );
    if (!asked) throw new Refusal('not-found', 'There is no such question.');
    if (asked.status === 'answered' && readAnswers(sql, show, n).at(-1)?.text === line.text)
      return null;
    mustBeOpen({ bar });
    const said = { ...line, show, question: id };
    const { message } = messageWrites['message.add'](writing, said);
    // What is answered before everybody was let through by that.
    sql.run(
      "UPDATE question SET status = 'answered', private = 0 WHERE show = ? AND n = ?",
      show,
      n,
    );
    const { name, text, product } = asked;
    const question = { id: questionId(n), name, text, ...(product !== null && { product }) };
    const written = { id: message.id, name: message.name, text: message.text };
    const events = appendEvents(writing, show, [
      { type: 'question.answered', data: { question, message: written } },
    ]);
    return { message, events };
  },
};

/** Empties a line where it answered a question. The place in the log stays filled. */
export function eraseAnswer(sql: Sql, show: string, message: string): void {
  const found = `show = ? AND type = 'question.answered' AND data ->> '$.message.id' = ?`;
  const rows = sql.all<{ at: number }>(`SELECT at FROM event WHERE ${found}`, show, message);
  if (rows.length === 0) return;
  sql.run(
    `UPDATE event SET data = json_set(data, '$.message.name', '', '$.message.text', '…')
     WHERE ${found}`,
    show,
    message,
  );
  for (const { at } of rows) raiseRevision({ sql }, show, at);
}
