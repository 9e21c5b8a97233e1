import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { paceOf, type Pace } from './pace.ts';
import { viewerOf } from './viewer-of.ts';

/** As many in one transaction as the server takes at most. */
const GROUP = 1_000;

/** As durable as the ledger, as careful with what is deleted, and laid out as it is. */
const TABLES = `
  PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
  PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000;
  CREATE TABLE coupon (id TEXT PRIMARY KEY, claimed INTEGER, total INTEGER) STRICT, WITHOUT ROWID;
  CREATE TABLE claim (
    n INTEGER PRIMARY KEY, show TEXT, coupon TEXT REFERENCES coupon (id), viewer TEXT, at INTEGER, key TEXT,
    journal INTEGER
  ) STRICT;
  CREATE INDEX claim_viewer ON claim (viewer);
  CREATE INDEX claim_coupon ON claim (coupon, show);
  CREATE TABLE journal (
    n INTEGER PRIMARY KEY, at INTEGER, show TEXT, kind TEXT, viewer TEXT, subject TEXT
  ) STRICT;`;

const SHOW = 'show-of-the-bench';

/**
 * What a claim costs SQLite and nothing else: its row with the key, the guarded count and a line of the journal, written
 * in groups by a loop that waits for nobody. Its file grows from run to run, as the ledger's does.
 */
export class BareLedger {
  readonly #database: DatabaseSync;
  readonly #statements: ReturnType<typeof statementsOf>;

  /** Makes it in a folder that is there. */
  constructor(folder: string) {
    this.#database = new DatabaseSync(path.join(folder, 'bare.db'), {
      enableForeignKeyConstraints: true,
    });
    this.#database.exec(TABLES);
    this.#statements = statementsOf(this.#database);
  }

  /** One claim by each of so many viewers, all of them granted. */
  claim(coupon: string, viewers: number): Promise<Pace> {
    this.#database.prepare('INSERT INTO coupon VALUES (?, 0, ?)').run(coupon, viewers);
    const people = Array.from({ length: viewers }, (_, n) => ({
      viewer: viewerOf(coupon, n),
      key: `key-${viewerOf('key', n)}`,
    }));
    return paceOf(viewers, () => {
      for (let from = 0; from < viewers; from += GROUP) {
        this.#write(coupon, people.slice(from, from + GROUP));
      }
    });
  }

  close(): void {
    this.#database.close();
  }

  #write(coupon: string, people: readonly { viewer: string; key: string }[]): void {
    const { find, count, note, add } = this.#statements;
    this.#database.exec('BEGIN IMMEDIATE');
    for (const { viewer, key } of people) {
      const at = Date.now();
      if (find.all(SHOW, viewer).length > 0) throw new Error('Nobody has one yet.');
      count.run(coupon);
      const line = note.run(at, SHOW, viewer, coupon).lastInsertRowid;
      add.run(SHOW, coupon, viewer, at, key, line);
    }
    this.#database.exec('COMMIT');
  }
}

function statementsOf(database: DatabaseSync) {
  return {
    find: database.prepare('SELECT key, at FROM claim WHERE show = ? AND viewer = ?'),
    count: database.prepare(
      'UPDATE coupon SET claimed = claimed + 1 WHERE id = ? AND claimed < total',
    ),
    note: database.prepare(
      "INSERT INTO journal (at, show, kind, viewer, subject) VALUES (?, ?, 'claim', ?, ?)",
    ),
    add: database.prepare(
      'INSERT INTO claim (show, coupon, viewer, at, key, journal) VALUES (?, ?, ?, ?, ?, ?)',
    ),
  };
}
