import { StallError } from '@livestall/protocol';

/** The most codes of one coupon or giveaway. */
export const MOST_CODES = 50_000;

/** Visible ASCII without what a table of values would be separated or quoted by. */
const CODE = /^[!#-+\-./0-9:<-~]{1,64}$/;

/**
 * The codes of a CSV file of one column, one a line, in their order. Blanks around a line are left out, and a first line that
 * only says `code` is its head.
 *
 * @throws StallError `bad-request`, `too-large`: it names the first line that is wrong.
 */
export function readCodes(text: string): string[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => line.trim());
  if (lines.at(-1) === '') lines.pop();
  const head = /^"?code"?$/i.test(lines[0] ?? '') ? 1 : 0;
  const seen = new Map<string, number>();
  for (const [index, line] of lines.slice(head).entries()) {
    const at = index + 1 + head;
    const code = line.replace(/^"(.*)"$/, '$1');
    if (seen.size === MOST_CODES)
      throw new StallError('too-large', {
        hint: `Line ${at}: at most ${MOST_CODES} codes are taken.`,
      });
    if (!CODE.test(code))
      throw wrongLine(
        at,
        line === '' ? 'is empty' : 'is no code',
        'each line is one code: 1 to 64 letters, digits and signs, without spaces, commas, semicolons or quotes',
      );
    const before = seen.get(code);
    if (before !== undefined)
      throw wrongLine(at, `is the same as line ${before}`, 'each code is given once');
    seen.set(code, at);
  }
  if (seen.size === 0) throw wrongLine(1, 'is empty', 'each line is one code');
  return [...seen.keys()];
}

function wrongLine(at: number, what: string, rule: string): StallError {
  return new StallError('bad-request', {
    message: `Line ${at} ${what}.`,
    hint: `body, line ${at}: ${rule}. Nothing was taken over.`,
  });
}
