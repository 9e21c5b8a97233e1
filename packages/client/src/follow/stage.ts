import { momentOf } from '@livestall/protocol';
import type { PictureClock, ShowState, StreamClock } from '@livestall/protocol';
import type { Past } from '../past/past.js';
import type { Playhead } from '../show.js';
import type { History } from './history.js';

/** The longest wait that a timer can hold. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The show at the moment that the picture has come to; now while no picture says where it is. */
export class Stage {
  readonly #history: History;
  readonly #changed: () => void;
  readonly #open: () => Promise<Past>;
  #past: Past | null = null;
  #opening = false;
  #state: ShowState;
  #playhead: Playhead = 'live';
  #clock: PictureClock | null = null;
  #clocks: readonly StreamClock[] | undefined;
  #unsubscribe: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the picture was when it was last read: its moment, and its media time in seconds. */
  #last: { moment: number; mediaTime: number } | null = null;

  /** @param open Brings what knows the show further back; asked for once, when a viewer goes there. */
  constructor(history: History, changed: () => void, open: () => Promise<Past>) {
    this.#history = history;
    this.#changed = changed;
    this.#open = open;
    this.#state = history.now;
  }

  get state(): ShowState {
    return this.#state;
  }

  get playhead(): Playhead {
    return this.#playhead;
  }

  /** The talk as it was where the playhead stands, or `null` where that is at live. */
  get past(): Past | null {
    return this.#playhead === 'live' ? null : this.#past;
  }

  /**
   * Follows another picture, or none.
   *
   * @param clocks How its dates map to server time. Default: as the show says.
   */
  follow(clock: PictureClock | null, clocks?: readonly StreamClock[]): void {
    if (clock === this.#clock) return;
    this.#unsubscribe?.();
    this.#clock = clock;
    this.#clocks = clocks;
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
    const back = moment !== null && reading?.atLive === false;
    const log = back ? this.#goBack() : this.#history;
    if (!back) this.#past?.leave();
    // What is further back than what is here is waited for: the stage stays put.
    const state = moment === null ? this.#history.now : log?.at(moment);
    this.#show(state ?? this.#state, back ? (state ? 'rewound' : 'seeking') : 'live');
    const next = moment === null ? null : (log?.nextAfter(moment) ?? null);
    if (next === null || moment === null || !reading || reading.rate <= 0) return;
    const waitMs = Math.ceil((next - moment) / reading.rate);
    this.#timer = setTimeout(() => this.update(), Math.min(waitMs, MAX_TIMER_MS));
  }

  #momentOf(reading: NonNullable<ReturnType<PictureClock['read']>>): number | null {
    const clocks = this.#clocks ?? this.#history.now.clocks;
    const expected =
      this.#last && this.#last.moment + (reading.mediaTime - this.#last.mediaTime) * 1_000;
    return expected === null ? momentOf(clocks, reading) : momentOf(clocks, reading, expected);
  }

  #goBack(): Past | null {
    if (!this.#opening) {
      this.#opening = true;
      this.#open().then(
        (past) => {
          this.#past = past;
          this.update();
        },
        // Closed before it came.
        () => undefined,
      );
    }
    return this.#past;
  }

  #show(state: ShowState, playhead: Playhead): void {
    if (state === this.#state && playhead === this.#playhead) return;
    this.#state = state;
    this.#playhead = playhead;
    this.#changed();
  }
}
