import fs from 'node:fs';

/** @param {{ name: string, suites: any[], tests: any[] }} suite */
const testsOf = (suite, within = []) => [
  ...suite.tests.map((test) => ({ ...test, name: [...within, test.name].join(' > ') })),
  ...suite.suites.flatMap((inner) => testsOf(inner, [...within, inner.name])),
];

/**
 * Writes what came of @web/test-runner's tests where .ci/suites.mjs reads it: the file that RESULTS_FILE names. A test
 * file that fails without a failing test (it did not load) counts as one.
 */
export const countingReporter = () => ({
  onTestRunFinished({ sessions }) {
    if (!process.env.RESULTS_FILE) return;
    const results = { passed: 0, failures: [] };
    for (const session of sessions) {
      const tests = session.testResults ? testsOf(session.testResults) : [];
      const failed = tests.filter((test) => !test.passed && !test.skipped);
      results.passed += tests.filter((test) => test.passed).length;
      results.failures.push(...failed.map(({ name }) => ({ file: session.testFile, name })));
      if (!session.passed && failed.length === 0) {
        results.failures.push({ file: session.testFile, name: 'the file itself' });
      }
    }
    fs.writeFileSync(process.env.RESULTS_FILE, JSON.stringify(results));
  },
});
