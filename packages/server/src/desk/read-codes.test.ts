import { describe, expect, it } from 'vitest';
import { MOST_CODES, readCodes } from './read-codes.js';

const fault = (text: string) => {
  try {
    return readCodes(text);
  } catch (error) {
    const { code, hint } = error as { code: string; hint: string };
    return `${code}: ${hint}`;
  }
};

describe('a file of codes', () => {
  it.each([
    ['one a line', 'A-1\nA-2', ['A-1', 'A-2']],
    ['as Windows writes it, with a head', '\uFEFFCode\r\nA-1\r\nA-2\r\n', ['A-1', 'A-2']],
    ['with blanks around them', ' code\n A-1\t\nA-2  \n  ', ['A-1', 'A-2']],
    ['quoted', '"code"\n"A-1"\n', ['A-1']],
    ['of all signs that a code may have', "!#$%&'()*+-./09:<=>?@AZ[\\]^_`az{|}~", undefined],
  ])('is read: %s', (_, text, codes) => {
    expect(readCodes(text)).toEqual(codes ?? [text]);
  });

  it.each([
    ['a line that is empty', 'A-1\n\nA-2', 'line 2'],
    ['one that is there twice', 'code\nA-1\nA-2\nA-1', 'line 4'],
    ['twice, once in quotes', 'A-1\n"A-1"', 'line 2'],
    ['a second column', 'A-1\nA-2,10', 'line 2'],
    ['a space', 'A-1\nA 2', 'line 2'],
    ['what cannot be seen', 'A-1\nA\u200B2', 'line 2'],
    ['letters that only look alike', 'A-1\nА-2', 'line 2'],
    ['a quote without an end', '"A-1', 'line 1'],
    ['a code of 65 characters', `A-1\n${'A'.repeat(65)}`, 'line 2'],
    ['nothing at all', '', 'line 1'],
    ['a head alone', 'code\n', 'line 1'],
  ])('is refused by its line: %s', (_, text, line) => {
    expect(fault(text)).toMatch(new RegExp(`^bad-request: body, ${line}:`));
  });

  it('has a limit, and names the line beyond it', () => {
    const lines = Array.from({ length: 100_000 }, (_, n) => `A-${n}`);
    expect(fault(lines.join('\n'))).toBe(
      `too-large: Line ${MOST_CODES + 1}: at most ${MOST_CODES} codes are taken.`,
    );
    expect(readCodes(lines.slice(0, MOST_CODES).join('\n'))).toHaveLength(MOST_CODES);
  });
});
