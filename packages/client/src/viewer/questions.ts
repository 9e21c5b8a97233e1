import { StallError } from '@livestall/protocol';
import type { Me, OwnQuestion, Question } from '@livestall/protocol';
import { Outbox } from '../chat/outbox.js';
import type { PendingLine } from '../chat/pending-line.js';
import type { Context } from '../core/context.js';
import type { AskedQuestion } from './mine.js';
import type { Visits } from './visits.js';
import { withUntold } from './with-untold.js';

/** What the viewer asked the host: the server's rows, and those on their way there. */
export class Questions {
  readonly #context: Context;
  readonly #visits: Visits;
  readonly #outbox: Outbox<Question>;
  #rows: readonly OwnQuestion[] = [];
  /** When the server told the rows. */
  #toldAt = 0;
  #questions: readonly AskedQuestion[] = [];
  /** What the list was made of last. */
  #madeOf: readonly unknown[] = [];

  constructor(context: Context, show: string, visits: Visits) {
    this.#context = context;
    this.#visits = visits;
    this.#outbox = new Outbox(context, {
      show,
      visits,
      of: 'questions',
      delivered: (question) => this.#add(question),
    });
  }

  /** The same list until it changes. */
  get questions(): readonly AskedQuestion[] {
    const { lines } = this.#outbox;
    const made = [this.#rows, lines];
    if (made.some((part, index) => part !== this.#madeOf[index])) {
      this.#madeOf = made;
      this.#questions = [...this.#rows, ...lines.map((line) => this.#pending(line))];
    }
    return this.#questions;
  }

  /** Takes what `/me` says. What was asked after that answer was made stays; an older answer changes nothing. */
  take({ t, questions = [] }: Pick<Me, 't'> & Partial<Pick<Me, 'questions'>>): void {
    if (t < this.#toldAt) return;
    this.#toldAt = t;
    this.#rows = withUntold(questions, this.#rows, t);
    this.#context.changed();
  }

  /** Another person is here now: nothing is known of theirs yet. */
  empty(): void {
    this.#rows = [];
    this.#toldAt = 0;
    this.#outbox.empty();
  }

  /** Goes on with the questions that were on their way when the page was left. */
  resume(): void {
    this.#outbox.resume();
  }

  /** @throws StallError */
  ask(text: string, product?: string): Promise<Question> {
    return this.#outbox.send(text, product === undefined ? {} : { product });
  }

  /** @throws StallError */
  retry(id: string): Promise<Question> {
    return this.#outbox.retry(id);
  }

  discard(id: string): void {
    this.#outbox.discard(id);
  }

  #add(question: Question): void {
    if (this.#rows.some(({ id }) => id === question.id)) return;
    this.#rows = [...this.#rows, { ...question, status: 'open' }];
    this.#context.changed();
  }

  #pending({ key, text, at, name, product, failed, error }: PendingLine<Question>): AskedQuestion {
    return {
      id: key,
      at,
      sender: this.#visits.viewer?.key ?? '',
      name: name ?? this.#visits.name ?? '',
      text,
      ...(product && { product }),
      status: 'open',
      delivery: failed ? 'failed' : 'sending',
      ...(failed && { error: error ?? new StallError(failed) }),
    };
  }
}
