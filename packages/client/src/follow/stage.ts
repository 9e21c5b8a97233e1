import { momentOf } from '@livestall/protocol';
import type { PictureClock, ShowState } from '@livestall/protocol';
import type { History } from './history.js';

/** The longest wait that a timer can hold. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The show at the moment that the picture has come to; now while no picture says where it is. */
export class Stage {
  readonly #history: History;
  readonly #changed: () => void;
  #state: ShowState;
  #clock: PictureClock | null = null;
  #unsubscribe: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the picture was when it was last read: its moment, and its media time in seconds. */
  #last: { moment: number; mediaTime: number } | null = null;

  constructor(history: History, changed: () => void) {
    this.#history = history;
    this.#changed = changed;
    this.#state = history.now;
  }

  get state(): ShowState {
    return this.#state;
  }

  /** Follows another picture, or none. */
  follow(clock: PictureClock | null): void {
    if (clock === this.#clock) return;
    this.#unsubscribe?.();
    this.#clock = clock;
    this.#last = null;
    this.#unsubscribe = clock?.subscribe(() => this.update());
    this.update();
  }

  /** Looks where the picture is, and sets a timer for the next change that it comes to. */
  update(): void {
    clearTimeout(this.#timer);
    const reading = this.#clock?.read() ?? null;
    const moment = reading && this.#momentOf(reading);
    this.#last = reading && moment !== null ? { moment, mediaTime: reading.mediaTime } : null;
    const { now } = this.#history;
    this.#show(moment === null ? now : this.#history.at(moment));
    const next = moment === null ? null : this.#history.nextAfter(moment);
    if (next === null || moment === null || !reading || reading.rate <= 0) return;
    const waitMs = Math.ceil((next - moment) / reading.rate);
    this.#timer = setTimeout(() => this.update(), Math.min(waitMs, MAX_TIMER_MS));
  }

  #momentOf(reading: NonNullable<ReturnType<PictureClock['read']>>): number | null {
    const { clocks } = this.#history.now;
    const expected =
      this.#last && this.#last.moment + (reading.mediaTime - this.#last.mediaTime) * 1_000;
    return expected === null ? momentOf(clocks, reading) : momentOf(clocks, reading, expected);
  }

  #show(state: ShowState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#changed();
  }
}
