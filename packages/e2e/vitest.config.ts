import { defineConfig } from 'vitest/config';

const MODES = ['slow', 'soak', 'conformance'];

/**
 * `--mode slow` runs what takes minutes, `--mode soak` what waits for most of ten, `--mode conformance` asks a server
 * that is elsewhere.
 */
export default defineConfig(({ mode }) => ({
  test: {
    root: import.meta.dirname,
    include: [`src/**/*.${MODES.includes(mode) ? mode : 'e2e'}.ts`],
    // Each file has servers, a stream and a Chromium of its own; only the soak, which mostly waits, runs beside others.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    passWithNoTests: true,
  },
}));
