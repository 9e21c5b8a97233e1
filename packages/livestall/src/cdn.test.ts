import fs from 'node:fs';
import { expect, it } from 'vitest';

const cdn = new URL('../dist/cdn/', import.meta.url);

it.each(['livestall', 'player'])(
  '%s.js has all that a first frame needs in one chunk beside it',
  (entry) => {
    const code = (file: string) => fs.readFileSync(new URL(file, cdn), 'utf8');
    const chunk = /import\("\.\/(stream-opener-[\w-]+\.js)"\)/.exec(code(`${entry}.js`))?.[1];
    const imported = [...code(chunk ?? '').matchAll(/(?:from|import)\s*"([^"]+)"/g)].map(
      ([, from]) => from,
    );
    expect(imported).toEqual([`./${entry}.js`]);
  },
);
