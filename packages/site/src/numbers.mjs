import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { elementsOf } from '../../../.ci/elements-page.mjs';
import { root } from '../../../.ci/packages.mjs';

const read = (file) => fs.readFileSync(path.join(root, file));
const lines = (file) => read(file).toString().trimEnd().split('\n').length;
const list = new Intl.NumberFormat('en');

/** The numbers that the home page tells, each taken from what it is about when the site is built. */
export function numbers(manifest) {
  const [size] = JSON.parse(read('.size-limit.json'));
  const tag = zlib.brotliCompressSync(read(size.path)).length;
  return {
    tag: `${(tag / 1_000).toFixed(1)} kB`,
    limit: size.limit,
    elements: list.format(elementsOf(manifest).length),
    inStep: inStep(),
    python: list.format(lines('packages/e2e/src/conformance/python/stall_server.py')),
  };
}

/** How far a pin may be off its frame, as the test has it that measures it: a share of a second. */
function inStep() {
  const test = read('packages/e2e/src/on-its-frame.slow.ts').toString();
  const [, share] = /TOLERANCE = FRAME\.fps \/ (\d+);/.exec(test);
  return `1/${share} s`;
}
