import { ticker } from '../time/ticker.js';

/** So long after the last sign of interest, in milliseconds. */
const REST_MS = 3_000;

/** Says whether nobody has stirred for a while. */
export class RestTimer {
  readonly #onChange: () => void;
  #stirred = 0;
  #waits = false;
  #resting = false;

  /** @param onChange Called after it began to rest, and after it was woken. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get resting(): boolean {
    return this.#resting;
  }

  /** Somebody is here. A pointer says so with each pixel, which must cost nothing. */
  stir(): void {
    this.#stirred = performance.now();
    if (!this.#waits) {
      this.#waits = true;
      ticker.at(REST_MS, this.#look);
    }
    this.#set(false);
  }

  /** Rests at once. */
  rest(): void {
    this.stop();
    this.#set(true);
  }

  stop(): void {
    this.#waits = false;
    ticker.drop(this.#look);
  }

  readonly #look = (): void => {
    const left = this.#stirred + REST_MS - performance.now();
    if (left > 0) {
      ticker.at(left, this.#look);
      return;
    }
    this.#waits = false;
    this.#set(true);
  };

  #set(resting: boolean): void {
    if (resting === this.#resting) return;
    this.#resting = resting;
    this.#onChange();
  }
}
