import type { Message, OwnLine } from '@livestall/protocol';
import { compareLines } from './compare-lines.js';
import { isMessage } from './is-message.js';

/** What this viewer said as the server tells them alone: after a reload too, and what waits for the house. */
export class OwnLines {
  #lines: readonly OwnLine[] = [];

  /** The same list until it changes. */
  get lines(): readonly OwnLine[] {
    return this.#lines;
  }

  /** Takes what `/me` says: all of it, anew. */
  take(lines: readonly OwnLine[] = []): void {
    this.#lines = lines.filter(isMessage);
  }

  /** Takes one that waits, as the server answered it. */
  add(line: OwnLine): void {
    this.#lines = [...this.#lines.filter(({ id }) => id !== line.id), line];
  }

  /** Another person is here now. */
  empty(): void {
    this.#lines = [];
  }

  /**
   * The talk with what it lacks of one's own, each in its place. What is older than the talk reaches stays out: it would
   * stand next to what it was not said next to.
   *
   * @param until What was said after this, in server time, stays out too.
   */
  among(talk: readonly Message[], until = Infinity): readonly OwnLine[] {
    if (this.#lines.length === 0) return talk;
    const known = new Set(talk.map(({ id }) => id));
    const since = talk[0]?.at ?? 0;
    const missing = this.#lines.filter(
      ({ id, at }) => at >= since && at <= until && !known.has(id),
    );
    return missing.length === 0 ? talk : [...talk, ...missing].sort(compareLines);
  }
}
