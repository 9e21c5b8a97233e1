import type { Ledger } from '../ledger/ledger.js';

/** How many entries are read at once, so that no write waits long behind them: some milliseconds. */
const PAGE = 5_000;

/** The list of a giveaway that is frozen in its order, page by page; none while one can take part, or where there is no such giveaway. */
export async function* listPages(
  ledger: Pick<Ledger, 'read'>,
  show: string,
  giveaway: string,
): AsyncGenerator<string[], void> {
  let after: string | null = null;
  for (let length = PAGE; length === PAGE;) {
    const page: string[] | null = await ledger.read('giveaway.list', {
      ...{ show, giveaway, after, limit: PAGE },
    });
    if (!page) return;
    yield page;
    after = page.at(-1) ?? null;
    length = page.length;
  }
}
