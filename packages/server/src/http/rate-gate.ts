import { StallError } from '@livestall/protocol';

/** Lets each key through so many times within a span. */
export class RateGate {
  readonly #times: number;
  readonly #spanMs: number;
  readonly #running: () => number;
  /** Who passed since the last turn, and who did in the span before it: what is older is forgotten at one go. */
  #recent = new Map<string, number[]>();
  #before = new Map<string, number[]>();
  #turnedAt: number;

  /** @param running A clock that never jumps, in milliseconds: what was set back would keep everybody out. */
  constructor(times: number, spanMs: number, running = () => performance.now()) {
    this.#times = times;
    this.#spanMs = spanMs;
    this.#running = running;
    this.#turnedAt = running();
  }

  /** @throws StallError `rate-limited`, with the time to wait. */
  pass(key: string): void {
    const t = this.#running();
    this.#turn(t);
    const known = this.#recent.get(key) ?? this.#before.get(key) ?? [];
    const passed = known.filter((one) => one > t - this.#spanMs);
    const [first] = passed;
    if (first !== undefined && passed.length >= this.#times) {
      throw new StallError('rate-limited', { retryAfterMs: first + this.#spanMs - t });
    }
    passed.push(t);
    this.#recent.set(key, passed);
  }

  /** Whoever passed before the last turn, and not since, did so a whole span ago. */
  #turn(t: number): void {
    if (t - this.#turnedAt < this.#spanMs) return;
    this.#before = this.#recent;
    this.#recent = new Map();
    this.#turnedAt = t;
  }
}
