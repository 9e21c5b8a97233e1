/** Samples older than this may be forgotten: clocks drift, machines sleep. */
const KEPT_MS = 120_000;
/** No line is believed to be slower than this, one way. */
const MAX_DELAY_MS = 1_000;
/** `Date` has whole seconds: half of one is the best guess of what was cut off. */
const DATE_PRECISION_MS = 1_000;

/**
 * Server time, by a clock that only goes forward: the device's own date may be wrong, or jump.
 *
 * A message that says "it is t" arrives late, never early, so of the samples `t - clock` the highest is
 * the one that was delayed least.
 */
export class ServerClock {
  readonly #messages = new Highest();
  readonly #dates = new Highest();
  readonly #clock: () => number;
  #roundTrip = Infinity;

  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  /** Takes the time of a message that was made just now. Never give it the time of a cached body. */
  hear(t: unknown): void {
    if (!Number.isFinite(t)) return;
    const now = this.#clock();
    this.#messages.add((t as number) - now, now);
  }

  /** Takes an answer's `Date` and `Age` (RFC 9111, 4.2.3) and how long it took: good to a second. */
  hearAnswer(headers: Headers, tookMs: number): void {
    this.#roundTrip = Math.min(this.#roundTrip, tookMs);
    const date = Date.parse(headers.get('date') ?? '');
    if (Number.isNaN(date)) return;
    const age = Number(headers.get('age') ?? 0) * 1_000 || 0;
    const now = this.#clock();
    this.#dates.add(date + age + DATE_PRECISION_MS / 2 - now, now);
  }

  /** Server time now, milliseconds since the epoch. The device's date until the server was heard. */
  time(): number {
    const message = this.#messages.value;
    const offset = message === null ? this.#dates.value : message + this.#delay;
    return Math.round(offset === null ? Date.now() : this.#clock() + offset);
  }

  /** How long the message that was delayed least was under way, as far as one can tell. */
  get #delay(): number {
    return this.#roundTrip === Infinity ? 0 : Math.min(MAX_DELAY_MS, this.#roundTrip / 2);
  }
}

/** The highest of the samples of the last two to four minutes. */
class Highest {
  #since = -Infinity;
  #before = -Infinity;
  #highest = -Infinity;

  add(sample: number, now: number): void {
    if (now - this.#since > KEPT_MS) {
      this.#before = this.#highest;
      this.#highest = -Infinity;
      this.#since = now;
    }
    this.#highest = Math.max(this.#highest, sample);
  }

  get value(): number | null {
    const highest = Math.max(this.#before, this.#highest);
    return highest === -Infinity ? null : highest;
  }
}
