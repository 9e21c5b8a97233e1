import type { Question } from '@livestall/protocol';

/**
 * The order in which questions are read: it stays as it is under a reader's thumb, though others are wanted more by now. What is new
 * stands at the end until the reader asks for the order of now.
 */
export class SteadyOrder {
  #ids: readonly string[] = [];

  /** The questions in the reader's order, and whether the order of now is another. */
  arrange(questions: readonly Question[]): { list: readonly Question[]; behind: boolean } {
    const known = new Map(questions.map((one) => [one.id, one]));
    const kept = this.#ids.filter((id) => known.has(id));
    const fresh = questions.map(({ id }) => id).filter((id) => !kept.includes(id));
    this.#ids = [...kept, ...fresh];
    const list = this.#ids.flatMap((id) => known.get(id) ?? []);
    return { list, behind: list.some(({ id }, index) => id !== questions[index]?.id) };
  }

  /** Takes the order of now the next time. */
  renew(): void {
    this.#ids = [];
  }
}
