import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { paceOf, type Pace } from './pace.ts';
import { viewerOf } from './viewer-of.ts';

/** As many in one transaction as the server takes at most. */
const GROUP = 1_000;

const TABLES = `
  PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
  PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000;
  CREATE TABLE coupon (id TEXT PRIMARY KEY, claimed INTEGER, total INTEGER) STRICT;
  CREATE TABLE claim (
    viewer TEXT, coupon TEXT, key TEXT, at INTEGER, PRIMARY KEY (viewer, coupon)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE journal (n INTEGER PRIMARY KEY, at INTEGER, viewer TEXT, coupon TEXT) STRICT;`;

/**
 * What a claim costs SQLite and nothing else: its row with the key, the guarded count and a line of the journal, written
 * in groups by a loop that waits for nobody. Its database is new at each run, where the
 * ledger has grown by the runs before: if that makes a difference, it is in SQLite's favour.
 */
export async function claimBare(folder: string, coupon: string, viewers: number): Promise<Pace> {
  const database = new DatabaseSync(path.join(folder, `${coupon}.db`));
  database.exec(TABLES);
  database.prepare('INSERT INTO coupon VALUES (?, 0, ?)').run(coupon, viewers);
  const find = database.prepare('SELECT key, at FROM claim WHERE viewer = ?');
  const count = database.prepare(
    'UPDATE coupon SET claimed = claimed + 1 WHERE id = ? AND claimed < total',
  );
  const add = database.prepare('INSERT INTO claim VALUES (?, ?, ?, ?)');
  const note = database.prepare('INSERT INTO journal (at, viewer, coupon) VALUES (?, ?, ?)');
  const people = Array.from({ length: viewers }, (_, n) => ({
    viewer: viewerOf(coupon, n),
    key: `key-${viewerOf('key', n)}`,
  }));
  const write = () => {
    for (let from = 0; from < viewers; from += GROUP) {
      database.exec('BEGIN IMMEDIATE');
      for (const { viewer, key } of people.slice(from, from + GROUP)) {
        const at = Date.now();
        if (find.all(viewer).length > 0) throw new Error('Nobody has one yet.');
        count.run(coupon);
        add.run(viewer, coupon, key, at);
        note.run(at, viewer, coupon);
      }
      database.exec('COMMIT');
    }
  };
  const pace = await paceOf(viewers, write);
  database.close();
  return pace;
}
