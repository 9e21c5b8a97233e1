// npm run build: each peer as a page would have it, in a bundle of its own, what it loads lazily beside it.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;
for (const entry of fs.readdirSync(path.join(here, 'src'))) {
  await build({
    absWorkingDir: here,
    entryPoints: [path.join('src', entry)],
    outdir: path.join('dist', path.parse(entry).name),
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    logLevel: 'error',
  });
}
