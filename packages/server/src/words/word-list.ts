import { foldText, hasDrawn, plainWord, undrawn } from './fold-text.js';

/** Scripts that are written without spaces between words: there a word is looked for within the text. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** What stands between words; signs that are written for letters do not. */
const BETWEEN = /[^\p{L}\p{M}\p{N}@$!|]+/u;

/** How many letters that stand alone are taken for a word that was spaced out. */
const SPACED_OUT = 3;

/** A phrase, and what it is with each letter once in a row. */
interface Phrase {
  phrase: string;
  once: string;
}

/**
 * Words that are not said, and their variants: other widths, accents, lookalikes, letters drawn out or spaced out. A word is found
 * as a word, not within another; in scripts without spaces, within the text.
 */
export class WordList {
  /** By what they are with each letter once in a row: all that are the same so. */
  readonly #words = new Map<string, string[]>();
  /** By their first word so. */
  readonly #phrases = new Map<string, Phrase[]>();
  /** Of scripts without spaces, by their first letter. */
  readonly #parts = new Map<string, string[]>();

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
      const part = squeezed(word);
      put(this.#parts, part.charAt(0), part);
      return;
    }
    const tokens = word
      .split(BETWEEN)
      .filter((token) => token !== '')
      .map(plainWord);
    const [first = ''] = tokens;
    if (tokens.length > 1) {
      const phrase = ` ${tokens.join(' ')} `;
      put(this.#phrases, undrawn(first), { phrase, once: undrawn(phrase) });
    }
    // Spaced out or not, it is the same: `s.p.a.m` in a list too.
    const together = ` ${tokens.join('')} `;
    put(this.#words, undrawn(together), together);
  }

  #findsWord(token: string): boolean {
    const text = ` ${token} `;
    return this.#words.get(undrawn(text))?.some((word) => hasDrawn(text, word)) === true;
  }

  #findsPart(folded: string): boolean {
    if (this.#parts.size === 0) return false;
    const text = squeezed(folded);
    for (let at = 0; at < text.length; at += 1) {
      const parts = this.#parts.get(text.charAt(at));
      if (parts?.some((part) => text.startsWith(part, at))) return true;
    }
    return false;
  }

  #findsPhrase(tokens: readonly string[]): boolean {
    if (this.#phrases.size === 0) return false;
    const text = ` ${tokens.join(' ')} `;
    const once = undrawn(text);
    return [...new Set(once.split(' '))].some((first) =>
      this.#phrases
        .get(first)
        ?.some((one) => once.includes(one.once) && hasDrawn(text, one.phrase)),
    );
  }
}

function put<T>(lists: Map<string, T[]>, name: string, one: T): void {
  const list = lists.get(name);
  if (list) list.push(one);
  else lists.set(name, [one]);
}

/** Letters and digits alone, with the marks of their own script: in Thai and Burmese these are vowels. */
function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+|\p{Script=Inherited}+/gu, '');
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
