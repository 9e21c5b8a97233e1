// What each published package promises (files, exports, types) must be in its tarball.
import './needs-node.mjs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { floors, packageDir, root } from './packages.mjs';

const tools = [
  ['publint', '--strict'],
  ['attw', '--quiet', '--profile', 'esm-only', '--pack', '.'],
];

for (const cwd of floors.flat().map(packageDir)) {
  for (const [tool, ...args] of tools) {
    const bin = path.join(root, 'node_modules/.bin', tool);
    const { status, stdout, stderr } = spawnSync(bin, args, { cwd, encoding: 'utf8' });
    if (status === 0) continue;
    console.error(`${tool} in ${path.relative(root, cwd)}:\n${stdout}${stderr}`);
    process.exitCode = 1;
  }
}
