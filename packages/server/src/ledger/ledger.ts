import type { LedgerIdentity, Op, OpName, Ops, Outcome, Queries, QueryName } from './contract.js';

/** The durable port: everything that must outlive the process goes through it. */
export interface Ledger {
  readonly identity: LedgerIdentity;
  /**
   * Writes a batch; resolves when all of it is on the disk. Each op is atomic by itself and has an
   * outcome of its own.
   *
   * @throws StallError `unavailable` where the disk refused it, too much waits, or it is closed.
   */
  commit(ops: readonly Op[]): Promise<Outcome[]>;
  /** Enters one op. @throws StallError with the code by which it was refused. */
  enter<N extends OpName>(op: N, take: Ops[N]['take']): Promise<Ops[N]['give']>;
  /** Reads what was committed before. */
  read<N extends QueryName>(query: N, take: Queries[N]['take']): Promise<Queries[N]['give']>;
  /** Writes what waits, then closes. */
  close(): Promise<void>;
}
