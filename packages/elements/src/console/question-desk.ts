import { SteadyOrder } from '../questions/steady-order.js';

/** The questions as the seller has them in hand: in which order they are read, and what is being written to one. */
export class QuestionDesk {
  readonly order = new SteadyOrder();
  readonly #changed: () => void;
  /** What was written and not sent, by question. */
  readonly #drafts = new Map<string, string>();
  #open: string | null = null;

  /** @param changed Called after anything here changed. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The question that is being answered in writing. */
  get open(): string | null {
    return this.#open;
  }

  /** Opens the field of one question, which closes that of another; `null` closes it. What was written is kept. */
  turn(question: string | null): void {
    this.#open = question;
    this.#changed();
  }

  /** Takes the order of now. */
  renew(): void {
    this.order.renew();
    this.#changed();
  }

  draft(question: string): string {
    return this.#drafts.get(question) ?? '';
  }

  write(question: string, text: string): void {
    this.#drafts.set(question, text);
    this.#changed();
  }

  /** It is said: nothing is left to write. */
  sent(question: string): void {
    this.#drafts.delete(question);
    if (this.#open === question) this.#open = null;
    this.#changed();
  }
}
