import { EMPTY_SHOW, applyEvent } from '@livestall/protocol';
import type { LogEvent, ShowState, Snapshot } from '@livestall/protocol';

/** How far back a picture can be followed, in milliseconds. */
const KEPT_MS = 15 * 60_000;

/**
 * The log as far as it is held, with the fold at each of its moments, so that looking back is looking
 * up. States share what did not change: a moment costs one small object.
 */
export class History {
  #epoch: string | null = null;
  #base: ShowState = EMPTY_SHOW;
  /** Oldest first: the show after each event since `#base`. */
  #moments: ShowState[] = [];

  /** `null` before the first snapshot. */
  get epoch(): string | null {
    return this.#epoch;
  }

  /** The newest state. */
  get now(): ShowState {
    return this.#moments.at(-1) ?? this.#base;
  }

  /** From when on it knows how the show was. */
  get since(): number {
    return this.#base.at;
  }

  /** Folds in an event. False where it is not the next one, which changes nothing. */
  add(event: LogEvent): boolean {
    const next = applyEvent(this.now, event);
    if (next.seq !== this.now.seq + 1) return false;
    this.#moments.push(next);
    this.#trim();
    return true;
  }

  /**
   * Takes what a snapshot has: all of it where its epoch is another, else what is newer. An older one
   * changes nothing.
   */
  take(snapshot: Pick<Snapshot, 'epoch' | 'base' | 'events'>): void {
    const { epoch, base, events } = snapshot;
    if (epoch !== this.#epoch || base.seq > this.now.seq) {
      this.#epoch = epoch;
      // A field that is newer than the server reads as in a show before its first event.
      this.#base = { ...EMPTY_SHOW, ...base };
      this.#moments = [];
    }
    for (const event of events) this.add(event);
  }

  /** The show as it was at server time `moment`; the oldest that is held, where that is before it. */
  at(moment: number): ShowState {
    return this.#moments[this.#after(moment) - 1] ?? this.#base;
  }

  /** When the next change after `moment` came; `null` where there was none yet. */
  nextAfter(moment: number): number | null {
    return this.#moments[this.#after(moment)]?.at ?? null;
  }

  /** Index of the first moment after `moment`, by bisection: `at` never falls. */
  #after(moment: number): number {
    let low = 0;
    let high = this.#moments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#moments[middle] as ShowState).at <= moment) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #trim(): void {
    const old = this.#after(this.now.at - KEPT_MS);
    if (old === 0) return;
    this.#base = this.#moments[old - 1] as ShowState;
    this.#moments.splice(0, old);
  }
}
