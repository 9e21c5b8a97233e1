import { questionNumber } from '../question-id.js';
import { mustBeOpen } from './granted.js';
import { Refusal } from './refusal.js';
import type { Writes } from './writing.js';

/** Who wants a question answered too. The same again changes nothing. */
export const questionVoteWrites: Writes<'question.vote'> = {
  'question.vote'({ sql }, { show, question, viewer, wanted, bar }) {
    const n = questionNumber(question);
    const row = sql.get<{
      sender: string;
      status: string;
      votes: number;
      version: number;
      private: number;
    }>(
      `SELECT sender, status, votes, version, private FROM question
       WHERE show = ? AND n = ? AND removed = 0`,
      show,
      n,
    );
    if (!row || (row.private === 1 && row.sender !== viewer))
      throw new Refusal('not-found', 'There is no such question.');
    if (wanted) {
      mustBeOpen({ bar });
      if (row.sender === viewer) throw new Refusal('conflict', 'The question is your own.');
      if (row.status !== 'open') throw new Refusal('closed');
    }
    const change = wanted
      ? 'INSERT OR IGNORE INTO question_vote (show, n, viewer) VALUES (?, ?, ?)'
      : 'DELETE FROM question_vote WHERE show = ? AND n = ? AND viewer = ?';
    if (sql.run(change, show, n, viewer) === 0) return [row.version, row.votes];
    const votes = row.votes + (wanted ? 1 : -1);
    sql.run(
      'UPDATE question SET votes = ?, version = version + 1 WHERE show = ? AND n = ?',
      votes,
      show,
      n,
    );
    return [row.version + 1, votes];
  },
};
