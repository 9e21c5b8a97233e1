import { applyEvent, applyEvents, EMPTY_SHOW } from '@livestall/protocol';
import type { LogEvent, ShowState } from '@livestall/protocol';
import { retoldEvent, retoldState, type WordsById } from '../retold.js';
import { Keyframes } from './keyframes.js';

/**
 * How long the base trails behind now. It must be further back than any picture (seconds to a minute),
 * and it is how long a reader may be away and still be replayed what it missed.
 */
const TRAIL_MS = 180_000;

/** A show's log in memory: folded up to some minutes ago, and up to now, with the events between. */
export class LogTail {
  #base: ShowState = EMPTY_SHOW;
  #events: LogEvent[] = [];
  #state: ShowState = EMPTY_SHOW;
  readonly #keyframes = new Keyframes();

  get base(): ShowState {
    return this.#base;
  }

  /** Those after the base, dense. */
  get events(): readonly LogEvent[] {
    return this.#events;
  }

  /** Everything folded. */
  get state(): ShowState {
    return this.#state;
  }

  push(events: readonly LogEvent[]): void {
    for (const event of events) {
      this.#state = applyEvent(this.#state, event);
      this.#keyframes.add(this.#state);
      this.#events.push(event);
    }
  }

  /** Lines or questions say something else now, or nothing: at every moment. */
  retell(words: WordsById): void {
    const told = (state: ShowState) => retoldState(state, words);
    this.#base = told(this.#base);
    this.#state = told(this.#state);
    this.#keyframes.retell(told);
    this.#events = this.#events.map((event) => retoldEvent(event, words));
  }

  /** A state that is not after `seq`, and not long before it. */
  keyframe(seq: number): ShowState {
    return this.#keyframes.before(seq);
  }

  /** Folds into the base what is old at time `t`. */
  trim(t: number): void {
    const fresh = this.#events.findIndex(({ at }) => at >= t - TRAIL_MS);
    if (fresh === 0) return;
    const old = this.#events.splice(0, fresh === -1 ? this.#events.length : fresh);
    this.#base = applyEvents(this.#base, old);
  }

  /** The events after `seq`, or `null` where they are not all held or `seq` has not been yet. */
  after(seq: number): LogEvent[] | null {
    if (seq < this.#base.seq || seq > this.#state.seq) return null;
    return this.#events.filter((event) => event.seq > seq);
  }
}
