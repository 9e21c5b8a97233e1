import type { Queries, QueryName } from '../contract.js';
import type { Sql } from '../sql.js';

/** Reads of some names. */
export type Reads<N extends QueryName> = {
  [K in N]: (sql: Sql, take: Queries[K]['take']) => Queries[K]['give'];
};
