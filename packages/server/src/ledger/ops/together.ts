import type { OpName, Ops, Outcome } from '../contract.js';
import { refusedOutcome, Refusal } from './refusal.js';

/**
 * Writes acts that arrived together. What they are of is read once, counted in memory, and written once for all of them.
 *
 * @param one Writes one of them; what it read of its drop it keeps in the map, by any name. @throws Refusal
 * @param settle Writes what a drop has come to.
 */
export function together<N extends OpName, Drop>(
  takes: readonly Ops[N]['take'][],
  one: (take: Ops[N]['take'], drops: Map<string, Drop>) => Ops[N]['give'],
  settle: (drop: Drop) => void,
): Outcome<N>[] {
  const drops = new Map<string, Drop>();
  const outcomes = takes.map((take): Outcome<N> => {
    try {
      return { ok: true, give: one(take, drops) };
    } catch (error) {
      if (error instanceof Refusal) return refusedOutcome(error);
      throw error;
    }
  });
  for (const drop of drops.values()) settle(drop);
  return outcomes;
}
