import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { chromiumFlags, findChromium } from './.ci/chromium.mjs';
import { countingReporter } from './.ci/counting-reporter.mjs';
import { broadcasts } from './packages/media/fixtures/broadcasts.mjs';

/** What needs a real page: elements, playing, storage. */
export default {
  files: 'packages/*/src/**/*.browser.test.ts',
  nodeResolve: true,
  concurrency: 2,
  middleware: [broadcasts()],
  plugins: [
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.base.json', import.meta.url)),
    }),
  ],
  browsers: [
    playwrightLauncher({
      launchOptions: { executablePath: findChromium(), args: chromiumFlags },
    }),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), countingReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  // How long something takes is never what a test is about: these are for what never ends.
  testFramework: { config: { timeout: 120_000 } },
  testsFinishTimeout: 600_000,
};
