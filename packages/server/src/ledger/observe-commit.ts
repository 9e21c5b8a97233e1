import type { Op, Outcome } from './contract.js';

/** Hears of every commit after it. */
export type ObserveCommit = (
  ops: readonly Op[],
  outcomes: readonly Outcome[],
  seconds: number,
) => void;

/** What a commit gave, and how long the ledger's thread was at it, waiting not counted. */
export interface Committed {
  outcomes: Outcome[];
  seconds: number;
}

/** A commit that is told of: what went in, what came of it, and how long it took. */
export function observed(
  commit: (ops: readonly Op[]) => Promise<Committed>,
  observe: ObserveCommit | undefined,
): (ops: readonly Op[]) => Promise<Outcome[]> {
  return async (ops) => {
    const { outcomes, seconds } = await commit(ops);
    observe?.(ops, outcomes, seconds);
    return outcomes;
  };
}
