import type { Question } from './console-tools.js';

/** A question that stands before an act, and who gets the focus back after the answer. */
export class Asking {
  readonly #changed: () => Promise<unknown>;
  #question: Question | null = null;
  #asker: HTMLElement | null = null;

  /** @param changed Called after anything here changed; resolves once that is drawn. */
  constructor(changed: () => Promise<unknown>) {
    this.#changed = changed;
  }

  get question(): Question | null {
    return this.#question;
  }

  /** @param asker What has the focus while it is asked. */
  ask(question: Question, asker: HTMLElement | null): void {
    this.#question = question;
    this.#asker = asker;
    void this.#changed();
  }

  /** Takes the question away and gives it. While its dialog stands, nothing else takes the focus. */
  close(): Question | null {
    const question = this.#question;
    this.#question = null;
    void this.#changed().then(() => this.#asker?.focus());
    return question;
  }
}
