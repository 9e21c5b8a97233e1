import { readPageOptions } from '../page/read-page-options.ts';
import { runFromTheCommandLine } from '../page/run-from-the-command-line.ts';
import { startChat } from './src/start-chat.ts';

export { startChat };

if (import.meta.main) {
  await runFromTheCommandLine('The room', () => startChat(readPageOptions('4350')));
}
