import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { SteadyClock } from '../steady-clock.js';
import type { LedgerIdentity, Op, Outcome, Queries, QueryName } from './contract.js';
import { Refusal, refusedOutcome } from './ops/refusal.js';
import type { GroupOpName, LoneOpName, Writing } from './ops/writing.js';
import { QUERIES } from './queries/queries.js';
import { Sql } from './sql.js';
import { splitOps } from './split-ops.js';
import { GROUP_WRITES, WRITES } from './ops/writes.js';

/** The ledger itself: one database, used by one thread. */
export class LedgerStore {
  readonly identity: LedgerIdentity;
  readonly #database: DatabaseSync;
  readonly #sql: Sql;
  readonly #clock: SteadyClock;
  #at: number;

  constructor(database: DatabaseSync, clock = new SteadyClock()) {
    this.#database = database;
    this.#sql = new Sql(database);
    this.#clock = clock;
    this.#at = this.#clock.see(Number(this.#meta('at', () => '0')));
    const opening = Number(this.#meta('opening', () => '0')) + 1;
    this.#setMeta('opening', opening);
    this.identity = {
      epoch: this.#meta('epoch', () => randomBytes(6).toString('base64url')),
      opening,
      house: {
        kid: this.#meta('house-kid', () => `house-${randomBytes(6).toString('base64url')}`),
        secret: this.#meta('house-secret', () => randomBytes(32).toString('base64url')),
      },
    };
  }

  /**
   * Writes all of `ops` in one transaction with one sync to the disk. Each is atomic by itself: one that
   * is refused leaves the others alone. When this returns, what was granted is durable.
   */
  commit(ops: readonly Op[]): Outcome[] {
    const split = splitOps(ops);
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const outcomes = split.flatMap((some) => this.#enter(some, split.length === 1));
      this.#setMeta('at', this.#at);
      this.#database.exec('COMMIT');
      return outcomes;
    } catch (error) {
      // A full disk ends the transaction by itself.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Answers a read. */
  read<N extends QueryName>(query: N, take: Queries[N]['take']): Queries[N]['give'] {
    return QUERIES[query](this.#sql, take, this.#now());
  }

  close(): void {
    this.#database.close();
  }

  /**
   * Writes what stands together: one op, or several of which the same may be written in one go.
   *
   * @param alone Whether they are all of the transaction. Then nothing beside them is to be kept if they fail, and
   * no savepoint has each page that they change copied once more.
   */
  #enter(ops: readonly Op[], alone: boolean): Outcome[] {
    const writing = { sql: this.#sql, at: this.#now() };
    if (!alone) this.#database.exec('SAVEPOINT op');
    try {
      const outcomes = write(writing, ops);
      if (!alone) this.#database.exec('RELEASE op');
      return outcomes;
    } catch (error) {
      // What ends the whole transaction (a full disk) is everyone's fault; all else is theirs alone.
      if (!this.#database.isTransaction) throw error;
      this.#database.exec(alone ? 'ROLLBACK; BEGIN IMMEDIATE' : 'ROLLBACK TO op; RELEASE op');
      return ops.map(() => refused(error));
    }
  }

  /** A moment that was told is past for good: nothing is written before it. */
  #now(): number {
    this.#at = this.#clock.now();
    return this.#at;
  }

  /** A value of the ledger's own, made when it is first asked for. */
  #meta(name: string, make: () => string): string {
    const row = this.#sql.get<{ value: string }>('SELECT value FROM meta WHERE name = ?', name);
    if (row) return row.value;
    const value = make();
    this.#setMeta(name, value);
    return value;
  }

  #setMeta(name: string, value: string | number): void {
    this.#sql.run(
      'INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      name,
      String(value),
    );
  }
}

function write(writing: Writing, ops: readonly Op[]): Outcome[] {
  const [first] = ops;
  if (!first) return [];
  if (first.op in GROUP_WRITES) {
    const group = GROUP_WRITES[first.op as GroupOpName] as (
      writing: Writing,
      takes: readonly Op['take'][],
    ) => Outcome[];
    return group(
      writing,
      ops.map(({ take }) => take),
    );
  }
  const lone = WRITES[first.op as LoneOpName] as (writing: Writing, take: Op['take']) => never;
  return [{ ok: true, give: lone(writing, first.take) } satisfies Outcome];
}

function refused(error: unknown): Outcome {
  if (error instanceof Refusal) return refusedOutcome(error);
  return { ok: false, code: 'unavailable', fault: (error as Error).message };
}
