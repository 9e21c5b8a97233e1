import type { Command } from './command.js';
import { variableOf } from './setting.js';
import type { Setting } from './setting.js';

/** What `livestall --help` says. */
export function overview(commands: readonly Command[]): string {
  const rows = commands.map((command) => [usageOf(command), command.what] as const);
  return `Livestall: a show server.

${columns(rows)}

livestall COMMAND --help tells what a command takes. Each flag of serve can come from the environment.
`;
}

/** What `livestall COMMAND --help` says. */
export function helpOf(command: Command): string {
  const rows = command.settings.map((setting) => [flagOf(setting), sayOf(setting)] as const);
  const more = command.more === undefined ? '' : `${command.more}\n`;
  return `livestall ${usageOf(command)}

${command.what}.
${more}
${columns(rows)}
`;
}

/** A flag and what it takes: `--port PORT`. */
export function flagOf({ name, takes }: Setting): string {
  return takes === undefined ? `--${name}` : `--${name} ${takes}`;
}

function usageOf({ name, operands }: Command): string {
  return [name, ...operands].join(' ');
}

function sayOf(setting: Setting): string {
  const { what, several, needed, environment = true } = setting;
  const notes = [
    ...(needed ? ['needed'] : []),
    ...(several ? ['may be given again'] : []),
    ...(setting.default === undefined ? [] : [`default: ${setting.default}`]),
    ...(environment ? [variableOf(setting)] : []),
  ];
  return notes.length === 0 ? what : `${what} (${notes.join('; ')})`;
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
