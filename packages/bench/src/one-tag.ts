import fs from 'node:fs';
import path from 'node:path';

/** Where the one-tag build lies. */
export const ONE_TAG_FOLDER = path.resolve(import.meta.dirname, '../../livestall/dist/cdn');

/** The entry of the one-tag build with every chunk that it imports statically: what a page always pays for. */
export function entryFiles(folder = ONE_TAG_FOLDER, entry = 'livestall.js'): string[] {
  const files = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const source = fs.readFileSync(path.join(folder, file), 'utf8');
    for (const [, name] of source.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) {
      if (name !== undefined) visit(name);
    }
  };
  visit(entry);
  return [...files];
}
