import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The packages that are built and published, by floor: a package may use those above it in this list. */
export const floors = [
  ['protocol'],
  ['client', 'media', 'connectors', 'server'],
  ['elements'],
  ['livestall'],
];

/** @param {string} name a package's folder name */
export const packageDir = (name) => path.join(root, 'packages', name);

/** @param {string} name a package's folder name */
export const manifestOf = (name) =>
  JSON.parse(fs.readFileSync(path.join(packageDir(name), 'package.json'), 'utf8'));
