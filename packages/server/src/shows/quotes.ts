import type { Message } from '@livestall/protocol';
import { retoldLines, type WordsById } from '../retold.js';

/** What of a room's newest lines is quoted no more. A line that comes back is quoted again. */
export class Quotes {
  #gone: WordsById = new Map();

  /** @param lines The room's: of no others need anything be kept. */
  retell(words: WordsById, lines: readonly Message[]): void {
    const gone = new Map([...this.#gone, ...words]);
    const quoted = lines.flatMap(({ reply, question }) =>
      [reply?.id ?? [], question?.id ?? []].flat(),
    );
    this.#gone = new Map(
      quoted.filter((id) => gone.get(id) === null).map((id) => [id, null] as const),
    );
  }

  /** The lines as they are told from now on. */
  told(lines: readonly Message[]): Message[] {
    return retoldLines(lines, this.#gone);
  }
}
