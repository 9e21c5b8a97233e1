import type { PollRow } from './contract.js';

/** How many voted for a choice. Its id may be the name of what any object has, as `constructor` is. */
export function votesOf({ counts }: Pick<PollRow, 'counts'>, choice: string): number {
  return Object.hasOwn(counts, choice) ? (counts[choice] ?? 0) : 0;
}
