import { spawn } from 'node:child_process';
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

/** Runs a command line in the repository; true if it exits with 0. */
const run = async (command, { env, log } = {}) => {
  const to = log ?? 'inherit';
  const child = spawn(command, {
    cwd: root,
    env: {
      ...process.env,
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
export const check = (command) => async (name) =>
  (await run(command))
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

export const vitest = (options) =>
  suite(
    (files, results) => ({
      command: `vitest run --reporter=default --reporter=json --outputFile.json="${results}" ${options} ${files.join(' ')}`,
    }),
    readVitest,
  );

export const webTestRunner = suite(
  (files, results) => ({ command: `wtr ${files.join(' ')}`, env: { RESULTS_FILE: results } }),
  (results) => results,
);

/** A step during which a suite that mostly waits runs beside it; what that one says comes after. */
export const beside = (waiting, step) => async (name) => {
  const said = newFile();
  const log = fs.openSync(said, 'w');
  const [one, other] = await Promise.all([step(name), waiting(name, { log })]);
  process.stdout.write(fs.readFileSync(said));
  return sum([one, other]);
};

/** @param {Outcome[]} outcomes */
export const sum = (outcomes) => ({
  passed: outcomes.reduce((total, { passed }) => total + passed, 0),
  failed: outcomes.flatMap(({ failed }) => failed),
  unsteady: outcomes.flatMap(({ unsteady }) => unsteady),
});
