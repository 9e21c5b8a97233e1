import { existsSync } from 'node:fs';
import { chmod, open, rename, rm, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from '../start-error.js';
import { checkLedger } from './check-ledger.js';
import { ledgerFile } from './ledger-file.js';

/**
 * Writes a copy of a folder's ledger as it is at one moment. A server may be writing to it meanwhile: the
 * copy is made within one reading transaction, which holds up no writer (SQLite's own backup call would
 * begin anew at every write of another process). The file is whole and on the disk, or it is not there.
 *
 * @throws StartError `no-ledger`, `file-taken`, `start-failed`.
 */
export async function backupLedger(folder: string, file: string): Promise<{ shows: number }> {
  const source = ledgerFile(folder);
  if (!existsSync(source)) {
    throw new StartError('no-ledger', `There is no ledger in the folder ${folder}.`);
  }
  if (existsSync(file)) throw new StartError('file-taken', `${file} is there already.`);
  const part = `${file}.part`;
  try {
    await rm(part, { force: true });
    // Nobody but its owner may read it, from its first byte on.
    await writeFile(part, '', { mode: 0o600 });
    await chmod(part, 0o600);
    copy(source, part);
    const { shows } = checkLedger(part);
    await sync(part);
    await rename(part, file);
    return { shows };
  } catch (cause) {
    await rm(part, { force: true }).catch(() => undefined);
    if (cause instanceof StartError) throw cause;
    const { message } = cause as Error;
    throw new StartError('start-failed', `Cannot write ${file}: ${message}`, { cause });
  }
}

function copy(source: string, target: string): void {
  const database = new DatabaseSync(source, { readOnly: true, timeout: 5_000 });
  try {
    database.prepare('VACUUM INTO ?').run(target);
  } finally {
    database.close();
  }
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}
