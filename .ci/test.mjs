// npm test [-- name…]: builds what changed, then every check and suite, or those that are named.
// npm run test:slow: the suites that take minutes.
import './needs-node.mjs';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './packages.mjs';

const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('--'));
const countsFile = path.join(
  fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-test-')),
  'counts.json',
);

const env = {
  ...process.env,
  PATH: path.join(root, 'node_modules/.bin') + path.delimiter + process.env.PATH,
  COUNTS_FILE: countsFile,
};

/** Runs a command line in the repository; true if it exits with 0. */
const run = (command) =>
  spawnSync(command, { cwd: root, env, shell: true, stdio: ['ignore', 'inherit', 'inherit'] })
    .status === 0;

/** One command that passes or fails as a whole. */
const check = (command) => () =>
  run(command) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** What a suite left in its file. One that died, or failed without a failing test, counts as one failure. */
const countsIn = (file, succeeded) => {
  if (!fs.existsSync(file)) return { passed: 0, failed: 1 };
  const counts = JSON.parse(fs.readFileSync(file, 'utf8'));
  const { passed = counts.numPassedTests, failed = counts.numFailedTests } = counts;
  return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
};

/** A suite that leaves its counts in a file. */
const suite = (command) => () => {
  fs.rmSync(countsFile, { force: true });
  const succeeded = run(command);
  return countsIn(countsFile, succeeded);
};

const vitestTo = (file, options) =>
  `vitest run --reporter=default --reporter=json --outputFile.json="${file}" ${options}`;

const vitest = (options) => suite(vitestTo(countsFile, options));

/** A step during which a suite that mostly waits runs beside it; what that one says comes after. */
const beside = (options, step) => async () => {
  const [file, said] = ['beside.json', 'beside.log'].map((name) =>
    path.join(path.dirname(countsFile), name),
  );
  const log = fs.openSync(said, 'w');
  const child = spawn(vitestTo(file, options), {
    cwd: root,
    env,
    shell: true,
    stdio: ['ignore', log, log],
  });
  const gone = once(child, 'exit');
  const counts = step();
  const [code] = await gone;
  process.stdout.write(fs.readFileSync(said));
  const more = countsIn(file, code === 0);
  return { passed: counts.passed + more.passed, failed: counts.failed + more.failed };
};

const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const checks = Object.entries(scripts)
  .filter(([name]) => name.startsWith('check:'))
  .map(([name, command]) => [name.slice('check:'.length), check(command)]);

const build = ['build', check('node .ci/build.mjs --if-changed')];
const e2e = '--config packages/e2e/vitest.config.ts';

const steps = args.includes('--slow')
  ? [build, ['slow', beside(`${e2e} --mode soak`, vitest(`${e2e} --mode slow`))]]
  : [build, ...checks, ['node', vitest('')], ['browser', suite('wtr')], ['e2e', vitest(e2e)]];

const total = { passed: 0, failed: 0 };
const failures = [];

for (const [name, step] of steps) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`\n=== ${name}`);
  const { passed, failed } = await step();
  console.log(`--- ${name}: ${passed} passed, ${failed} failed`);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(name);
}

fs.rmSync(path.dirname(countsFile), { recursive: true });
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
