import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { ENTRY, filesAtOnce, ONE_TAG_FOLDER } from '../one-tag.ts';
import { toRows, type Row } from '../rows.ts';

/** What the one tag weighs on the line: the script itself, and with all that it fetches at once. */
export function benchSize(): Row[] {
  return [rowsOf('entry', [ENTRY]), rowsOf('at once', filesAtOnce())].flat();
}

function rowsOf(name: string, files: readonly string[]): Row[] {
  const bytes = files.map(
    (file) => brotliCompressSync(fs.readFileSync(path.join(ONE_TAG_FOLDER, file))).length,
  );
  const total = bytes.reduce((sum, one) => sum + one, 0);
  const what = { bench: 'size', case: name, subject: 'livestall', metric: 'brotli' };
  return toRows({ ...what, unit: 'bytes', values: [total] });
}
