import type { Show } from '@livestall/client';
import type { Backstage } from '@livestall/protocol';
import { keepValues, readValues, type Values } from './kept-values.js';
import { SteadyOrder } from '../questions/steady-order.js';

/** The questions as the seller has them in hand: in which order they are read, and what is being written to one. */
export class QuestionDesk {
  readonly order = new SteadyOrder();
  readonly #changed: () => void;
  #show: string | null = null;
  /** What was written and not sent, by question: that which was written at last stands last. */
  #drafts: Values = {};
  /** Whether they are of questions that wait still. */
  #tidy = false;
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

  /** Takes up the answers that were being written in a show when it was left, to questions that wait still. */
  follow(show: Pick<Show, 'id' | 'now'> | null, backstage: Backstage | null): void {
    const id = show?.id ?? null;
    if (id !== this.#show) {
      this.#show = id;
      this.#drafts = (id !== null && readValues(formOf(id))) || {};
      this.#tidy = false;
      this.#open = Object.keys(this.#drafts).at(-1) ?? null;
      this.#called = false;
    }
    if (show && !this.#tidy) this.#forgetOthers(waitingQuestions(show, backstage));
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

  /** Once: of those that are closed after that, one may be opened again. */
  #forgetOthers(waiting: readonly string[] | null): void {
    if (waiting === null) return;
    this.#tidy = true;
    const drafts = Object.entries(this.#drafts);
    const kept = drafts.filter(([question]) => waiting.includes(question));
    if (kept.length === drafts.length) return;
    this.#open = kept.at(-1)?.[0] ?? null;
    this.#keep(Object.fromEntries(kept));
  }

  #keep(drafts: Values): void {
    this.#drafts = drafts;
    if (this.#show !== null) keepValues(formOf(this.#show), drafts);
    this.#changed();
  }
}

/** All that can be answered; `null` while not all of them are known. */
function waitingQuestions(
  { now }: Pick<Show, 'now'>,
  backstage: Backstage | null,
): readonly string[] | null {
  // Before its first snapshot a show has no question on screen, whatever is there.
  if (now.seq === 0) return null;
  if (now.status === 'ended') return [];
  if (!backstage || backstage.questions.length < backstage.questionsOpen) return null;
  const all = now.question ? [now.question, ...backstage.questions] : backstage.questions;
  return all.map(({ id }) => id);
}

function formOf(show: string): string {
  return `${show}/answers`;
}
