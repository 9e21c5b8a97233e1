import type { OpName, Ops } from '../contract.js';
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
