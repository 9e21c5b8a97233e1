import { drawOrder, MOST_CALLS } from '@livestall/protocol';
import type { Giveaway } from '@livestall/protocol';
import type { Ledger } from '../ledger/ledger.js';
import { listPages } from '../shows/list-pages.js';

/** So many draws are kept; the oldest goes first. */
const KEPT = 64;

/** What decides a draw, in hex. */
interface Decided {
  seed: string;
  digest: string;
}

/**
 * Who may be called in a draw, in its order: the first of it, as nobody is called behind them. The order is fixed once the list is, and
 * to work it out takes the whole list: it is done once, page by page, and neither the ledger nor the desk waits for it.
 */
export class DrawOrders {
  readonly #ledger: Pick<Ledger, 'read'>;
  readonly #kept = new Map<string, Promise<readonly string[]>>();

  constructor(ledger: Pick<Ledger, 'read'>) {
    this.#ledger = ledger;
  }

  /** The first of a draw that has closed. */
  of(show: string, giveaway: Giveaway, decided: Decided): Promise<readonly string[]> {
    const name = `${show} ${giveaway.id}`;
    const known = this.#kept.get(name);
    if (known) return known;
    const order = this.#workOut(show, giveaway, decided);
    this.#kept.set(name, order);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    // What could not be read is read again.
    order.catch(() => this.#kept.delete(name));
    return order;
  }

  async #workOut(show: string, { id, total }: Giveaway, decided: Decided): Promise<string[]> {
    let first: string[] = [];
    for await (const page of listPages(this.#ledger, show, id)) {
      const order = await drawOrder({ ...decided, entries: [...first, ...page] });
      first = order.slice(0, MOST_CALLS * total);
    }
    return first;
  }
}
