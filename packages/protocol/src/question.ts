import type { QuotedText } from './message.js';

/** Where a viewer's question stands. `answered`: by voice or in writing; `passed`: closed without. */
export type QuestionStatus = 'open' | 'shown' | 'answered' | 'passed';

/** A question to the host: a durable row. While it is open everybody may read it, and want it answered too. */
export interface Question {
  id: string;
  /** Ledger time, milliseconds since the epoch. */
  at: number;
  /** The asker's opaque viewer key, as on chat lines. */
  sender: string;
  name: string;
  text: string;
  /** The product that it is about, where it is about one. */
  product?: string;
  /** How many others want it answered; absent where nobody does. */
  votes?: number;
}

/** A question as its asker reads it at `/me`. */
export interface OwnQuestion extends Question {
  status: QuestionStatus;
}

/** The question that is being answered, as everybody sees it. */
export type ShownQuestion = Pick<Question, 'id' | 'name' | 'text' | 'product'>;

/** A question that the host took up, or that the house answered in writing. */
export interface Answer {
  question: ShownQuestion;
  /** When it was taken up: from there on the picture has the answer. Of one in writing alone, when that was written. */
  at: number;
  /** The host took it up before everybody, at `at`; absent where it was answered in writing alone. */
  aloud?: true;
  /** The line that answers it in writing, in whole. */
  message?: QuotedText;
}

/** `GET /v1/shows/{show}/questions`: those that are open. */
export interface QuestionList {
  t: number;
  /** Most wanted first, at most `QUESTIONS_TOLD`; the newest are among them, so that each is seen once. */
  questions: Question[];
  /** How many are open in all. */
  open: number;
}

/** `POST` or `DELETE /v1/shows/{show}/questions/{question}/votes`: what it came to. */
export interface QuestionVotes {
  t: number;
  question: string;
  votes: number;
}

/** How many open questions are told, of which the readings of votes are told too. */
export const QUESTIONS_TOLD = 50;

/** The gauge that carries how many questions are open. A higher version: the list may have changed. */
export const QUESTIONS_GAUGE = 'questions';

/** The gauge that carries how many want a question answered. */
export function votesGauge(question: string): string {
  return `votes:${question}`;
}
