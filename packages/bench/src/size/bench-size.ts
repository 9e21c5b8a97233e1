import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { entryFiles, ONE_TAG_FOLDER } from '../one-tag.ts';
import { toRows, type Row } from '../rows.ts';

/** What the entry of the one-tag build weighs on the line. */
export function benchSize(): Row[] {
  const bytes = entryFiles().map(
    (file) => brotliCompressSync(fs.readFileSync(path.join(ONE_TAG_FOLDER, file))).length,
  );
  const total = bytes.reduce((sum, one) => sum + one, 0);
  const what = { bench: 'size', case: 'entry', subject: 'livestall', metric: 'brotli' };
  return toRows({ ...what, unit: 'bytes', values: [total] });
}
