import { BackOff } from '@livestall/media/back-off';

/** The media's own tries come before these. */
const WAITS = { first: 4_000, longest: 60_000 };

/**
 * Tries again after failures: more and more seldom, at once when the network is back, and not while there is nobody
 * to see or hear it.
 */
export class Retries {
  readonly #act: () => void;
  readonly #heeded: () => boolean;
  readonly #backOff = new BackOff(() => this.#try(), WAITS);
  #away = new AbortController();

  /**
   * @param act What to try.
   * @param heeded Whether somebody may see or hear it.
   */
  constructor(act: () => void, heeded: () => boolean) {
    this.#act = act;
    this.#heeded = heeded;
  }

  /** It failed: plans the next try. */
  plan(): void {
    this.stop();
    this.#backOff.plan();
    this.#away = new AbortController();
    const { signal } = this.#away;
    addEventListener('online', () => this.#backOff.hurry(), { signal });
  }

  /** It works: the next failure starts from the shortest wait. */
  forget(): void {
    this.stop();
    this.#backOff.reset();
  }

  stop(): void {
    this.#away.abort();
    this.#backOff.stop();
  }

  #try(): void {
    if (this.#heeded()) {
      this.#act();
      return;
    }
    document.addEventListener('visibilitychange', () => this.#try(), {
      once: true,
      signal: this.#away.signal,
    });
  }
}
