import type { OpName, Ops, Outcome } from '../contract.js';
import type { Sql } from '../sql.js';

/** What a write works with. */
export interface Writing {
  sql: Sql;
  /** Ledger time of this write, milliseconds since the epoch: never before an earlier write's. */
  at: number;
}

/** Writes of some names, each run within a transaction; one that throws leaves nothing behind. */
export type Writes<N extends OpName> = {
  [K in N]: (writing: Writing, take: Ops[K]['take']) => Ops[K]['give'];
};

/** Writes that come in crowds, so that what one commit has of them side by side is written together. */
export type GroupOpName = 'coupon.claim' | 'hold.take' | 'giveaway.enter';

/** All others, each written by itself. */
export type LoneOpName = Exclude<OpName, GroupOpName>;

/** Writes in groups: what is refused is told as an outcome and leaves nothing behind, and the others alone. */
export type GroupWrites = {
  [K in GroupOpName]: (writing: Writing, takes: readonly Ops[K]['take'][]) => Outcome<K>[];
};
