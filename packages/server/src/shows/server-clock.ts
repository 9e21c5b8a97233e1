/** The server's time: the machine's, but it never steps back, and never stands before the ledger's. */
export class ServerClock {
  #last = 0;

  /** Milliseconds since the epoch. */
  now(): number {
    return this.see(Date.now());
  }

  /** Takes note of a moment of the ledger's clock. */
  see(at: number): number {
    this.#last = Math.max(this.#last, at);
    return this.#last;
  }
}
