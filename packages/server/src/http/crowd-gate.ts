import { StallError } from '@livestall/protocol';

const SPAN_MS = 1_000;

/** Made once: a crowd is refused faster than errors are made. The client tries again by itself, under the same key. */
const BUSY = new StallError('unavailable', { retryAfterMs: SPAN_MS });

/** Lets so many through in each second, whoever they are. */
export class CrowdGate {
  readonly #times: number;
  readonly #running: () => number;
  /** How many passed in the second that runs, by what they wanted in. */
  readonly #passed = new Map<string, number>();
  #since: number;

  /** @param running A clock that never jumps, in milliseconds. */
  constructor(times: number, running = () => performance.now()) {
    this.#times = times;
    this.#running = running;
    this.#since = running();
  }

  /** @throws StallError `unavailable`, which says to come again a second later. */
  pass(key: string): void {
    const t = this.#running();
    if (t - this.#since >= SPAN_MS) {
      this.#passed.clear();
      this.#since = t;
    }
    const passed = this.#passed.get(key) ?? 0;
    if (passed >= this.#times) throw BUSY;
    this.#passed.set(key, passed + 1);
  }
}
