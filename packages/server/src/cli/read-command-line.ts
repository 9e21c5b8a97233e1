import { parseArgs } from 'node:util';
import type { Command } from './command.js';
import { Given } from './given.js';
import type { GivenValue } from './given.js';
import { variableOf } from './setting.js';
import type { Setting } from './setting.js';
import { UsageError } from './usage-error.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads what a command was given: flags first, then the environment, then defaults.
 *
 * @param words What stands after the command's name.
 * @throws UsageError
 */
export function readCommandLine(
  { name, settings, operands }: Command,
  words: readonly string[],
  environment: Environment,
): Given {
  const { values, positionals } = parse(name, settings, words);
  const given = new Map<string, GivenValue>();
  for (const setting of settings) {
    const value = values[setting.name] ?? fromEnvironment(setting, environment) ?? setting.default;
    if (value === undefined && setting.needed) {
      throw new UsageError(`livestall ${name} needs --${setting.name} ${setting.takes ?? ''}.`);
    }
    given.set(setting.name, value);
  }
  checkOperands(name, operands, positionals);
  return new Given(positionals, given);
}

function parse(
  name: string,
  settings: readonly Setting[],
  words: readonly string[],
): { values: Record<string, GivenValue>; positionals: string[] } {
  const options = Object.fromEntries(
    settings.map(({ name, takes, several = false }) => [
      name,
      { type: takes === undefined ? ('boolean' as const) : ('string' as const), multiple: several },
    ]),
  );
  try {
    const parsed = parseArgs({ args: [...words], options, allowPositionals: true });
    return { values: parsed.values as Record<string, GivenValue>, positionals: parsed.positionals };
  } catch (error) {
    // Node's sentence, without its advice on words that begin with a dash.
    const [sentence = ''] = (error as Error).message.split('. ');
    throw new UsageError(`${sentence.replace(/\.$/, '')}. See livestall ${name} --help.`);
  }
}

function fromEnvironment(setting: Setting, environment: Environment): GivenValue {
  const variable = variableOf(setting);
  const text = setting.environment === false ? undefined : environment[variable];
  if (text === undefined || text === '') return undefined;
  if (setting.several) return text.split(',').map((one) => one.trim());
  if (setting.takes !== undefined) return text;
  if (text === '1' || text === 'true') return true;
  if (text === '0' || text === 'false') return false;
  throw new UsageError(`${variable} is a switch: 1 or 0, not "${text}".`);
}

function checkOperands(name: string, operands: readonly string[], given: readonly string[]): void {
  const many = operands.at(-1)?.endsWith('…') ?? false;
  const enough = given.length >= operands.length;
  if (enough && (many || given.length === operands.length)) return;
  const usage = ['livestall', name, ...operands].join(' ');
  throw new UsageError(`It is ${usage}: ${given.length} words were given after the name.`);
}
