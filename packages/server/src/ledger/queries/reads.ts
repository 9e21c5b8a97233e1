import type { Queries, QueryName } from '../contract.js';
import type { Sql } from '../sql.js';

/** Reads of some names. `at` is the ledger's time: whatever is written later is not before it. */
export type Reads<N extends QueryName> = {
  [K in N]: (sql: Sql, take: Queries[K]['take'], at: number) => Queries[K]['give'];
};
