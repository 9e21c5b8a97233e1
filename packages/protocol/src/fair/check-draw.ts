import type { GiveawayState } from '../giveaway.js';
import { callsAreDue, hasFairTerms } from './calls-are-due.js';
import { cutShares } from './cut-shares.js';
import { commitmentTo, drawOrder } from './draw-order.js';
import { entriesDigest } from './entries.js';

/** What a giveaway that was drawn must come to, worked out anew; each is true where it holds. */
export interface DrawCheck {
  /** The seed is the one that was committed to before anybody took part. */
  seed: boolean;
  /** The list is the one that was frozen before the seed was told, and has nobody twice. */
  entries: boolean;
  /** Those who were called are the first of the order, in that order; as many as there are prizes at least, or all. */
  winners: boolean;
  /**
   * Nobody was called out of turn, and no prize was kept: as many were called at first as there are prizes, later ones for prizes whose
   * time was up by then, and no more than `MOST_CALLS` for each prize in all. It ended once all was given or nobody was left to
   * call, and all who were called had their time. The terms are ones that this can be reckoned by.
   */
  calls: boolean;
  /** The entries in the order of the draw; of shares, in the order in which they were taken. */
  order: string[];
  /** Of shares of a pool: how much each is, in the same order. */
  shares: number[];
}

/**
 * Works a giveaway out anew, from what the log says of it and the published list.
 *
 * @throws RangeError where it has not been drawn yet.
 */
export async function checkDraw(
  state: GiveawayState,
  entries: readonly string[],
): Promise<DrawCheck> {
  const { giveaway, closed, drawn } = state;
  if (!closed || !drawn) throw new RangeError('This giveaway has not been drawn yet.');
  const { seed, winners } = drawn;
  const digest = await entriesDigest(entries);
  const isDraw = giveaway.kind === 'draw';
  const order = isDraw ? await drawOrder({ seed, digest, entries }) : [...entries];
  const isFair = hasFairTerms(giveaway);
  const shares =
    isDraw || !isFair ? [] : (await cutShares(giveaway, seed)).slice(0, entries.length);
  return {
    seed: (await commitmentTo(seed)) === giveaway.commitment,
    entries:
      digest === closed.digest &&
      entries.length === closed.entries &&
      new Set(entries).size === entries.length,
    winners: isDraw ? isBeginning(state, order) : winners.length === 0,
    calls: isDraw ? callsAreDue(state, order.length) : isFair && winners.length === 0,
    order,
    shares,
  };
}

/** Whether those called are the order's first, and one for each prize or all. */
function isBeginning(
  { giveaway: { total }, drawn }: GiveawayState,
  order: readonly string[],
): boolean {
  const called = drawn?.winners ?? [];
  return (
    called.length >= Math.min(total, order.length) &&
    called.every((entry, index) => entry === order[index])
  );
}
