import { CLAIM_MS, MOST_CALLS } from '../giveaway.js';
import type { Call, Giveaway, GiveawayState } from '../giveaway.js';

/** The least `claimMs`, in milliseconds: in less, nobody can take a prize. */
const LEAST_CLAIM_MS = 1_000;

/** Whether a giveaway's terms are ones that its winners can be reckoned by. */
export function hasFairTerms({ total, claimMs = CLAIM_MS }: Giveaway): boolean {
  return (
    Number.isSafeInteger(total) &&
    total >= 1 &&
    Number.isSafeInteger(claimMs) &&
    claimMs >= LEAST_CLAIM_MS
  );
}

/**
 * Whether a prize was free for everybody who was called, whenever that was, and whether somebody was called for each prize while there
 * was anybody to call.
 *
 * @param entries How many took part.
 */
export function callsAreDue(state: GiveawayState, entries: number): boolean {
  const { giveaway, closed, drawn } = state;
  const calls = drawn?.calls ?? [];
  const [first] = calls;
  const last = calls.at(-1);
  if (!closed || !drawn || !first || !last) return false;
  const { total, claimMs = CLAIM_MS } = giveaway;
  const most = mostCalled(giveaway, entries);
  return (
    hasFairTerms(giveaway) &&
    drawn.at >= closed.at &&
    first.at >= drawn.at &&
    first.called === Math.min(total, entries) &&
    last.called === drawn.winners.length &&
    calls.every(({ at, called }, index) => {
      const before = calls[index - 1] ?? first;
      if (at < before.at || called < before.called) return false;
      return called <= Math.min(most, total + overdueBy(calls, at, claimMs));
    }) &&
    isDueToEnd(state, calls, most)
  );
}

/** Whether nothing more is given because all is given, or because there was nobody left to call. */
function isDueToEnd(
  { giveaway: { total, claimMs = CLAIM_MS }, finished }: GiveawayState,
  calls: readonly Call[],
  most: number,
): boolean {
  if (!finished) return true;
  const { at, given } = finished;
  const { at: lastAt, called } = calls.at(-1) ?? { at: 0, called: 0 };
  if (at < lastAt || given > Math.min(total, called)) return false;
  // Whoever still had time has taken theirs.
  const hadTime = called - overdueBy(calls, at, claimMs);
  return given === total || (called === most && given >= hadTime);
}

/** How many are called in all, where nobody takes a prize. */
function mostCalled({ total }: Giveaway, entries: number): number {
  return Math.min(total * MOST_CALLS, entries);
}

/** How many of those called had no time left. */
function overdueBy(calls: readonly Call[], moment: number, claimMs: number): number {
  return calls.findLast(({ at }) => at + claimMs <= moment)?.called ?? 0;
}
