import { EMPTY_SHOW } from '@livestall/protocol';
import type { ShowState } from '@livestall/protocol';

/** How many states are kept of a show, however long it is. Neighbours share what did not change. */
const MOST = 128;

/**
 * States of a show along its log, so that any other is a short fold away. They stand at even distances,
 * which double whenever there are too many.
 */
export class Keyframes {
  #frames: ShowState[] = [EMPTY_SHOW];
  /** How many events lie between two, at least. */
  #distance = 16;

  /** Takes a state that is newer than all before. */
  add(state: ShowState): void {
    if (state.seq < this.#lastSeq() + this.#distance) return;
    this.#frames.push(state);
    if (this.#frames.length < MOST) return;
    this.#frames = this.#frames.filter((_, index) => index % 2 === 0);
    this.#distance *= 2;
  }

  /** The newest that is not after `seq`. */
  before(seq: number): ShowState {
    return this.#frames.findLast((state) => state.seq <= seq) ?? EMPTY_SHOW;
  }

  /** Tells all of them otherwise, which moves none. */
  retell(told: (state: ShowState) => ShowState): void {
    this.#frames = this.#frames.map(told);
  }

  #lastSeq(): number {
    return this.#frames.at(-1)?.seq ?? 0;
  }
}
