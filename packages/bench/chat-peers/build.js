// npm run build: each list as a page would have it, in a bundle of its own.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;
const entries = fs.readdirSync(path.join(here, 'src')).filter((name) => name.endsWith('.js'));
for (const entry of entries) {
  await build({
    absWorkingDir: here,
    entryPoints: [path.join('src', entry)],
    outdir: 'dist',
    bundle: true,
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    format: 'esm',
    logLevel: 'error',
  });
}
