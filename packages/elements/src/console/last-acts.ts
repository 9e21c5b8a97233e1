import { inverseOf, type Standing } from '@livestall/client/host';
import type { Act } from '@livestall/protocol';

/** For how long an act can be taken back, in milliseconds. */
export const UNDO_MS = 60_000;

/** How many are listed. */
const KEPT = 8;

/** An act that was done. */
export interface DoneAct {
  readonly act: Act;
  readonly at: number;
  /** What takes it back; nothing where it cannot be. */
  readonly undo: readonly Act[];
  /** It was taken back. */
  readonly undone: boolean;
}

/** What the seller did last, newest first, and what would take it back. */
export class LastActs {
  #list: readonly DoneAct[] = [];

  get list(): readonly DoneAct[] {
    return this.#list;
  }

  /** The newest, if it can still be taken back at `t`. */
  newest(t: number, withinMs: number): DoneAct | undefined {
    const [one] = this.#list;
    return one && t - one.at < withinMs && canUndo(one, t) ? one : undefined;
  }

  add(act: Act, before: Standing, at: number): void {
    const one = { act, at, undo: inverseOf(act, before), undone: false };
    this.#list = [one, ...this.#list].slice(0, KEPT);
  }

  markUndone(done: DoneAct): void {
    this.#list = this.#list.map((one) => (one === done ? { ...one, undone: true } : one));
  }

  clear(): void {
    this.#list = [];
  }
}

/** Whether an act can be taken back at `t`. */
export function canUndo({ at, undo, undone }: DoneAct, t: number): boolean {
  return !undone && undo.length > 0 && t - at < UNDO_MS;
}
