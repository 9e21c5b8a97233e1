import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from '../start-error.js';
import { makeFolder } from './make-folder.js';

/**
 * Makes a data folder where there is none, and this process the only one on it, until the lock is closed.
 * The lock is the operating system's (an open transaction on a file of its own), so one that was left by
 * `kill -9` holds nobody up, and the ledger itself stays readable for backups.
 *
 * @throws StartError `folder-in-use`, `folder-not-writable`.
 */
export function takeFolder(folder: string): { close(): void } {
  const lock = openLock(folder);
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (cause) {
    lock.close();
    throw new StartError(
      'folder-in-use',
      `Another Livestall server is running on the folder ${folder}.`,
      { cause },
    );
  }
}

function openLock(folder: string): DatabaseSync {
  try {
    // The ledger holds every secret: the folder is for its owner alone.
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    const file = path.join(folder, 'livestall.lock');
    const lock = new DatabaseSync(file, { timeout: 0 });
    try {
      // SQLite opens what it may not write to all the same, and then locks nothing.
      accessSync(file, constants.W_OK);
      return lock;
    } catch (cause) {
      lock.close();
      throw cause;
    }
  } catch (cause) {
    const message = isFile(folder)
      ? `${folder} is a file; a folder is needed.`
      : `The folder ${folder} cannot be written to.`;
    throw new StartError('folder-not-writable', message, { cause });
  }
}

function isFile(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isFile() ?? false;
}
