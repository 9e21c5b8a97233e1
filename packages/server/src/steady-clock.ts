/**
 * The machine's time, but it never steps back and never stands still: where the machine's time fell behind, as it
 * does when one that was set too far ahead is put right, this one runs on from its last moment.
 */
export class SteadyClock {
  readonly #machine: () => number;
  readonly #running: () => number;
  /** The last moment that did not come of running on, and when it was. */
  #at = 0;
  #since = 0;

  /**
   * @param machine Milliseconds since the epoch; it may jump.
   * @param running Milliseconds since whenever; it may not.
   */
  constructor(machine: () => number = Date.now, running = () => performance.now()) {
    this.#machine = machine;
    this.#running = running;
  }

  /** Milliseconds since the epoch. */
  now(): number {
    return this.see(this.#machine());
  }

  /** Takes note of a moment of another such clock, which this one must not be behind. Gives the time now. */
  see(at: number): number {
    const running = this.#running();
    const now = this.#at + Math.floor(running - this.#since);
    if (at <= now) return now;
    this.#at = at;
    this.#since = running;
    return at;
  }
}
