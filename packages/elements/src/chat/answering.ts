import type { ChatLine, Show } from '@livestall/client';

/** What is being answered in a show: chosen at a line, written in a field, wherever on a page the two stand. */
export class Answering {
  #line: ChatLine | null = null;
  readonly #listeners = new Set<() => void>();

  /** The line that the next one answers. */
  get line(): ChatLine | null {
    return this.#line;
  }

  /** @param line `null`: none any more. */
  choose(line: ChatLine | null): void {
    if (line === this.#line) return;
    this.#line = line;
    for (const fn of [...this.#listeners]) fn();
  }

  /** Calls `fn` after it changed. Gives what ends that. */
  subscribe(fn: () => void): () => void {
    this.#listeners.add(fn);
    return () => void this.#listeners.delete(fn);
  }
}

const shows = new WeakMap<Show, Answering>();

/** What is being answered in this show: the same object for all who ask. */
export function answeringOf(show: Show): Answering {
  const answering = shows.get(show) ?? new Answering();
  shows.set(show, answering);
  return answering;
}
