import { append, KEPT, type Folds } from './fold.js';
import { isCount, isId, isQuotedText, isShownQuestion } from './is-well-formed.js';
import type { Answer } from './question.js';
import type { ShowState } from './show-state.js';

/** What became of questions: the one that is being answered, and those that were. */
export const QUESTION_FOLDS: Folds<
  'question.shown' | 'question.closed' | 'question.answered' | 'question.withdrawn'
> = {
  'question.shown': (state, { question }, at) => {
    if (!isShownQuestion(question)) return null;
    const { answers } = state;
    const { message } = known(answers, question.id) ?? {};
    const answer: Answer = { question, at, aloud: true, ...(message && { message }) };
    return { ...backIn(state, question.id), question, answers: answered(answers, answer) };
  },
  'question.closed': (state, { question }) => put(state, question),
  'question.answered': (state, { question, message, aloud }, at) => {
    if (!isShownQuestion(question)) return null;
    // What was said by voice stays where it was said.
    const before = known(state.answers, question.id);
    const since = before?.aloud ? before.at : isCount(aloud) ? aloud : null;
    const said = since === null ? { at } : { at: since, aloud: true as const };
    const written = isQuotedText(message) && { message };
    const answer: Answer = { question, ...said, ...written };
    return {
      ...backIn(state, question.id),
      ...put(state, question.id),
      answers: answered(state.answers, answer),
    };
  },
  'question.withdrawn': (state, { question }) => {
    if (!isId(question)) return null;
    const { withdrawn = [] } = backIn(state, question);
    return {
      ...put(state, question),
      answers: without(state.answers, question),
      withdrawn: append(withdrawn, question, KEPT.withdrawn),
    };
  },
};

/** The answers without a line that nobody is to read any more. One that was given by voice too stays with that. */
export function withoutLine(answers: readonly Answer[], line: unknown): readonly Answer[] {
  return answers.flatMap((answer) => {
    const { message, ...rest } = answer;
    if (message?.id !== line) return [answer];
    return rest.aloud ? [rest] : [];
  });
}

/** It is before everybody again. */
function backIn({ withdrawn }: ShowState, question: string): Pick<ShowState, 'withdrawn'> {
  return withdrawn ? { withdrawn: withdrawn.filter((id) => id !== question) } : {};
}

/** It is being answered no more, where it was. */
function put({ question }: ShowState, id: unknown): Pick<ShowState, 'question'> {
  return { question: id === question?.id ? null : question };
}

function answered(answers: ShowState['answers'], answer: Answer): readonly Answer[] {
  return append(without(answers, answer.question.id), answer, KEPT.answers);
}

function known(answers: ShowState['answers'], question: string): Answer | undefined {
  return answers?.find((one) => one.question.id === question);
}

function without(answers: ShowState['answers'] = [], question: string): readonly Answer[] {
  return answers.filter((one) => one.question.id !== question);
}
