// npm test [-- name…]: builds what changed, then every check and suite, or those that are named.
// npm run test:slow: the suites that take minutes.
import './needs-node.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './packages.mjs';
import { beside, check, sum, vitest, webTestRunner } from './suites.mjs';

const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('--'));

const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const checks = Object.entries(scripts)
  .filter(([name]) => name.startsWith('check:'))
  .map(([name, command]) => [name.slice('check:'.length), check(command)]);

const build = ['build', check('node .ci/build.mjs --if-changed')];
const e2e = (options = '') => vitest(`--config packages/e2e/vitest.config.ts ${options}`);

const steps = args.includes('--slow')
  ? [build, ['slow', beside(e2e('--mode soak'), e2e('--mode slow'))]]
  : [build, ...checks, ['node', vitest('')], ['browser', webTestRunner], ['e2e', e2e()]];

const outcomes = [];
for (const [name, step] of steps) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`\n=== ${name}`);
  const outcome = await step(name);
  console.log(`--- ${name}: ${outcome.passed} passed, ${outcome.failed.length} failed`);
  outcomes.push(outcome);
}

const { passed, failed, unsteady } = sum(outcomes);
console.log();
for (const test of unsteady) console.log(`UNSTEADY ${test}`);
for (const test of failed) console.log(`FAILED ${test}`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 || passed === 0 ? 1 : 0;
