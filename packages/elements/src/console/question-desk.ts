import { keepValues, readValues, type Values } from './kept-values.js';
import { SteadyOrder } from '../questions/steady-order.js';

/** The questions as the seller has them in hand: in which order they are read, and what is being written to one. */
export class QuestionDesk {
  readonly order = new SteadyOrder();
  readonly #changed: () => void;
  #show: string | null = null;
  /** What was written and not sent, by question: that which was written at last stands last. */
  #drafts: Values = {};
  #open: string | null = null;
  #called = false;

  /** @param changed Called after anything here changed. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The question that is being answered in writing. */
  get open(): string | null {
    return this.#open;
  }

  /** Whether its field was opened by a tap: then it is written there next. */
  get called(): boolean {
    return this.#called;
  }

  /** Takes up the answers that were being written in a show when it was left. */
  follow(show: string | null): void {
    if (show === this.#show) return;
    this.#show = show;
    this.#drafts = (show !== null && readValues(formOf(show))) || {};
    this.#open = Object.keys(this.#drafts).at(-1) ?? null;
    this.#called = false;
  }

  /** Opens the field of one question, which closes that of another; `null` closes it. What was written is kept. */
  turn(question: string | null): void {
    this.#open = question;
    this.#called = question !== null;
    this.#changed();
  }

  /** Takes the order of now. */
  renew(): void {
    this.order.renew();
    this.#changed();
  }

  draft(question: string): string {
    return this.#drafts[question] ?? '';
  }

  write(question: string, text: string): void {
    const { [question]: _, ...others } = this.#drafts;
    this.#keep(text === '' ? others : { ...others, [question]: text });
  }

  /** It is said: nothing is left to write. */
  sent(question: string): void {
    if (this.#open === question) this.#open = null;
    this.write(question, '');
  }

  #keep(drafts: Values): void {
    this.#drafts = drafts;
    if (this.#show !== null) keepValues(formOf(this.#show), drafts);
    this.#changed();
  }
}

function formOf(show: string): string {
  return `${show}/answers`;
}
