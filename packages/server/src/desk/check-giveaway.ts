import type { GiveawayDraft, Product, StallError } from '@livestall/protocol';
import { checkSpread } from './check-spread.js';
import { isForeign } from './is-foreign.js';
import { mustSay } from './must-say.js';
import { wrongField } from './wrong-field.js';

/** How many a draw may have: the log names each of them. */
const MOST_WINNERS = 100;

/** What only the other kind has. It is refused, so that nobody believes that it counts. */
const STRANGE = {
  draw: ['pool', 'split', 'floor'],
  shares: ['among', 'claimMs'],
} as const;

/**
 * @throws StallError `bad-request`, which names the field: a prize without words, what only the other kind has, a pool that cannot be cut as it
 * is asked, a currency that is not the goods'.
 */
export function checkGiveaway(draft: GiveawayDraft, goods: readonly Product[]): void {
  const { kind, prize, total } = draft;
  mustSay('prize', prize);
  checkSpread(draft);
  const strange = STRANGE[kind].find((field) => draft[field] !== undefined);
  if (strange) throw wrongField(strange, `is nothing that a giveaway of the kind ${kind} has`);
  if (kind === 'draw' && total > MOST_WINNERS)
    throw wrongField('total', `is at most ${MOST_WINNERS}`);
  if (draft.pool) checkPool(draft, draft.pool.amount);
  else if (draft.split !== undefined) throw wrongField('split', 'needs a pool to cut');
  else if (draft.floor !== undefined) throw wrongField('floor', 'needs a pool to cut');
  const misfit = giveawayMisfit(draft, goods);
  if (misfit) throw misfit;
}

/** What of the goods stands against a giveaway; `undefined`: nothing. */
export function giveawayMisfit(
  { pool }: GiveawayDraft,
  goods: readonly Product[],
): StallError | undefined {
  if (pool?.currency === undefined || !isForeign(pool.currency, goods)) return undefined;
  return wrongField('pool/currency', 'takes that of the goods');
}

function checkPool({ split, floor, total }: GiveawayDraft, amount: number): void {
  if (floor !== undefined && split !== 'random') {
    throw wrongField('floor', 'is the least that a random share is');
  }
  const least = (floor ?? 1) * total;
  if (amount < least) throw wrongField('pool/amount', `is at least ${least} for ${total} shares`);
}
