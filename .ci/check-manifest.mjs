// The committed custom-elements.json must be what the sources say, and docs/elements.md and docs/events.md what it says.
import './needs-node.mjs';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stalePages } from './elements-page.mjs';
import { packageDir, root } from './packages.mjs';

const cwd = packageDir('elements');
const fresh = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-manifest-'));
const cem = path.join(root, 'node_modules/.bin/cem');
const outdir = path.relative(cwd, fresh);
const { status } = spawnSync(cem, ['analyze', '--quiet', '--outdir', outdir], {
  cwd,
  stdio: 'inherit',
});

const read = (dir) => fs.readFileSync(path.join(dir, 'custom-elements.json'), 'utf8');
const same =
  status === 0 &&
  fs.existsSync(path.join(cwd, 'custom-elements.json')) &&
  read(cwd) === read(fresh);
fs.rmSync(fresh, { recursive: true });

const stale = same ? await stalePages(read(cwd)) : ['packages/elements/custom-elements.json'];
if (stale.length > 0) {
  console.error(`Not what the sources say: ${stale.join(', ')}. Run npm run manifest.`);
  process.exit(1);
}
