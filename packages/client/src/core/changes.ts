import { reportLater } from './report.js';

/** Tells subscribers that something changed: once for changes that come together. */
export class Changes {
  readonly #subscribers = new Set<() => void>();
  #told = true;

  /** Notes a change; subscribers hear of it in the next microtask. */
  readonly changed = (): void => {
    if (!this.#told) return;
    this.#told = false;
    queueMicrotask(() => {
      this.#told = true;
      for (const fn of [...this.#subscribers]) reportLater(fn);
    });
  };

  subscribe(fn: () => void): () => void {
    // A wrapper of its own, so that a function given twice is called twice and each way out is its own.
    const subscriber = () => fn();
    this.#subscribers.add(subscriber);
    return () => this.#subscribers.delete(subscriber);
  }
}
