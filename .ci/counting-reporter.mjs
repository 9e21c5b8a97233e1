import fs from 'node:fs';

/** @param {{ suites: any[], tests: any[] }} suite */
const testsOf = (suite) => [...suite.tests, ...suite.suites.flatMap(testsOf)];

/**
 * Writes @web/test-runner's counts where .ci/test.mjs reads them: the file that COUNTS_FILE names. A test file
 * that fails without a failing test (it did not load) counts as one.
 */
export const countingReporter = () => ({
  onTestRunFinished({ sessions }) {
    if (!process.env.COUNTS_FILE) return;
    const counts = { passed: 0, failed: 0 };
    for (const session of sessions) {
      const tests = session.testResults ? testsOf(session.testResults) : [];
      const failed = tests.filter((test) => !test.passed && !test.skipped).length;
      counts.passed += tests.filter((test) => test.passed).length;
      counts.failed += session.passed ? failed : Math.max(failed, 1);
    }
    fs.writeFileSync(process.env.COUNTS_FILE, JSON.stringify(counts));
  },
});
