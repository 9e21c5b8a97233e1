import type { Sql } from '../sql.js';

/** How many items one row has: twenty thousand rows would stop all other writes for a while, and one row would be read whole for each item. */
const PAGE = 500;

/** Which list of a show: of what, and of which of them. */
export interface ListName {
  show: string;
  list: 'coupon-codes' | 'giveaway-codes' | 'giveaway-shares';
  of: string;
}

/** A long list that a drop gives out item by item, the first taken first. */
export class PagedList<Item> {
  readonly #sql: Sql;
  readonly #name: readonly [show: string, list: string, of: string];
  /** The page that was read last: at a drop the next item is nearly always on it. */
  #read: { page: number; items: readonly Item[] } = { page: -1, items: [] };

  constructor(sql: Sql, { show, list, of }: ListName) {
    this.#sql = sql;
    this.#name = [show, list, of];
  }

  /** Puts items in the place of those that were kept before. */
  replace(items: readonly Item[]): void {
    this.#read = { page: -1, items: [] };
    this.#sql.run('DELETE FROM list_page WHERE show = ? AND list = ? AND of = ?', ...this.#name);
    for (let page = 0; page * PAGE < items.length; page += 1) {
      const some = JSON.stringify(items.slice(page * PAGE, (page + 1) * PAGE));
      this.#sql.run('INSERT INTO list_page VALUES (?, ?, ?, ?, ?)', ...this.#name, page, some);
    }
  }

  /** One of them; `undefined` where there are not so many. @param place From 1. */
  at(place: number): Item | undefined {
    const page = Math.floor((place - 1) / PAGE);
    if (page !== this.#read.page) this.#read = { page, items: this.#pageOf(page) };
    return this.#read.items[(place - 1) % PAGE];
  }

  #pageOf(page: number): readonly Item[] {
    const row = this.#sql.get<{ items: string }>(
      'SELECT items FROM list_page WHERE show = ? AND list = ? AND of = ? AND page = ?',
      ...this.#name,
      page,
    );
    return row ? (JSON.parse(row.items) as Item[]) : [];
  }
}
