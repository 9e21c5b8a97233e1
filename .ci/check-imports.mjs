import './needs-node.mjs';
import fs from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Arrows point down only: what each package may use. Workspaces would let all the rest compile. */
const mayUse = {
  protocol: [],
  client: ['protocol'],
  media: ['protocol'],
  connectors: ['protocol'],
  server: ['protocol'],
  elements: ['protocol', 'client', 'media'],
  react: ['elements', 'client'],
  livestall: ['protocol', 'client', 'media', 'connectors', 'elements', 'react'],
};

/** One notable dependency a package, and none twice. */
const onlyIn = { lit: 'elements', 'hls.js': 'media', mitt: 'client', fastify: 'server' };

const isTest = (file) => /\.(test|e2e|slow|soak)\.ts$/.test(file);

/** What every package's tests may use: it is about the words that all of them share. */
const SHARED = 'packages/protocol/testing/';
const mayShare = (file) => isTest(file) || /^packages\/(e2e|[^/]+\/testing)\//.test(file);

/** `@scope/name/deep` and `name/deep` without what is deep. */
const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function faultOfRelative(specifier, file) {
  const target = path.join(path.dirname(file), specifier);
  const [home, name] = file.split('/');
  const leaves = !target.startsWith(`${home}/${name}/`);
  if (target.startsWith(SHARED) && mayShare(file)) return false;
  return leaves && target.startsWith('packages/') && 'reaches into another package’s files';
}

function faultOfBare(specifier, file, { name, manifest }) {
  const imported = packageOf(specifier);
  const own = manifest.name;
  if (imported === own) return 'imports its own package by name';
  const house = imported === 'livestall' ? imported : imported.match(/^@livestall\/(.*)/)?.[1];
  if (house && mayUse[name] && !mayUse[name].includes(house)) return `${name} may not use ${house}`;
  if ((onlyIn[imported] ?? name) !== name) return `only ${onlyIn[imported]} uses ${imported}`;
  if (name === 'protocol' && !file.startsWith('packages/protocol/src/schemas/')) {
    return 'protocol has no dependency at run time outside its schemas';
  }
  return !manifest.dependencies?.[imported] && `${imported} is not in ${name}’s dependencies`;
}

/**
 * Every import in packages/ and examples/ that breaks a rule of the house, one line each.
 *
 * @param {string} root the repository's folder
 * @returns {string[]}
 */
export function importFaults(root) {
  const files = fs.globSync('{packages,examples}/*/**/*.ts', {
    cwd: root,
    exclude: ['**/node_modules', '**/dist'],
  });
  return files.flatMap((native) => {
    const file = native.replaceAll(path.sep, '/');
    const [home, name] = file.split('/');
    const shipped =
      home === 'packages' && name in mayUse && file.includes('/src/') && !isTest(file);
    const manifest =
      shipped && JSON.parse(fs.readFileSync(path.join(root, home, name, 'package.json'), 'utf8'));
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    return ts.preProcessFile(text).importedFiles.flatMap(({ fileName }) => {
      const relative = fileName.startsWith('.');
      const fault = relative
        ? faultOfRelative(fileName, file)
        : shipped && !isBuiltin(fileName) && faultOfBare(fileName, file, { name, manifest });
      return fault ? [`${file}: '${fileName}': ${fault}`] : [];
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = importFaults(fileURLToPath(new URL('..', import.meta.url)));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exit(1);
}
