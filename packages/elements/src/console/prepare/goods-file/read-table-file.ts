import type { Encoding } from './encodings.js';
import { readTable, type Table, type TableFault } from './read-table.js';

const MOST_BYTES = 8 * 1_048_576;

/**
 * Reads a file as spreadsheets save it. One that is too long is not even brought into memory.
 *
 * @param encodings What it may be in where it is no Unicode, the likeliest first.
 */
export async function readTableFile(
  file: Blob,
  encodings: readonly Encoding[] = [],
): Promise<Table | TableFault> {
  if (file.size > MOST_BYTES) return 'fileLong';
  try {
    return readTable(new Uint8Array(await file.arrayBuffer()), encodings);
  } catch {
    // It was moved, locked or changed since it was chosen.
    return 'fileGone';
  }
}
