import type { Demand, LocalText, Wish, Wished } from '@livestall/protocol';
import type { Clicks } from '../contract.js';
import type { Narrowed } from '../contract/queries.js';
import type { Sql } from '../sql.js';
import { findProducts } from './orders.js';
import type { Reads } from './reads.js';
import { within } from './report.js';

/** What viewers wish for. Rehearsals are no part of what they do together. */
export const interestReads: Reads<'wishes' | 'demand'> = {
  wishes: (sql, { show, viewer }) => readWishes(sql, show, viewer),

  demand: (sql, narrow) => {
    const rows = readTotals(sql, narrow);
    const titles = readTitles(sql, narrow, new Set(rows.flatMap(productOf)));
    return rows.map((row) => {
      const title = productOf(row).map((id) => titles.get(id))[0];
      return title === undefined ? row : { ...row, title };
    });
  },
};

function productOf(demand: Demand): string[] {
  return demand.of === 'show' ? [] : [demand.product];
}

function readTotals(sql: Sql, { account, channel, show, from, to }: Narrowed): Demand[] {
  return sql
    .all<{ wished: string; count: number }>(
      `SELECT min(wished) AS wished, count(*) AS count
       FROM wish JOIN show ON show.id = wish.show
       WHERE ${within('wish.at')} GROUP BY name ORDER BY count DESC, name`,
      ...[account, channel, show, from, to],
    )
    .map(({ wished, count }) => ({ ...(JSON.parse(wished) as Wished), count }));
}

/** What products are called, as the newest show says that has them. */
function readTitles(
  sql: Sql,
  { account, channel, show }: Narrowed,
  wanted: ReadonlySet<string>,
): Map<string, LocalText> {
  const titles = new Map<string, LocalText>();
  const shows = sql.all<{ id: string }>(
    `SELECT id FROM show WHERE account = ? AND coalesce(?, channel) = channel
     AND coalesce(?, id) = id AND info ->> 'rehearsal' = 0 ORDER BY created_at DESC, id`,
    ...[account, channel, show],
  );
  for (const { id } of shows) {
    const missing = new Set([...wanted].filter((one) => !titles.has(one)));
    if (missing.size === 0) break;
    for (const found of findProducts(sql, id, missing)) titles.set(found.id, found.title);
  }
  return titles;
}

/** What a viewer wishes for, oldest first. */
export function readWishes(sql: Sql, show: string, viewer: string): Wish[] {
  return sql
    .all<{ wished: string; at: number }>(
      'SELECT wished, at FROM wish WHERE show = ? AND viewer = ? ORDER BY at, name',
      show,
      viewer,
    )
    .map(({ wished, at }) => ({ ...(JSON.parse(wished) as Wished), at }));
}

/** How many viewers wish for each thing. */
export function readDemand(sql: Sql, show: string): Demand[] {
  return sql
    .all<{ wished: string; count: number }>(
      'SELECT min(wished) AS wished, count(*) AS count FROM wish WHERE show = ? GROUP BY name',
      show,
    )
    .map(({ wished, count }) => ({ ...(JSON.parse(wished) as Wished), count }));
}

/** How often each product's link was followed. */
export function readClicks(sql: Sql, show: string): Clicks[] {
  return sql.all<Clicks & object>(
    'SELECT product, count(*) AS count FROM click WHERE show = ? GROUP BY product',
    show,
  );
}
