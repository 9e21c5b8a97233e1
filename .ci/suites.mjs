import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './packages.mjs';

/**
 * What came of a check or a suite: how many tests passed, and by name those that failed, and those that failed at
 * first and passed when their file ran once more, alone.
 * @typedef {{ passed: number, failed: string[], unsteady: string[] }} Outcome
 */

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-test-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true }));

let files = 0;
const newFile = () => path.join(folder, String((files += 1)));

/** A file that runs once more has the same chances as before: by others, what it found would not be found again. */
const SEEDS_FROM = process.env.SEEDS_FROM ?? String(randomInt(2 ** 32));

/** Runs a command line in the repository; true if it exits with 0. */
const run = async (command, { env, log } = {}) => {
  const to = log ?? 'inherit';
  const child = spawn(command, {
    cwd: root,
    env: {
      ...process.env,
      SEEDS_FROM,
      PATH: path.join(root, 'node_modules/.bin') + path.delimiter + process.env.PATH,
      ...env,
    },
    shell: true,
    stdio: ['ignore', to, to],
  });
  const [code] = await once(child, 'exit');
  return code === 0;
};

/** One command that passes or fails as a whole. */
export const check =
  (command) =>
  async (name, { log } = {}) =>
    (await run(command, { log }))
      ? { passed: 1, failed: [], unsteady: [] }
      : { passed: 0, failed: [name], unsteady: [] };

/** @returns {{ passed: number, failures: { file: string, name: string }[] }} */
const readVitest = (report) => ({
  passed: report.numPassedTests,
  failures: report.testResults.flatMap(({ name: file, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [{ file, name: 'the file itself' }];
    return failed.map(({ fullName }) => ({ file, name: fullName }));
  }),
});

const titled = ({ file, name }) => `${path.relative(root, path.resolve(root, file))}: ${name}`;

/**
 * A suite whose failed files run once more, alone: a machine that others use too makes true tests fail now and then.
 * What passes only then is said, so that it can be mended.
 * @param {(files: string[], results: string) => { command: string, env?: Record<string, string> }} runner
 *   the command that runs these test files, or all if there are none, and writes what came of it to a file
 */
const suite =
  (runner, read) =>
  async (name, { log } = {}) => {
    const runOf = async (files) => {
      const results = newFile();
      const { command, env } = runner(files, results);
      const succeeded = await run(command, { env, log });
      if (!fs.existsSync(results)) return { passed: 0, failures: [{ file: name, name: 'died' }] };
      const { passed, failures } = read(JSON.parse(fs.readFileSync(results, 'utf8')));
      const silent = !succeeded && failures.length === 0;
      return { passed, failures: silent ? [{ file: name, name: 'failed as a whole' }] : failures };
    };
    const first = await runOf([]);
    const again = [...new Set(first.failures.map(({ file }) => file))].filter(
      (file) => file !== name,
    );
    const second = again.length > 0 ? await runOf(again) : first;
    const failed = second.failures.map(titled);
    const unsteady = first.failures.map(titled).filter((title) => !failed.includes(title));
    return { passed: first.passed + unsteady.length, failed, unsteady };
  };

/** @param {string[]} words Of a command line; those that are empty or false are left out. */
const line = (...words) => words.filter(Boolean).join(' ');

export const vitest = (options) =>
  suite(
    (files, results) => ({
      command: line(
        `vitest run --reporter=default --reporter=json --outputFile.json="${results}"`,
        files.length > 0 && '--no-file-parallelism',
        options,
        ...files,
      ),
    }),
    readVitest,
  );

export const webTestRunner = (options) =>
  suite(
    (files, results) => ({
      command: line('wtr', files.length > 0 && '--concurrency 1', options, ...files),
      env: { RESULTS_FILE: results },
    }),
    (results) => results,
  );

/** Runs a step that others run beside; gives what came of it, and the file in which is what it said. */
async function overheard(name, step) {
  const said = newFile();
  const log = fs.openSync(said, 'w');
  const outcome = await step(name, { log });
  fs.closeSync(log);
  return { outcome, said };
}

/** A step during which a suite that mostly waits runs beside it; what that one says comes after. */
export const beside = (waiting, step) => async (name) => {
  const [one, other] = await Promise.all([step(name), overheard(name, waiting)]);
  process.stdout.write(fs.readFileSync(other.said));
  return sum([one, other.outcome]);
};

const titleOf = (name) => `\n=== ${name}`;
const endOf = (name, { passed, failed }) =>
  `--- ${name}: ${passed} passed, ${failed.length} failed`;

/** Runs a named step. */
export async function take([name, step]) {
  console.log(titleOf(name));
  const outcome = await step(name);
  console.log(endOf(name, outcome));
  return outcome;
}

/** Runs named steps, as many at once as there are processors; what one says comes when it is over. */
export async function takeAll(steps) {
  const waiting = steps.values();
  const outcomes = [];
  const worker = async () => {
    // All of them draw on one iterator.
    for (const [name, step] of waiting) {
      const { outcome, said } = await overheard(name, step);
      console.log(`${titleOf(name)}\n${fs.readFileSync(said, 'utf8')}${endOf(name, outcome)}`);
      outcomes.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker));
  return outcomes;
}

/** @param {Outcome[]} outcomes */
export const sum = (outcomes) => ({
  passed: outcomes.reduce((total, { passed }) => total + passed, 0),
  failed: outcomes.flatMap(({ failed }) => failed),
  unsteady: outcomes.flatMap(({ unsteady }) => unsteady),
});
