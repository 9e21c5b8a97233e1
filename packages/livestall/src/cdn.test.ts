import fs from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';

const cdn = new URL('../dist/cdn/', import.meta.url);
const code = (file: string) => fs.readFileSync(new URL(file, cdn), 'utf8');

/** The chunks that a file fetches by itself. */
const fetchedBy = (file: string) => [
  ...new Set([...code(file).matchAll(/import\("\.\/([^"]+)"\)/g)].map(([, name = '']) => name)),
];

const importedBy = (file: string) =>
  [...code(file).matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)].map(([, name = '']) => name);

const named = (chunk: string) => chunk.replace(/-[\w-]{7}\.js$/, '');

it.each([
  ['livestall.js', 'stall'],
  ['player.js', 'player-element'],
])(
  '%s brings the first frame alone, and names what comes then: no file is known only from another',
  (entry, elements) => {
    const chunks = fetchedBy(entry);
    expect(importedBy(entry)).toEqual([]);
    expect(chunks.map(named).toSorted()).toEqual([elements, 'stream-opener']);
    expect(chunks.flatMap(importedBy).filter((file) => !chunks.includes(file))).toEqual([
      entry,
      entry,
    ]);
  },
);

it('they weigh no more than 39 kB (brotli) together', () => {
  const weight = (file: string) => brotliCompressSync(code(file)).length;
  const all = ['livestall.js', ...fetchedBy('livestall.js')];
  expect(all.reduce((sum, file) => sum + weight(file), 0)).toBeLessThan(39_000);
});
