const FIRST_MS = 1_000;
const LONGEST_MS = 15_000;

/** Tries again by itself, for as long as it takes: full jitter, so that viewers do not come back all at once. */
export class BackOff {
  readonly #act: () => void;
  readonly #random: () => number;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param act What to try. */
  constructor(act: () => void, random: () => number = Math.random) {
    this.#act = act;
    this.#random = random;
  }

  /** Plans the next try, unless one is planned. Returns in how many milliseconds, at most, it comes. */
  plan(): number {
    const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** this.#tries);
    if (this.#timer === undefined) {
      this.#tries += 1;
      this.#timer = setTimeout(() => this.#run(), most * this.#random());
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
