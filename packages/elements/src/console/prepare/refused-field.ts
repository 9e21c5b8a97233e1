import type { StallError } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';
import type { Mistakes } from './open-form.js';

/** The fields of a form by what the server calls them, as paths. */
export type FieldNames = Readonly<Record<string, string>>;

/**
 * What the server did not take, told at the field of the form that it is in. Of a file it names the line. Empty where it names
 * nothing that the form has.
 */
export function refusedField(error: StallError, names: FieldNames, words: ConsoleWords): Mistakes {
  const { hint = '' } = error;
  const [, line] = /\bline (\d+)/i.exec(hint) ?? [];
  if (line !== undefined) {
    const rule = words
      .hint(error)
      .replace(/^body, line \d+: (.)/, (_, first: string) => first.toUpperCase());
    // Where the server's own words are shown, they name it.
    const where = rule === '' ? words.term('codesWrong', words.number(+line)) : '';
    return { file: `${where} ${words.why(error)} ${rule}`.trim() };
  }
  const told = `${words.why(error)} ${words.hint(error)}`.trim();
  const [, path = '', top = ''] = /^body\/((\w+)[\w/]*)/.exec(hint) ?? [];
  const name = names[path] ?? names[top];
  return name === undefined ? {} : { [name]: told };
}
