import type { Pool } from '@livestall/protocol';

/** Whether an amount is in a currency that a show's goods are not paid in. Pieces are in none. */
export function isForeign(amount: Pool | null, currencies: readonly string[]): boolean {
  const currency = amount?.currency;
  return currency !== undefined && currencies.length > 0 && !currencies.includes(currency);
}
