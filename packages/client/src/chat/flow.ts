import type { Message } from '@livestall/protocol';
import { compareLines } from './compare-lines.js';
import { isMessage } from './is-message.js';

/** How many lines are kept: three minutes of a crowd. What was said before is at the server. */
const KEPT_LINES = 2_000;

/** The server's chat lines: each once, oldest first, the newest 2,000. */
export class Flow {
  readonly #ids = new Set<string>();
  #lines: readonly Message[] = [];

  get lines(): readonly Message[] {
    return this.#lines;
  }

  /** Takes lines from wherever they came. Gives those that were not known. */
  add(messages: readonly Message[]): readonly Message[] {
    const fresh = messages.filter((one) => {
      if (!isMessage(one) || this.#ids.has(one.id)) return false;
      this.#ids.add(one.id);
      return true;
    });
    if (fresh.length > 0) this.#keep(fresh);
    return fresh;
  }

  #keep(fresh: readonly Message[]): void {
    const lines = [...this.#lines, ...fresh];
    if (!isInOrder(lines, this.#lines.length)) lines.sort(compareLines);
    for (const { id } of lines.splice(0, lines.length - KEPT_LINES)) this.#ids.delete(id);
    this.#lines = lines;
  }
}

/** Whether lines are in their order, those before `from` being so: nearly all come as they were said. */
function isInOrder(lines: readonly Message[], from: number): boolean {
  for (let at = Math.max(1, from); at < lines.length; at += 1) {
    if (compareLines(lines[at - 1] as Message, lines[at] as Message) > 0) return false;
  }
  return true;
}
