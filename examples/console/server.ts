import { readPageOptions } from '../page/read-page-options.ts';
import { runFromTheCommandLine } from '../page/run-from-the-command-line.ts';
import { startConsole } from './src/start-console.ts';

export { startConsole };

if (import.meta.main) {
  await runFromTheCommandLine('The seller’s console', () => startConsole(readPageOptions('4320')));
}
