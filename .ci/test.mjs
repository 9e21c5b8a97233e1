// npm test [-- name…]: builds what changed, then every check and suite, or those that are named.
// npm run test:slow: the suites that take minutes.
import './needs-node.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './packages.mjs';
import { beside, check, sum, take, takeAll, vitest, webTestRunner } from './suites.mjs';

const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('--'));

const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const checks = Object.entries(scripts)
  .filter(([name]) => name.startsWith('check:'))
  .map(([name, command]) => [name.slice('check:'.length), check(command)]);

const build = ['build', check('node .ci/build.mjs --if-changed')];
const e2e = (options = '') => vitest(`--config packages/e2e/vitest.config.ts ${options}`);

const suites = args.includes('--slow')
  ? [['slow', beside(e2e('--mode soak'), e2e('--mode slow'))]]
  : [
      ['node', vitest('')],
      ['browser', webTestRunner('')],
      ['e2e', e2e()],
    ];

const wanted = (steps) => steps.filter(([name]) => named.length === 0 || named.includes(name));

const outcomes = [];
for (const step of wanted([build])) outcomes.push(await take(step));
if (!args.includes('--slow')) outcomes.push(...(await takeAll(wanted(checks))));
for (const step of wanted(suites)) outcomes.push(await take(step));

const { passed, failed, unsteady } = sum(outcomes);
console.log();
for (const test of unsteady) console.log(`UNSTEADY ${test}`);
for (const test of failed) console.log(`FAILED ${test}`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 || passed === 0 ? 1 : 0;
