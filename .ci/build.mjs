// npm run build -- [package…] [--if-changed]
import './needs-node.mjs';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { floors, manifestOf, packageDir, root } from './packages.mjs';

const args = process.argv.slice(2);
const ifChanged = args.includes('--if-changed');
const asked = args
  .filter((arg) => !arg.startsWith('--'))
  .map((arg) => arg.replace('@livestall/', ''));

const unknown = asked.find((name) => !floors.flat().includes(name));
if (unknown) {
  console.error(`There is no package "${unknown}"; the packages are ${floors.flat().join(', ')}.`);
  process.exit(1);
}

const shared = ['package-lock.json', 'rollup.config.mjs', 'tsconfig.base.json'].map((file) =>
  path.join(root, file),
);

const stampFile = (name) => path.join(packageDir(name), 'dist/.stamp');

const readStamp = (name) => {
  try {
    return fs.readFileSync(stampFile(name), 'utf8');
  } catch {
    return '';
  }
};

/** What a package's dist is made of: its own sources, the tools, and what the packages that it uses were made of. */
function contentStamp(name) {
  const dir = packageDir(name);
  const sources = fs
    .globSync(['package.json', 'tsconfig.json', 'src/**/*.ts'], {
      cwd: dir,
      exclude: ['**/*.test.ts'],
    })
    .toSorted()
    .map((file) => path.join(dir, file));
  const hash = createHash('sha256');
  for (const file of [...shared, ...sources])
    hash.update(file.slice(root.length)).update(fs.readFileSync(file));
  for (const used of Object.keys(manifestOf(name).dependencies ?? {})) {
    if (used.startsWith('@livestall/')) hash.update(readStamp(used.replace('@livestall/', '')));
  }
  return hash.digest('hex');
}

const rollup = (name) =>
  new Promise((resolve) => {
    const cli = path.join(root, 'node_modules/rollup/dist/bin/rollup');
    const child = spawn(
      process.execPath,
      [cli, '--config', '--silent', '--failAfterWarnings', '--configPackage', name],
      { cwd: root, stdio: 'inherit' },
    );
    child.on('close', (code) => resolve(code === 0));
  });

async function build(name) {
  if (fs.globSync('src/**/*.ts', { cwd: packageDir(name) }).length === 0) return true;
  const stamp = contentStamp(name);
  if (ifChanged && stamp === readStamp(name)) return true;
  const started = performance.now();
  if (!(await rollup(name))) {
    console.error(`${name} did not build.`);
    return false;
  }
  fs.writeFileSync(stampFile(name), stamp);
  console.log(`built ${name} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return true;
}

for (const floor of floors) {
  const names = floor.filter((name) => asked.length === 0 || asked.includes(name));
  const built = await Promise.all(names.map(build));
  if (built.includes(false)) process.exit(1);
}
