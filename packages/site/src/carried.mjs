import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../../.ci/packages.mjs';
import { showFolder } from './show-files.mjs';

const here = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Eleventy copies what is named from where it runs. */
const from = (file) => path.relative(process.cwd(), file);

/** What the site carries as it is: its own files, the one-tag build, a recorded show and its picture. */
export const carried = () => ({
  [from(here('public'))]: 'site',
  [from(path.join(root, 'node_modules/minisearch/dist/es'))]: 'site/minisearch',
  [from(path.join(root, 'packages/livestall/dist/cdn/*.js'))]: 'sdk',
  [from(path.join(root, 'docs/images'))]: 'images',
  [from(showFolder)]: 'show',
  [from(path.join(root, 'packages/server/sample/media'))]: 'show/rehearsal/media',
});

/** What the site is made of, beside its own pages. */
export const watched = () =>
  [
    'docs',
    '*.md',
    'packages/elements/custom-elements.json',
    'packages/site/src',
    'packages/site/public',
  ].map((file) => from(path.join(root, file)));
