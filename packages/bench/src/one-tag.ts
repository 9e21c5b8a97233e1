import fs from 'node:fs';
import path from 'node:path';

/** Where the one-tag build lies. */
export const ONE_TAG_FOLDER = path.resolve(import.meta.dirname, '../../livestall/dist/cdn');

/** The entry of the one-tag build. */
export const ENTRY = 'livestall.js';

/** The entry, and the chunks that it fetches by itself: what comes before a first frame, whatever the page does. */
export function filesAtOnce(): string[] {
  const entry = fs.readFileSync(path.join(ONE_TAG_FOLDER, ENTRY), 'utf8');
  const chunks = [...entry.matchAll(/import\("\.\/([\w.-]+\.js)"\)/g)].map(([, name = '']) => name);
  return [ENTRY, ...new Set(chunks)];
}
