import { DatabaseSync } from 'node:sqlite';
import type { SigningSecret } from '../tokens/index.js';
import { ledgerFile } from './ledger-file.js';
import { Sql } from './sql.js';

/** The house's own secret, from a ledger that another process may be writing to. */
export function readHouse(folder: string): SigningSecret {
  const database = new DatabaseSync(ledgerFile(folder), { readOnly: true });
  try {
    const sql = new Sql(database);
    const value = (name: string) =>
      sql.get<{ value: string }>('SELECT value FROM meta WHERE name = ?', name)?.value ?? '';
    return { kid: value('house-kid'), secret: value('house-secret') };
  } finally {
    database.close();
  }
}
