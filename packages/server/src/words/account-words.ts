import type { Ledger } from '../ledger/ledger.js';
import { WordList } from './word-list.js';

interface LangList {
  lang: string;
  list: WordList;
}

/** The lists of words of each account, read when somebody of it speaks first. */
export class AccountWords {
  readonly #ledger: Ledger;
  readonly #lists = new Map<string, Promise<readonly LangList[]>>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** Whether a line has a word of one of the account's lists. */
  async find(account: string, text: string): Promise<boolean> {
    const lists = await this.#of(account);
    return lists.some(({ list }) => list.finds(text));
  }

  /** The languages of the lists that have a word of a line. */
  async languages(account: string, text: string): Promise<string[]> {
    const lists = await this.#of(account);
    return lists.filter(({ list }) => list.finds(text)).map(({ lang }) => lang);
  }

  /** The lists of an account are others now. */
  forget(account: string): void {
    this.#lists.delete(account);
  }

  #of(account: string): Promise<readonly LangList[]> {
    const known = this.#lists.get(account);
    if (known) return known;
    const read = this.#ledger
      .read('words', { account })
      .then((lists) => lists.map(({ lang, words }) => ({ lang, list: new WordList(words) })));
    this.#lists.set(account, read);
    // What could not be read is read again.
    read.catch(() => this.forget(account));
    return read;
  }
}
