import type { Sql } from '../sql.js';

/** How many shares one row has: twenty thousand rows would stop all other writes for a while, and one row would be read whole for each share. */
const PAGE = 500;

/** What the shares of one giveaway are worth, the first taken first. */
export class Shares {
  readonly #sql: Sql;
  readonly #show: string;
  readonly #giveaway: string;
  /** The page that was read last: at a drop the next share is nearly always on it. */
  #read: { page: number; amounts: readonly number[] } = { page: -1, amounts: [] };

  constructor(sql: Sql, show: string, giveaway: string) {
    this.#sql = sql;
    this.#show = show;
    this.#giveaway = giveaway;
  }

  /** Keeps what they are worth, for as long as the show is kept. */
  keep(amounts: readonly number[]): void {
    for (let page = 0; page * PAGE < amounts.length; page += 1) {
      this.#sql.run(
        'INSERT INTO giveaway_shares VALUES (?, ?, ?, ?)',
        this.#show,
        this.#giveaway,
        page,
        JSON.stringify(amounts.slice(page * PAGE, (page + 1) * PAGE)),
      );
    }
  }

  /** One of them; `null` where they are the prize as it is. @param place From 1. */
  at(place: number): number | null {
    const page = Math.floor((place - 1) / PAGE);
    if (page !== this.#read.page) this.#read = { page, amounts: this.#pageOf(page) };
    return this.#read.amounts[(place - 1) % PAGE] ?? null;
  }

  #pageOf(page: number): readonly number[] {
    const row = this.#sql.get<{ amounts: string }>(
      'SELECT amounts FROM giveaway_shares WHERE show = ? AND giveaway = ? AND page = ?',
      this.#show,
      this.#giveaway,
      page,
    );
    return row ? (JSON.parse(row.amounts) as number[]) : [];
  }
}
