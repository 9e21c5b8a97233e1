import { entriesText } from '@livestall/protocol';
import type { Ledger } from '../ledger/ledger.js';
import { listPages } from './list-pages.js';

/** So many lists are kept; the oldest goes first. */
const KEPT = 16;

/**
 * The lists of closed giveaways as text. They never change, and all who check a draw ask for the same one: the ledger,
 * which has claims to write, is asked once.
 */
export class EntryLists {
  readonly #ledger: Pick<Ledger, 'read'>;
  readonly #kept = new Map<string, Promise<string | null>>();

  constructor(ledger: Pick<Ledger, 'read'>) {
    this.#ledger = ledger;
  }

  /** A giveaway's list, or `null` while it is open, or where there is none. */
  async of(show: string, giveaway: string): Promise<string | null> {
    const name = `${show} ${giveaway}`;
    const known = this.#kept.get(name);
    if (known) return known;
    const reading = this.#read(show, giveaway);
    this.#kept.set(name, reading);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    const list = await reading.catch(() => null);
    if (list === null) this.#kept.delete(name);
    return reading;
  }

  async #read(show: string, giveaway: string): Promise<string | null> {
    let text: string | null = null;
    for await (const page of listPages(this.#ledger, show, giveaway)) {
      text = (text ?? '') + entriesText(page);
    }
    return text;
  }
}
