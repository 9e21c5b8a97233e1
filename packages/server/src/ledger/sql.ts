import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** A row as SQLite gives it; callers name its columns. */
export type Row = Record<string, string | number | null>;

/**
 * A database with its prepared statements kept by their text. Their values are plain `?`: a numbered one is a name to
 * Node 22, and gets no value.
 */
export class Sql {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** The first row, or `undefined`. `R` names the columns that the statement selects. */
  get<R extends object = Row>(text: string, ...values: SQLInputValue[]): R | undefined {
    return this.#prepared(text).get(...values) as R | undefined;
  }

  /** All rows. */
  all<R extends object = Row>(text: string, ...values: SQLInputValue[]): R[] {
    return this.#prepared(text).all(...values) as R[];
  }

  /** Runs a statement and gives the number of rows that it changed. */
  run(text: string, ...values: SQLInputValue[]): number {
    return Number(this.#prepared(text).run(...values).changes);
  }

  /** Inserts a row and gives its row id. */
  insert(text: string, ...values: SQLInputValue[]): number {
    return Number(this.#prepared(text).run(...values).lastInsertRowid);
  }

  #prepared(text: string): StatementSync {
    let statement = this.#statements.get(text);
    if (!statement) {
      statement = this.#database.prepare(text);
      this.#statements.set(text, statement);
    }
    return statement;
  }
}
