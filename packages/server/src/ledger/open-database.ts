import { DatabaseSync } from 'node:sqlite';
import { StartError } from '../start-error.js';
import { IN_MEMORY } from './in-memory.js';
import { ledgerFile } from './ledger-file.js';
import { MIGRATIONS } from './migrations.js';
import { nameLedger } from './name-ledger.js';

/**
 * Opens the ledger's database in a folder that is there, and brings its tables up to date.
 *
 * @throws StartError `ledger-too-new`, `no-ledger`, `folder-not-writable`, `start-failed`; each names the file.
 */
export function openDatabase(folder: string): DatabaseSync {
  const file = folder === IN_MEMORY ? IN_MEMORY : ledgerFile(folder);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 5_000 });
    harden(database, folder);
    migrate(database, file);
    return database;
  } catch (error) {
    database?.close();
    throw nameLedger(error, file);
  }
}

/**
 * A grant must survive a power cut, so nothing weaker than a WAL that is synced at each commit will do; and
 * what is erased must not be left in the file's free pages.
 */
function harden(database: DatabaseSync, folder: string): void {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
  // What an op may have to take back is kept in memory: in a temporary file it is a write for each page of each commit,
  // and a place where what was erased could be left.
  database.exec('PRAGMA temp_store = MEMORY;');
  // Each claim is somewhere else in the tree of its viewers: the tree stays in memory while a drop writes all over it,
  // and is copied from the log into the file once in a while, not at each commit.
  database.exec('PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000;');
  const expected = { journal_mode: folder === IN_MEMORY ? 'memory' : 'wal', synchronous: 2 };
  for (const [name, value] of Object.entries({ ...expected, foreign_keys: 1, secure_delete: 1 })) {
    const found = Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    if (found !== value) {
      throw new StartError('start-failed', `SQLite refused ${name} = ${value} for the ledger.`);
    }
  }
}

function migrate(database: DatabaseSync, file: string): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version > MIGRATIONS.length) {
    throw new StartError('ledger-too-new', `${file} was written by a newer version of Livestall.`);
  }
  for (const [index, step] of MIGRATIONS.slice(version).entries()) {
    database.exec(`BEGIN; ${step}; PRAGMA user_version = ${version + index + 1}; COMMIT;`);
  }
}
