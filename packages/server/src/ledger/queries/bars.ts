import type { BarKind, BarredPerson } from '@livestall/protocol';
import { barPlace } from '../bar-id.js';
import type { Sql } from '../sql.js';
import type { Reads } from './reads.js';

/** How many of those who are barred are told backstage. */
const TOLD = 100;

interface BarRow {
  person: string;
  kind: BarKind;
  at: number;
  until: number | null;
  name: string;
  by_name: string;
  sender: string | null;
}

/** Of whom: those who are barred in an account's shows, with their keys in one of them. */
interface Whose {
  account: string;
  show: string;
}

/** Of a row of `bar`, whether it still lasts at a moment. */
const LASTS = 'coalesce(until, ?) >= ?';

/** Who may write nothing. */
export const barReads: Reads<'bar' | 'barred' | 'barred.page'> = {
  bar: (sql, { account, person }, at) => {
    const row = findBar(sql, account, person, at);
    return row
      ? { kind: row.kind, at: row.at, ...(row.until !== null && { until: row.until }) }
      : null;
  },

  barred(sql, { show }, at) {
    const row = sql.get<{ account: string }>('SELECT account FROM show WHERE id = ?', show);
    return row
      ? readBarred(sql, { account: row.account, show }, at)
      : { barred: [], barredCount: 0 };
  },

  'barred.page'(sql, { before, limit, ...whose }, at) {
    const people = readBars(sql, whose, at, { before, limit: limit + 1 });
    return { people: people.slice(0, limit), more: people.length > limit };
  },
};

/** What keeps a person from writing now. */
export function findBar(
  sql: Sql,
  account: string,
  person: string,
  at: number,
): Pick<BarRow, 'kind' | 'at' | 'until'> | undefined {
  return sql.get<Pick<BarRow, 'kind' | 'at' | 'until'>>(
    `SELECT kind, at, until FROM bar WHERE account = ? AND person = ? AND ${LASTS}`,
    ...[account, person, at, at],
  );
}

/** The newest of those who may write nothing, and how many they are. */
export function readBarred(
  sql: Sql,
  whose: Whose,
  at: number,
): { barred: BarredPerson[]; barredCount: number } {
  const row = sql.get<{ count: number }>(
    `SELECT count(*) AS count FROM bar WHERE account = ? AND ${LASTS}`,
    ...[whose.account, at, at],
  );
  const barred = readBars(sql, whose, at, { before: null, limit: TOLD });
  return { barred, barredCount: row?.count ?? 0 };
}

/** Up to `limit` of them, newest first; many may have been barred by one act, at one time. */
function readBars(
  sql: Sql,
  { account, show }: Whose,
  at: number,
  { before, limit }: { before: string | null; limit: number },
): BarredPerson[] {
  const from = before === null ? { at: Number.MAX_SAFE_INTEGER, person: '' } : barPlace(before);
  if (!from) return [];
  return sql
    .all<BarRow>(
      `SELECT bar.person, kind, bar.at, until, bar.name, by_name,
         (SELECT viewer FROM talker
          WHERE talker.show = ? AND talker.person = bar.person ORDER BY talker.at DESC LIMIT 1) AS sender
       FROM bar WHERE account = ? AND (bar.at, bar.person) < (?, ?) AND ${LASTS}
       ORDER BY bar.at DESC, bar.person DESC LIMIT ?`,
      ...[show, account, from.at, from.person, at, at, limit],
    )
    .map(({ person, sender, name, kind, at: since, until, by_name: by }) => ({
      person,
      ...(sender !== null && { sender }),
      ...{ name, kind, at: since },
      ...(until !== null && { until }),
      by,
    }));
}
