import type { Entry, Giveaway } from '@livestall/protocol';
import type { Words } from '../localize/words.js';

/** How many win what: "$88.00 in 20 red packets", "3 winners". */
export function giveawayGives(
  { kind, total, pool }: Pick<Giveaway, 'kind' | 'total' | 'pool'>,
  words: Words,
): string {
  if (kind === 'draw') return words.term('giveawayWinners', total);
  const packets = words.term('giveawayPackets', total);
  return pool
    ? words.term('giveawayIn', amountOf(pool.amount, pool.currency, words), packets)
    : packets;
}

/** What one viewer got, in the fewest words: "$4.20", "3 ×"; `''` where the prize's own words say it all. */
export function prizeAmount(
  { pool }: Giveaway,
  { amount }: Pick<Entry, 'amount'>,
  words: Words,
): string {
  if (amount === undefined || !pool) return '';
  return pool.currency === undefined
    ? `${words.number(amount)} ×`
    : amountOf(amount, pool.currency, words);
}

function amountOf(amount: number, currency: string | undefined, words: Words): string {
  return currency === undefined ? words.number(amount) : words.money({ amount, currency });
}
