import { readPageOptions } from '../page/read-page-options.ts';
import { runFromTheCommandLine } from '../page/run-from-the-command-line.ts';
import { startSocial } from './src/start-social.ts';

export { startSocial };

if (import.meta.main) {
  await runFromTheCommandLine('The article', () => startSocial(readPageOptions('4330')));
}
