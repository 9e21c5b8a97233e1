import { StallError } from '@livestall/protocol';

/** The most words of one list, and the longest of them in UTF-16 units. */
const MOST_WORDS = 5_000;
const LONGEST = 64;

/**
 * The words of a CSV file of one column, one a line. Blanks around a line and empty lines are left out, and a first line that only
 * says `word` is its head.
 *
 * @throws StallError `bad-request`, `too-large`: it names the first line that is wrong.
 */
export function readWords(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const words = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const word = line
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim();
    if (word === '' || (index === 0 && /^word$/i.test(word))) continue;
    if (word.length > LONGEST || !/\p{L}/u.test(word)) {
      throw new StallError('bad-request', {
        hint: `Line ${index + 1} is no word: it takes a letter at least, and ${LONGEST} UTF-16 units at most.`,
      });
    }
    if (words.size === MOST_WORDS) {
      throw new StallError('too-large', {
        hint: `Line ${index + 1}: at most ${MOST_WORDS} words are taken.`,
      });
    }
    words.add(word);
  }
  return [...words];
}
