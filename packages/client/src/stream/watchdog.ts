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
  #timer: ReturnType<typeof setTimeout>;
  #heardAt = performance.now();
  // The date goes on while a machine sleeps, which the steady clock may not do.
  #heardOn = Date.now();
  #any = false;

  /** @param bark Called when the stream is dead. */
  constructor(bark: () => void) {
    this.#bark = bark;
    this.#timer = setTimeout(() => this.#look(), FIRST_MS);
  }

  /** Something arrived. In a crowd that is many times a second, so it only notes the time. */
  heard(): void {
    this.#heardAt = performance.now();
    this.#heardOn = Date.now();
    this.#any = true;
  }

  #look(): void {
    const left = this.#any ? DEAD_MS - (performance.now() - this.#heardAt) : 0;
    if (left <= 0) this.#bark();
    else this.#timer = setTimeout(() => this.#look(), left);
  }

  /** Whether it should have been heard by now. */
  get doubtful(): boolean {
    return Math.max(performance.now() - this.#heardAt, Date.now() - this.#heardOn) > DOUBTFUL_MS;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
