import { StallError } from '@livestall/protocol';

/** Lets each key through so many times within a span. */
export class RateGate {
  readonly #times: number;
  readonly #spanMs: number;
  readonly #running: () => number;
  readonly #passed = new Map<string, number[]>();

  /** @param running A clock that never jumps, in milliseconds: what was set back would keep everybody out. */
  constructor(times: number, spanMs: number, running = () => performance.now()) {
    this.#times = times;
    this.#spanMs = spanMs;
    this.#running = running;
  }

  /** @throws StallError `rate-limited`, with the time to wait. */
  pass(key: string): void {
    const t = this.#running();
    const recent = (this.#passed.get(key) ?? []).filter((one) => one > t - this.#spanMs);
    const [first] = recent;
    if (first !== undefined && recent.length >= this.#times) {
      throw new StallError('rate-limited', { retryAfterMs: first + this.#spanMs - t });
    }
    recent.push(t);
    // Set anew, so that the map stays in the order of the last passing.
    this.#passed.delete(key);
    this.#passed.set(key, recent);
    for (const [old, passed] of this.#passed) {
      if ((passed.at(-1) ?? 0) > t - this.#spanMs) break;
      this.#passed.delete(old);
    }
  }
}
