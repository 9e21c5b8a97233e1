import { StartError } from '../start-error.js';

/** What SQLite says of a file that is no database, or a broken one: `SQLITE_NOTADB`, `SQLITE_CORRUPT`. */
const BROKEN = new Set([26, 11]);
/** Of one that it may not open, or not write: `SQLITE_CANTOPEN`, `SQLITE_READONLY`, `SQLITE_PERM`. */
const CLOSED = new Set([14, 8, 3]);

/** Why a ledger cannot be opened, with its name: SQLite speaks of "a database". */
export function nameLedger(cause: unknown, file: string): StartError {
  if (cause instanceof StartError) return cause;
  const { message, errcode } = cause as Error & { errcode?: number };
  // The high bytes say how it came to it.
  const code = (errcode ?? 0) & 0xff;
  if (BROKEN.has(code)) {
    return new StartError('no-ledger', `${file} is not a whole ledger of Livestall.`, { cause });
  }
  return CLOSED.has(code)
    ? new StartError('folder-not-writable', `The ledger ${file} cannot be written to.`, { cause })
    : new StartError('start-failed', `The ledger ${file} cannot be opened: ${message}`, { cause });
}
