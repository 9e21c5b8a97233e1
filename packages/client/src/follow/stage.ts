import { clocksOf, momentOf } from '@livestall/protocol';
import type { PictureClock, PictureReading, ShowState } from '@livestall/protocol';
import type { Past } from '../past/past.js';
import type { PictureOf, Playhead } from '../show.js';
import type { History } from './history.js';

/** The longest wait that a timer can hold. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** How far a picture is behind before it has said so. */
const USUAL_DELAY_MS = 8_000;

/** What a stage needs of the show that it is a stage of. */
export interface StageNeeds {
  /** Server time now, in milliseconds. */
  serverTime: () => number;
  /** Brings what knows the show further back; asked for once, when a viewer goes there. */
  open: () => Promise<Past>;
}

/**
 * The show at the moment that the picture has come to; now where no picture is followed, or no clock of the
 * show could place it. A picture that cannot say where it is for a while is where it was.
 */
export class Stage {
  readonly #history: History;
  readonly #changed: () => void;
  readonly #needs: StageNeeds;
  #past: Past | null = null;
  #opening = false;
  #state: ShowState;
  #playhead: Playhead = 'live';
  #clock: PictureClock | null = null;
  #of: PictureOf = null;
  #unsubscribe: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the picture was when it was last read: its moment, and its media time in seconds. */
  #last: { moment: number; mediaTime: number } | null = null;

  constructor(history: History, changed: () => void, needs: StageNeeds) {
    this.#history = history;
    this.#changed = changed;
    this.#needs = needs;
    this.#state = history.now;
  }

  get state(): ShowState {
    return this.#state;
  }

  get playhead(): Playhead {
    return this.#playhead;
  }

  /** What the picture shows now, in server time; `null` where none is followed, or no clock could place it. */
  get moment(): number | null {
    return this.#clock && this.#momentOf(this.#clock.read());
  }

  /** The talk as it was where the playhead stands, or `null` where that is at live. */
  get past(): Past | null {
    return this.#playhead === 'live' ? null : this.#past;
  }

  /**
   * Follows another picture, or none.
   *
   * @param of Whose dates it has. Default: the main angle's.
   */
  follow(clock: PictureClock | null, of: PictureOf = null): void {
    if (clock === this.#clock) return;
    this.#unsubscribe?.();
    this.#clock = clock;
    this.#of = of;
    this.#last = null;
    this.#unsubscribe = clock?.subscribe(() => this.update());
    this.update();
  }

  /** Looks where the picture is, and sets a timer for the next change that it comes to. */
  update(): void {
    clearTimeout(this.#timer);
    const reading = this.#clock?.read() ?? null;
    const moment = this.#clock && this.#momentOf(reading);
    // Silent, it is where it was: at live, or away from it.
    const away = reading ? reading.atLive === false : this.#playhead !== 'live';
    const back = away && this.#last !== null;
    const log = back ? this.#goBack() : this.#history;
    if (!back) this.#past?.leave();
    // What is further back than what is here is waited for: the stage stays put.
    const state = moment === null ? this.#history.now : log?.at(moment);
    this.#show(state ?? this.#state, back ? (state ? 'rewound' : 'seeking') : 'live');
    const next = moment === null ? null : (log?.nextAfter(moment) ?? null);
    // Before its first word a picture is taken to play; silent after that, to stand.
    const rate = this.#last ? (reading?.rate ?? 0) : 1;
    if (next === null || moment === null || rate <= 0) return;
    const waitMs = Math.ceil((next - moment) / rate);
    this.#timer = setTimeout(() => this.update(), Math.min(waitMs, MAX_TIMER_MS));
  }

  /** Where the picture is: as it says, else where it should be by what it said last. */
  #momentOf(reading: PictureReading | null): number | null {
    const of = this.#of;
    const clocks = typeof of === 'object' && of ? of : clocksOf(this.#history.now, of);
    const last = this.#last;
    const since = last && reading ? reading.mediaTime - last.mediaTime : 0;
    const expected = last ? last.moment + since * 1_000 : undefined;
    const moment = (reading && momentOf(clocks, reading, expected)) ?? expected;
    if (moment === undefined) {
      return clocks.length > 0 ? this.#needs.serverTime() - USUAL_DELAY_MS : null;
    }
    if (reading) this.#last = { moment, mediaTime: reading.mediaTime };
    return moment;
  }

  #goBack(): Past | null {
    if (!this.#opening) {
      this.#opening = true;
      this.#needs.open().then(
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
