import type { ConsoleWords } from '../console-words.js';
import { keepChoice, readChoice } from '../kept-choice.js';

const NAME = 'short-answers';

/** So many are found by a thumb. */
export const ANSWERS_LIMIT = 8;

/** So long that the button can be read at arm's length. */
export const ANSWER_LENGTH = 80;

/** The host's own short answers, kept on this device. Where there are none of their own, the usual ones of the language. */
export class ShortAnswers {
  #own: readonly string[] | null = null;

  /** Reads what was kept. */
  read(): void {
    this.#own = parsed(readChoice(NAME));
  }

  /** Whether they are the usual ones. */
  get usual(): boolean {
    return this.#own === null;
  }

  list(words: ConsoleWords): readonly string[] {
    return (
      this.#own ?? [
        words.term('answerYes'),
        words.term('answerThanks'),
        words.term('answerTomorrow'),
      ]
    );
  }

  /** Adds one, at the front: it is the one that is needed now. */
  add(text: string, words: ConsoleWords): void {
    const answer = text.trim();
    if (answer === '') return;
    const others = this.list(words).filter((one) => one !== answer);
    this.#keep([answer, ...others].slice(0, ANSWERS_LIMIT));
  }

  remove(answer: string, words: ConsoleWords): void {
    this.#keep(this.list(words).filter((one) => one !== answer));
  }

  /** Back to the usual ones. */
  reset(): void {
    this.#own = null;
    keepChoice(NAME, '');
  }

  #keep(answers: readonly string[]): void {
    this.#own = answers;
    keepChoice(NAME, JSON.stringify(answers));
  }
}

function parsed(kept: string | null): string[] | null {
  try {
    const words: unknown = JSON.parse(kept || 'null');
    return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : null;
  } catch {
    return null;
  }
}
