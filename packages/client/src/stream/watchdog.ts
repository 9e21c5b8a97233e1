import { BEAT_MS } from '@livestall/protocol';

/** A stream that was silent for two and a half beats is dead. */
const DEAD_MS = BEAT_MS * 2.5;
/** One that was silent for longer than a beat may be. */
const DOUBTFUL_MS = BEAT_MS * 1.25;
/** The first word comes at once, or the line is dead: a browser sends its request on one that it kept for it. */
const FIRST_MS = 15_000;

/** Watches one stream for signs of life. */
export class Watchdog {
  readonly #bark: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #heardAt = 0;
  #heardOn = 0;

  /** @param bark Called when the stream is dead. */
  constructor(bark: () => void) {
    this.#bark = bark;
    this.#wait(FIRST_MS);
  }

  /** Something arrived. */
  heard(): void {
    this.#wait(DEAD_MS);
  }

  #wait(ms: number): void {
    // The date goes on while a machine sleeps, which the steady clock may not do.
    this.#heardAt = performance.now();
    this.#heardOn = Date.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#bark, ms);
  }

  /** Whether it should have been heard by now. */
  get doubtful(): boolean {
    return Math.max(performance.now() - this.#heardAt, Date.now() - this.#heardOn) > DOUBTFUL_MS;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
