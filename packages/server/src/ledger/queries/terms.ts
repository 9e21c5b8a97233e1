import type { CreditTerms } from '@livestall/protocol';
import type { Sql } from '../sql.js';
import type { Reads } from './reads.js';

/** What holds in a channel whose seller said nothing: a week, and no commission. */
const TERMS: CreditTerms = { windowMs: 604_800_000, rate: 0 };

/** What sellers give for orders that come of links. */
export const termsReads: Reads<'terms'> = {
  terms: (sql, { channel }) => readTerms(sql, channel),
};

/** A channel's terms. */
export function readTerms(sql: Sql, channel: string): CreditTerms {
  const row = sql.get<CreditTerms & object>(
    'SELECT window_ms AS windowMs, rate FROM credit_terms WHERE channel = ?',
    channel,
  );
  return row ? { ...row } : TERMS;
}
