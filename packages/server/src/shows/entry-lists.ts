import { entriesText } from '@livestall/protocol';
import type { Ledger } from '../ledger/ledger.js';
import { listPages } from './list-pages.js';

/** How many characters of lists are kept, as many bytes; the oldest list goes first. A million entries are 23 million. */
const KEPT = 32_000_000;

/**
 * The lists of closed giveaways as text. They never change, and all who check a draw ask for the same one: the ledger,
 * which has claims to write, is asked once.
 */
export class EntryLists {
  readonly #ledger: Pick<Ledger, 'read'>;
  readonly #most: number;
  readonly #kept = new Map<string, string>();
  readonly #reading = new Map<string, Promise<string>>();

  /** @param most How many characters are kept. */
  constructor(ledger: Pick<Ledger, 'read'>, most = KEPT) {
    this.#ledger = ledger;
    this.#most = most;
  }

  /** The list of a giveaway that has closed. */
  async of(show: string, giveaway: string): Promise<string> {
    const name = `${show} ${giveaway}`;
    const known = this.#kept.get(name) ?? this.#reading.get(name);
    if (known !== undefined) return known;
    const reading = this.#read(show, giveaway);
    this.#reading.set(name, reading);
    try {
      const list = await reading;
      this.#keep(name, list);
      return list;
    } finally {
      this.#reading.delete(name);
    }
  }

  async #read(show: string, giveaway: string): Promise<string> {
    let text = '';
    for await (const page of listPages(this.#ledger, show, giveaway)) text += entriesText(page);
    return text;
  }

  #keep(name: string, list: string): void {
    this.#kept.set(name, list);
    let size = [...this.#kept.values()].reduce((sum, { length }) => sum + length, 0);
    for (const [oldest, { length }] of this.#kept) {
      if (size <= this.#most) return;
      this.#kept.delete(oldest);
      size -= length;
    }
  }
}
