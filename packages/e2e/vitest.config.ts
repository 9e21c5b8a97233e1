import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

const MODES = ['slow', 'soak', 'conformance'];

/**
 * These tell frames and tenths of a second apart, or draw each frame without a graphics card: a file beside them would be
 * measured too.
 */
const ALONE = ['latency', 'scenes', 'on-its-frame', 'browsers/three-browsers'];

/**
 * `--mode slow` runs what takes minutes, `--mode soak` what waits for most of five, `--mode conformance` asks a server
 * that is elsewhere.
 */
export default defineConfig(({ mode }) => {
  const kind = MODES.includes(mode) ? mode : 'e2e';
  const alone = ALONE.map((name) => `src/${name}.${kind}.ts`);
  return {
    test: {
      root: import.meta.dirname,
      testTimeout: 120_000,
      hookTimeout: 120_000,
      expect: { poll: { timeout: 60_000 } },
      passWithNoTests: true,
      projects: [
        {
          extends: true,
          test: {
            name: 'beside others',
            include: [`src/**/*.${kind}.ts`],
            exclude: [...configDefaults.exclude, ...alone],
            // Each file has servers, a stream and a Chromium of its own, and waits for its picture most of the time.
            maxWorkers: availableParallelism(),
          },
        },
        {
          extends: true,
          test: { name: 'alone', include: alone, fileParallelism: false },
        },
      ],
    },
  };
});
