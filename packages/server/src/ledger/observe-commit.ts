import type { Op, Outcome } from './contract.js';

/** Hears of every commit after it. */
export type ObserveCommit = (
  ops: readonly Op[],
  outcomes: readonly Outcome[],
  seconds: number,
) => void;

/** A commit that is told of: what went in, what came of it, and how long it took. */
export function observed(
  commit: (ops: readonly Op[]) => Promise<Outcome[]>,
  observe: ObserveCommit | undefined,
): (ops: readonly Op[]) => Promise<Outcome[]> {
  if (!observe) return commit;
  return async (ops) => {
    const start = performance.now();
    const outcomes = await commit(ops);
    observe(ops, outcomes, (performance.now() - start) / 1_000);
    return outcomes;
  };
}
