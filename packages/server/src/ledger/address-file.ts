import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartError } from '../start-error.js';
import { IN_MEMORY } from './in-memory.js';

/** Leaves word in a data folder of where its server listens, for the commands that act through it. */
export async function writeAddress(folder: string, address: string): Promise<void> {
  if (folder !== IN_MEMORY) await writeFile(fileIn(folder), `${address}\n`);
}

/** Takes the word back. One that a crash left means nothing: whether a server runs is told by the lock. */
export async function removeAddress(folder: string): Promise<void> {
  if (folder !== IN_MEMORY) await rm(fileIn(folder), { force: true });
}

/** Where the server on a folder listens. @throws StartError `folder-in-use` where it did not say. */
export async function readAddress(folder: string): Promise<string> {
  try {
    return (await readFile(fileIn(folder), 'utf8')).trim();
  } catch (cause) {
    const message = `Something holds the folder ${folder} and does not say where it listens.`;
    throw new StartError('folder-in-use', message, { cause });
  }
}

function fileIn(folder: string): string {
  return path.join(folder, 'livestall.address');
}
