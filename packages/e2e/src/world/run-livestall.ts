import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const LIVESTALL = path.resolve(import.meta.dirname, '../../../server/dist/livestall.js');

/** Runs a command of `livestall` to its end. @throws where it fails. */
export async function runLivestall(...words: string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [LIVESTALL, ...words]);
}
