import type { Message } from '@livestall/protocol';
import { compareLines } from './compare-lines.js';
import { isMessage } from './is-message.js';

/** How many lines are kept: a phone that lays out more of them stutters. */
export const KEPT_LINES = 200;

/** The server's chat lines: each once, oldest first, the newest 200. */
export class Flow {
  #lines: readonly Message[] = [];

  get lines(): readonly Message[] {
    return this.#lines;
  }

  /** Takes lines from wherever they came. Gives those that were not known. */
  add(messages: readonly Message[]): readonly Message[] {
    const known = new Set(this.#lines.map(({ id }) => id));
    const fresh = messages.filter((one) => {
      if (!isMessage(one) || known.has(one.id)) return false;
      known.add(one.id);
      return true;
    });
    if (fresh.length > 0) {
      this.#lines = [...this.#lines, ...fresh].sort(compareLines).slice(-KEPT_LINES);
    }
    return fresh;
  }
}
