/** How long is waited, at most: first, and after many failures; in milliseconds. */
export interface Waits {
  readonly first: number;
  readonly longest: number;
}

const FIRST_MS = 1_000;
const LONGEST_MS = 15_000;

/** Tries again by itself, for as long as it takes: full jitter, so that viewers do not come back all at once. */
export class BackOff {
  readonly #act: () => void;
  readonly #waits: Waits;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param act What to try.
   * @param waits Default: 1 s at first, 15 s at most.
   */
  constructor(act: () => void, waits: Waits = { first: FIRST_MS, longest: LONGEST_MS }) {
    this.#act = act;
    this.#waits = waits;
  }

  /** Plans the next try, unless one is planned. Returns in how many milliseconds, at most, it comes. */
  plan(): number {
    const most = Math.min(this.#waits.longest, this.#waits.first * 2 ** this.#tries);
    if (this.#timer === undefined) {
      this.#tries += 1;
      this.#timer = setTimeout(() => this.#run(), most * Math.random());
    }
    return most;
  }

  /** Makes the planned try now. */
  hurry(): void {
    if (this.#timer !== undefined) this.#run();
  }

  /** It works again: the next trouble starts from the shortest wait. */
  reset(): void {
    this.stop();
    this.#tries = 0;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #run(): void {
    this.stop();
    this.#act();
  }
}
