import { BEAT_MS } from '@livestall/protocol';

/** A stream that was silent for two and a half beats is dead. */
const DEAD_MS = BEAT_MS * 2.5;
/** One that was silent for longer than a beat may be. */
const DOUBTFUL_MS = BEAT_MS * 1.25;

/** Watches one stream for signs of life. */
export class Watchdog {
  readonly #bark: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #heardAt = 0;
  #heardOn = 0;

  /** @param bark Called when the stream is dead. */
  constructor(bark: () => void) {
    this.#bark = bark;
    this.heard();
  }

  /** Something arrived. */
  heard(): void {
    // The date goes on while a machine sleeps, which the steady clock may not do.
    this.#heardAt = performance.now();
    this.#heardOn = Date.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#bark, DEAD_MS);
  }

  /** Whether it should have been heard by now. */
  get doubtful(): boolean {
    return Math.max(performance.now() - this.#heardAt, Date.now() - this.#heardOn) > DOUBTFUL_MS;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
