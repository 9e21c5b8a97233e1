/** For how long after its last touch a hand is taken to be there still, in milliseconds: it is on its way to the next. */
const NEAR_MS = 2_500;

/** Whether a hand is at something: on it now, or a moment ago. */
export class Hand {
  readonly #changed: () => void;
  #down = false;
  #near = -Infinity;

  /** @param changed Called where a hand comes. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** A finger lies on it. */
  readonly down = (): void => {
    this.#down = true;
    this.touch();
  };

  /** A key, a pointer that moves over it, or a finger that leaves. */
  readonly touch = (): void => {
    const was = this.at();
    this.#near = performance.now() + NEAR_MS;
    if (!was) this.#changed();
  };

  readonly up = (): void => {
    if (!this.#down) return;
    this.#down = false;
    this.touch();
  };

  /** It is taken away. */
  away(): void {
    this.#down = false;
    this.#near = -Infinity;
    this.#changed();
  }

  at(now = performance.now()): boolean {
    return this.#down || now < this.#near;
  }

  /** Milliseconds until it is away where nothing more comes; `null` where it is, or lies on it. */
  until(now = performance.now()): number | null {
    return this.#down || now >= this.#near ? null : this.#near - now;
  }
}
