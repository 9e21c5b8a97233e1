import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What runs in Node; what needs a browser is in web-test-runner.config.mjs and packages/e2e. */
export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/server/sample/**/*.test.ts',
      'examples/**/*.test.ts',
      '.ci/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**', '**/*.browser.test.ts', 'packages/e2e/**'],
    // Much of it waits: a worker for each core leaves none idle, where the usual is one fewer.
    maxWorkers: availableParallelism(),
    // How long something takes is never what a test is about: this is for what never ends.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    passWithNoTests: true,
  },
});
