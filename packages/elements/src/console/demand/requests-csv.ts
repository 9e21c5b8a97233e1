import { csvLine, type CustomRequest, type LocalText } from '@livestall/protocol';

const COLUMNS = [
  'id',
  'at',
  'product',
  'title',
  'choice',
  'quantity',
  'text',
  'contact',
  'answered',
];

/**
 * What viewers ask for, for a spreadsheet: a line for each, newest first. `at` is ISO 8601, `answered` `yes` or `no`.
 *
 * @param say What a text is in the seller's language.
 */
export function requestsCsv(
  requests: readonly CustomRequest[],
  say: (text: LocalText | undefined) => string,
): string {
  const lines = requests.map(
    ({ id, at, product, title, choice, quantity, text, contact, answered }) =>
      csvLine([
        ...[id, new Date(at).toISOString(), product, say(title), say(choice)],
        ...[quantity, text, contact, answered ? 'yes' : 'no'],
      ]),
  );
  // By the byte order mark Excel knows that it is UTF-8.
  return `\uFEFF${csvLine(COLUMNS)}${lines.join('')}`;
}
