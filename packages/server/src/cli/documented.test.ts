import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from './commands.js';
import { flagOf } from './help-text.js';
import { SERVER_SETTINGS } from './server-settings.js';
import { variableOf } from './setting.js';

const page = readFileSync(new URL('../../../../docs/self-hosting.md', import.meta.url), 'utf8');
/** The page's rows of tables, without the spaces that make them even. */
const rows = page.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());

describe('docs/self-hosting.md', () => {
  it.each(SERVER_SETTINGS)('has --$name as the help has it', (setting) => {
    const given = setting.default === undefined ? '' : `\`${setting.default}\``;
    const cells = [`\`${flagOf(setting)}\``, `\`${variableOf(setting)}\``, setting.what, given];
    expect(rows).toContain(`| ${cells.join(' | ')} |`.replace(/\s+/g, ' '));
  });

  it.each(COMMANDS)('has $name', ({ name, operands, what }) => {
    const start = `| \`${['livestall', name, ...operands].join(' ')}\` | ${what}`;
    expect(rows.filter((row) => row.startsWith(start)).length, start).toBe(1);
  });
});
