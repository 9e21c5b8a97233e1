import type { AskedQuestion, Show } from '@livestall/client';
import type { Answer, Question, ShownQuestion } from '@livestall/protocol';
import { shownQuestion } from '../question/shown-question.js';
import { answersView } from './answers-view.js';

/** What is seen of the questions. */
export interface QuestionsView {
  readonly over: boolean;
  /** The question that the picture shows being answered. */
  readonly shown: ShownQuestion | null;
  /** The viewer's own, newest first. */
  readonly own: readonly AskedQuestion[];
  /** Those of others that wait, most wanted first. */
  readonly open: readonly Question[];
  /** What was answered, newest first. */
  readonly answers: readonly Answer[];
  readonly upvoted: readonly string[];
  readonly upvoting: readonly string[];
}

/** The show as far as questions go. */
export function questionsView(show: Show): QuestionsView {
  const { now, mine, questions } = show;
  const shown = shownQuestion(show);
  const own = new Set(mine.questions.map(({ id }) => id));
  const waits = ({ id }: Question) => !own.has(id) && id !== shown?.id;
  return {
    over: now.status === 'ended',
    shown,
    own: [...mine.questions].reverse(),
    open: now.status === 'ended' ? [] : (questions.open ?? []).filter(waits),
    answers: answersView(show),
    upvoted: mine.upvoted,
    upvoting: mine.upvoting,
  };
}

/** Where an own question stands, as the viewer's picture has it. */
export type Standing = 'sending' | 'failed' | 'waiting' | 'now' | 'answered' | 'passed';

/**
 * Where an own question stands. The picture has the last word on what is being answered: the host takes it up
 * some seconds before the viewer sees that.
 */
export function standingOf(
  { id, status, delivery }: AskedQuestion,
  { shown, over }: Pick<QuestionsView, 'shown' | 'over'>,
): Standing {
  if (delivery) return delivery;
  if (shown?.id === id) return 'now';
  if (status === 'answered') return 'answered';
  if (status === 'shown') return over ? 'answered' : 'waiting';
  return status === 'passed' || over ? 'passed' : 'waiting';
}
