import { readAnswers } from '../queries/questions.js';
import { questionId, questionNumber } from '../question-id.js';
import { appendEvents } from './append-events.js';
import { mustBeOpen } from './granted.js';
import { messageWrites } from './messages.js';
import { Refusal } from './refusal.js';
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
      "SELECT name, text, product, status FROM question WHERE show = ? AND n = ? AND text <> '' AND removed = 0",
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
