import { constants, existsSync } from 'node:fs';
import { chmod, copyFile, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from '../start-error.js';
import { checkLedger } from './check-ledger.js';
import { ledgerFile } from './ledger-file.js';
import { takeFolder } from './take-folder.js';

/** What SQLite keeps beside a database: they belong to it, also under another name. */
const BESIDE = ['', '-wal', '-shm'];

/**
 * Puts a backup in the place of a folder's ledger, as a new epoch: pages that had seen more than the
 * backup has begin anew from a snapshot. What was there stays beside it under another name.
 *
 * @throws StartError `no-ledger`, `ledger-too-new`, `folder-in-use`, `folder-not-writable`.
 */
export async function restoreLedger(
  folder: string,
  backup: string,
): Promise<{ kept: string | null }> {
  if (!existsSync(backup)) throw new StartError('no-ledger', `There is no file ${backup}.`);
  checkLedger(backup);
  const lock = takeFolder(folder);
  try {
    const file = ledgerFile(folder);
    const part = `${file}.part`;
    await copyFile(backup, part, constants.COPYFILE_FICLONE);
    await chmod(part, 0o600);
    endEpoch(part);
    await sync(part);
    const kept = await setAside(file);
    await rename(part, file);
    await sync(folder);
    return { kept };
  } finally {
    lock.close();
  }
}

/** A ledger without an epoch makes a new one when it is opened. */
function endEpoch(file: string): void {
  const database = new DatabaseSync(file);
  database.exec("DELETE FROM meta WHERE name = 'epoch'");
  database.close();
}

async function setAside(file: string): Promise<string | null> {
  if (!existsSync(file)) {
    for (const end of BESIDE) await rm(file + end, { force: true });
    return null;
  }
  const { dir, name, ext } = path.parse(file);
  const kept = path.join(dir, `${name}-before-${Date.now()}${ext}`);
  for (const end of BESIDE) {
    if (existsSync(file + end)) await rename(file + end, kept + end);
  }
  return kept;
}

async function sync(target: string): Promise<void> {
  const handle = await open(target, 'r');
  await handle.sync();
  await handle.close();
}
