import type { EventMap, EventType } from './events.js';
import type { ShowState } from './show-state.js';

/** What an event changes, or `null` where its data are malformed. Data come from outside: check, then use. */
export type Fold<T extends EventType> = (
  state: ShowState,
  data: Partial<EventMap[T]>,
  at: number,
) => Partial<ShowState> | null;

/** The folds of some events. */
export type Folds<T extends EventType> = { [K in T]: Fold<K> };

/** How many lines of each growing list a state keeps, so that a long show's snapshot stays small. */
export const KEPT = {
  clocks: 64,
  shown: 500,
  redacted: 1_000,
  notices: 5,
  drops: 200,
  answers: 50,
  withdrawn: 500,
  polls: 50,
};

/** A list with one more, without the oldest where they are too many. */
export function append<T>(list: readonly T[], item: T, kept: number): readonly T[] {
  return [...list, item].slice(-kept);
}
