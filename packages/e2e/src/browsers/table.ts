import fs from 'node:fs';
import path from 'node:path';

const PAGE = path.resolve(import.meta.dirname, '../../../../docs/browsers.md');

/** What docs/browsers.md says of each deed, by browser: `yes`, or what is amiss. */
export function readTable(): Map<string, Readonly<Record<string, string>>> {
  const [head = [], , ...rows] = fs
    .readFileSync(PAGE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(
    rows.map((row) => {
      const cells = row.map((cell, index) => [head[index] ?? '', cell] as const);
      return [row[1] ?? '', Object.fromEntries(cells)];
    }),
  );
}
