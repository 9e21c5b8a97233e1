import type { Command } from './command.js';
import { COMMANDS } from './commands.js';
import { helpOf, overview } from './help-text.js';
import { print } from './print.js';
import { readCommandLine } from './read-command-line.js';
import { UsageError } from './usage-error.js';

/**
 * Does what a command line says.
 *
 * @param words What stands after `livestall`.
 * @throws UsageError, StartError, StallError: the caller makes a sentence of them.
 */
export async function runCommand(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const asksHelp = words.length === 0 || words.includes('--help') || words.includes('-h');
  const command = find(words);
  if (asksHelp) {
    print(command ? helpOf(command) : overview(COMMANDS));
    return;
  }
  if (!command)
    throw new UsageError(`There is no command "${words.join(' ')}". See livestall --help.`);
  const rest = words.slice(command.name.split(' ').length);
  await command.run(readCommandLine(command, rest, environment));
}

/** The command whose name the words begin with; the longest such name. */
function find(words: readonly string[]): Command | undefined {
  return COMMANDS.filter(({ name }) =>
    name.split(' ').every((word, index) => words[index] === word),
  ).reduce<Command | undefined>(
    (best, one) => (best && best.name.length > one.name.length ? best : one),
    undefined,
  );
}
