/** One timer for everything that counts: it sleeps until the nearest change that somebody waits for. */
export class Ticker {
  readonly #due = new Map<() => void, { due: number; slack: number }>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * Calls `fn` once, `delay` milliseconds from now; a later call for the same `fn` replaces it.
   *
   * @param slack By how many milliseconds more it may come late, to come together with something else: a frame for both.
   */
  at(delay: number, fn: () => void, slack = 0): void {
    this.#due.set(fn, { due: performance.now() + Math.max(0, delay), slack });
    this.#arm();
  }

  /** Takes the wish of `fn` back. */
  drop(fn: () => void): void {
    if (this.#due.delete(fn)) this.#arm();
  }

  #arm(): void {
    clearTimeout(this.#timer);
    if (this.#due.size === 0) return;
    const nearest = Math.min(...[...this.#due.values()].map(({ due, slack }) => due + slack));
    // A timer that is set too far ahead overflows and fires at once.
    const delay = Math.min(nearest - performance.now(), 2 ** 31 - 1);
    this.#timer = setTimeout(() => this.#tick(), delay);
  }

  #tick(): void {
    const now = performance.now();
    for (const [fn, { due }] of [...this.#due]) {
      // Timers may fire a fraction early.
      if (due > now + 1) continue;
      this.#due.delete(fn);
      fn();
    }
    this.#arm();
  }
}

/** The page's ticker. */
export const ticker = new Ticker();
