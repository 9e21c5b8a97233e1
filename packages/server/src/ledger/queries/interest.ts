import type { Demand, Wish, Wished } from '@livestall/protocol';
import type { Clicks } from '../contract.js';
import type { Sql } from '../sql.js';
import type { Reads } from './reads.js';

/** What viewers wish for. */
export const interestReads: Reads<'wishes'> = {
  wishes: (sql, { show, viewer }) => readWishes(sql, show, viewer),
};

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
