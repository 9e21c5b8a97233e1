import { CLAIM_MS, MOST_CALLS } from '../giveaway.js';
import type { Call, Giveaway, GiveawayState } from '../giveaway.js';
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
  /**
   * Nobody was called out of turn: as many at first as there are prizes, later ones for prizes whose time was up by then, and no more
   * than `MOST_CALLS` for each prize in all.
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
  { giveaway, closed, drawn }: GiveawayState,
  entries: readonly string[],
): Promise<DrawCheck> {
  if (!closed || !drawn) throw new RangeError('This giveaway has not been drawn yet.');
  // A server that is older than this check says nothing of its calls: nobody can tell whether they were due.
  const { seed, winners, calls = [] } = drawn;
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
    winners: isDraw ? isBeginning(winners, order) : winners.length === 0,
    calls: isDraw ? areDue(giveaway, calls, order.length) : winners.length === 0,
    order,
    shares,
  };
}

/** Whether those called are the order's first. */
function isBeginning(called: readonly string[], order: readonly string[]): boolean {
  return called.every((entry, index) => entry === order[index]);
}

/** Whether a prize was free for everybody who was called, whenever that was. */
function areDue(
  { total, claimMs = CLAIM_MS }: Giveaway,
  calls: readonly Call[],
  entries: number,
): boolean {
  const least = Math.min(total, entries);
  const most = Math.min(total * MOST_CALLS, entries);
  return (
    calls[0]?.called === least &&
    calls.every(({ at, called }) => {
      const overdue = calls.findLast((before) => before.at + claimMs <= at)?.called ?? 0;
      return called <= Math.min(most, total + overdue);
    })
  );
}
