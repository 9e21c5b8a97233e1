/** The first wait after a failure, and the longest, in milliseconds. */
const WAIT_MS = { first: 4_000, most: 60_000 };

/** Tries again after failures: after a while, then after twice as long each time. */
export class Retries {
  readonly #act: () => void;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param act What to try. */
  constructor(act: () => void) {
    this.#act = act;
  }

  /** It failed: plans the next try. */
  plan(): void {
    this.stop();
    const wait = Math.min(WAIT_MS.first * 2 ** this.#tries++, WAIT_MS.most);
    this.#timer = setTimeout(this.#act, wait);
  }

  /** It works: the next failure starts from the shortest wait. What is planned stays so. */
  forget(): void {
    this.#tries = 0;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
