import type { LocalText, ReportKind, ReportRow, Sales } from '@livestall/protocol';
import type { SQLInputValue } from 'node:sqlite';
import { listMost } from '../../report/list-most.js';
import { REPORT_NAMES, type ReportName } from '../../report/report-names.js';
import type { Sql } from '../sql.js';
import type { Reads } from './reads.js';

type Keyed = Pick<ReportRow, ReportName>;

/** What links brought. Rehearsals are no part of it. */
export const reportReads: Reads<'report'> = {
  report(sql, { account, channel, show, from, to, by, most }) {
    const narrow = [account, channel, show, from, to] as const;
    const rows = new Map<string, ReportRow>();
    for (const { clicks, ...keyed } of readClicked(sql, by, narrow)) {
      rows.set(JSON.stringify(keyed), { ...keyed, clicks, sales: [] });
    }
    for (const { name, keyed, sales } of readSales(sql, by, narrow)) {
      const row = rows.get(name) ?? { ...keyed, clicks: 0, sales: [] };
      rows.set(name, { ...row, sales: [...row.sales, sales] });
    }
    const { listed, rest } = listMost([...rows.values()], most);
    return { rows: listed.map((row) => titled(sql, row)), ...(rest && { rest }) };
  },
};

const columns = (by: ReportKind) => REPORT_NAMES[by].map((name) => `click.${name}`).join(', ');

/** Whether a row counts, by whose show it is of and by its time; takes what `Narrowed` says, in that order. */
export const within = (at: string) =>
  `show.account = ? AND coalesce(?, show.channel) = show.channel AND coalesce(?, show.id) = show.id
   AND ${at} >= ? AND ${at} < ? AND show.info ->> 'rehearsal' = 0`;

function readClicked(sql: Sql, by: ReportKind, narrow: readonly SQLInputValue[]) {
  return sql.all<Keyed & { clicks: number }>(
    `SELECT ${columns(by)}, count(*) AS clicks FROM click JOIN show ON show.id = click.show
     WHERE ${within('click.at')} GROUP BY ${columns(by)}`,
    ...narrow,
  );
}

function readSales(sql: Sql, by: ReportKind, narrow: readonly SQLInputValue[]) {
  const sum = (column: string, confirmed: number) =>
    `coalesce(sum(${column}) FILTER (WHERE confirmed = ${confirmed}), 0)`;
  // Called off or given back in full, an order is none any more: nothing of it counts.
  const count = (confirmed: number) =>
    `count(*) FILTER (WHERE confirmed = ${confirmed} AND credited > 0)`;
  return sql
    .all<Keyed & Sales>(
      `SELECT ${columns(by)}, currency, ${count(1)} AS orders, ${sum('credited', 1)} AS revenue,
         ${sum('commission', 1)} AS commission, ${count(0)} AS unconfirmed,
         ${sum('credited', 0)} AS unconfirmedRevenue
       FROM conversion JOIN click ON click.id = conversion.click JOIN show ON show.id = click.show
       WHERE ${within('conversion.at')} GROUP BY ${columns(by)}, currency ORDER BY currency`,
      ...narrow,
    )
    .map(
      ({ currency, orders, revenue, commission, unconfirmed, unconfirmedRevenue, ...keyed }) => ({
        name: JSON.stringify(keyed),
        keyed,
        sales: { currency, orders, revenue, commission, unconfirmed, unconfirmedRevenue },
      }),
    );
}

/** The row of a link with what its product is called; any other as it is. */
function titled(sql: Sql, row: ReportRow): ReportRow {
  const { show, product } = row;
  if (show === undefined || product === undefined) return row;
  const link = sql.get<{ title: string }>(
    'SELECT title FROM link WHERE show = ? AND product = ?',
    show,
    product,
  );
  return link ? { ...row, title: JSON.parse(link.title) as LocalText } : row;
}
