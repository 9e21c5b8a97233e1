import type { GiveawayState } from '../giveaway.js';
import { cutShares } from './cut-shares.js';
import { commitmentTo, drawOrder } from './draw-order.js';
import { entriesDigest } from './entries.js';

/** What a giveaway that was drawn must come to, worked out anew; each is true where it holds. */
export interface DrawCheck {
  /** The seed is the one that was committed to before anybody took part. */
  seed: boolean;
  /** The list is the one that was frozen before the seed was told, and has nobody twice. */
  entries: boolean;
  /** Those who were called are the first of the order, in that order. */
  winners: boolean;
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
  { giveaway, closed, drawn }: GiveawayState,
  entries: readonly string[],
): Promise<DrawCheck> {
  if (!closed || !drawn) throw new RangeError('This giveaway has not been drawn yet.');
  const { seed, winners } = drawn;
  const digest = await entriesDigest(entries);
  const isDraw = giveaway.kind === 'draw';
  const order = isDraw ? await drawOrder({ seed, digest, entries }) : [...entries];
  const shares = isDraw ? [] : (await cutShares(giveaway, seed)).slice(0, entries.length);
  return {
    seed: (await commitmentTo(seed)) === giveaway.commitment,
    entries:
      digest === closed.digest &&
      entries.length === closed.entries &&
      new Set(entries).size === entries.length,
    winners: isDraw ? isBeginning(winners, order, giveaway.total) : winners.length === 0,
    order,
    shares,
  };
}

/** Whether those called are the order's first: as many as there are prizes, or as there are entries, at the least. */
function isBeginning(called: readonly string[], order: readonly string[], total: number): boolean {
  return (
    called.length >= Math.min(total, order.length) &&
    called.every((entry, index) => entry === order[index])
  );
}
