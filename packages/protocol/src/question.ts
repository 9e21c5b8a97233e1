/** Where a viewer's question stands. `answered`: it was shown, then closed; `passed`: closed without. */
export type QuestionStatus = 'open' | 'shown' | 'answered' | 'passed';

/** A question to the host: a durable row, private to its asker and the backstage until it is shown. */
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
}

/** A question as its asker reads it at `/me`. */
export interface OwnQuestion extends Question {
  status: QuestionStatus;
}

/** The question that is being answered, as everybody sees it. */
export type ShownQuestion = Pick<Question, 'id' | 'name' | 'text' | 'product'>;
