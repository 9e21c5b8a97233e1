import { WINDOW_MS } from '@livestall/protocol';
import type { Batch, Window } from '@livestall/protocol';

/** How many closed windows are kept: five minutes. */
const KEPT = 300_000 / WINDOW_MS;

/** What was sent, in windows of the clock, for those who poll. A window that is closed never changes, but by what was taken away since. */
export class Windows {
  readonly #batches = new Map<number, Batch[]>();
  /** The first window that was seen whole. */
  readonly #first: number;

  /** @param t Server time from which on every batch is added. */
  constructor(t: number) {
    this.#first = windowOf(t) + 1;
  }

  add(batch: Batch): void {
    const k = windowOf(batch.t);
    const batches = this.#batches.get(k);
    if (batches) batches.push(batch);
    else this.#batches.set(k, [batch]);
    for (const old of this.#batches.keys()) {
      if (old >= k - KEPT) break;
      this.#batches.delete(old);
    }
  }

  /** What was taken away is in none that is read from now on; whoever has read one hears of it in a later one. */
  retell(told: (batch: Batch) => Batch): void {
    for (const [k, batches] of this.#batches) this.#batches.set(k, batches.map(told));
  }

  /** The newest closed window and the oldest that is held, at server time `t`. */
  range(t: number): { k: number; oldest: number } {
    const k = windowOf(t) - 1;
    return { k, oldest: Math.max(this.#first, k - KEPT + 1) };
  }

  /** A closed window, or `null` for one that is open or gone. */
  get(k: number, t: number): Window | null {
    const range = this.range(t);
    if (k > range.k || k < range.oldest) return null;
    return { k, batches: this.#batches.get(k) ?? [] };
  }
}

function windowOf(t: number): number {
  return Math.floor(t / WINDOW_MS);
}
