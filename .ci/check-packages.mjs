// What each published package promises (files, exports, types) must be in its tarball.
import './needs-node.mjs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { floors, packageDir, root } from './packages.mjs';

const tools = [
  ['publint', '--strict'],
  ['attw', '--quiet', '--profile', 'esm-only', '--pack', '.'],
];

/** What only a tarball's reader would miss: files that no entry imports, but that a package reads when it runs. */
const carried = { server: ['check/check.js', 'sample/media/sample.json'] };

for (const [name, files] of Object.entries(carried)) {
  const cwd = packageDir(name);
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd,
    encoding: 'utf8',
  });
  const packed = new Set(JSON.parse(stdout)[0].files.map((file) => file.path));
  for (const file of files.filter((one) => !packed.has(one))) {
    console.error(`${path.relative(root, cwd)}: its tarball has no ${file}.`);
    process.exitCode = 1;
  }
}

for (const cwd of floors.flat().map(packageDir)) {
  for (const [tool, ...args] of tools) {
    const bin = path.join(root, 'node_modules/.bin', tool);
    const { status, stdout, stderr } = spawnSync(bin, args, { cwd, encoding: 'utf8' });
    if (status === 0) continue;
    console.error(`${tool} in ${path.relative(root, cwd)}:\n${stdout}${stderr}`);
    process.exitCode = 1;
  }
}
