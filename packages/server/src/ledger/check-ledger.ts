import { DatabaseSync } from 'node:sqlite';
import { StartError } from '../start-error.js';
import { MIGRATIONS } from './migrations.js';

/**
 * Looks whether a file is a whole ledger that this version can open, and counts its shows.
 *
 * @throws StartError `no-ledger`, `ledger-too-new`.
 */
export function checkLedger(file: string): { shows: number } {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: true });
    const value = (text: string) => Object.values(database?.prepare(text).get() ?? {})[0];
    const version = Number(value('PRAGMA user_version'));
    if (version > MIGRATIONS.length) {
      const message = `${file} was written by a newer version of Livestall.`;
      throw new StartError('ledger-too-new', message);
    }
    const whole = value('PRAGMA quick_check') === 'ok' && version > 0;
    const secret = value("SELECT count(*) FROM meta WHERE name = 'house-secret'");
    if (!whole || secret !== 1) throw new Error('not a ledger');
    return { shows: Number(value('SELECT count(*) FROM show')) };
  } catch (cause) {
    if (cause instanceof StartError) throw cause;
    throw new StartError('no-ledger', `${file} is not a whole ledger of Livestall.`, { cause });
  } finally {
    database?.close();
  }
}
