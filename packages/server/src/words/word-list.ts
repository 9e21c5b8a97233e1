import { foldText, hasDrawn, plainWord, undrawn } from './fold-text.js';

/** Scripts that are written without spaces between words: there a word is looked for within the text. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** What stands between words; signs that are written for letters do not. */
const BETWEEN = /[^\p{L}\p{M}\p{N}@$!|]+/u;

/** How many letters that stand alone are taken for a word that was spaced out. */
const SPACED_OUT = 3;

/**
 * Words that are not said, and their variants: other widths, accents, lookalikes, letters drawn out or spaced out. A word is found
 * as a word, not within another; in scripts without spaces, within the text.
 */
export class WordList {
  /** By what they are with each letter once in a row: all that are the same so. */
  readonly #words = new Map<string, string[]>();
  readonly #phrases = new Map<string, string[]>();
  readonly #parts: string[] = [];

  constructor(words: readonly string[]) {
    for (const word of words) this.#add(foldText(word).trim());
  }

  /** Whether a text has one of them. */
  finds(text: string): boolean {
    const folded = foldText(text);
    if (this.#findsPart(folded)) return true;
    const tokens = folded.split(BETWEEN).filter((token) => token !== '');
    const plain = tokens.map(plainWord);
    const bare = tokens.map((token) => plainWord(token.replace(/^[@$!|]+|[@$!|]+$/g, '')));
    return [plain, bare].some(
      (some) => joined(some).some((token) => this.#findsWord(token)) || this.#findsPhrase(some),
    );
  }

  #add(word: string): void {
    if (word === '') return;
    if (UNSPACED.test(word)) {
      this.#parts.push(squeezed(word));
      return;
    }
    const tokens = word
      .split(BETWEEN)
      .filter((token) => token !== '')
      .map(plainWord);
    if (tokens.length > 1) put(this.#phrases, ` ${tokens.join(' ')} `);
    // Spaced out or not, it is the same: `s.p.a.m` in a list too.
    put(this.#words, ` ${tokens.join('')} `);
  }

  #findsWord(token: string): boolean {
    const text = ` ${token} `;
    return this.#words.get(undrawn(text))?.some((word) => hasDrawn(text, word)) === true;
  }

  #findsPart(folded: string): boolean {
    if (this.#parts.length === 0) return false;
    const text = squeezed(folded);
    return this.#parts.some((part) => text.includes(part));
  }

  #findsPhrase(tokens: readonly string[]): boolean {
    if (this.#phrases.size === 0) return false;
    const text = ` ${tokens.join(' ')} `;
    const once = undrawn(text);
    return [...this.#phrases].some(
      ([phrase, drawn]) => once.includes(phrase) && drawn.some((one) => hasDrawn(text, one)),
    );
  }
}

function put(lists: Map<string, string[]>, word: string): void {
  const once = undrawn(word);
  lists.set(once, [...(lists.get(once) ?? []), word]);
}

/** Letters and digits alone. */
function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words of a text, and those that were spaced out. */
function joined(tokens: readonly string[]): string[] {
  const words = [...tokens];
  let run: string[] = [];
  for (const token of [...tokens, '']) {
    if (/^.$/u.test(token)) {
      run.push(token);
      continue;
    }
    if (run.length >= SPACED_OUT) words.push(run.join(''));
    run = [];
  }
  return words;
}
