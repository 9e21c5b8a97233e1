import type { ViewerSettings } from '@livestall/protocol';
import type { Sql } from '../sql.js';
import { findBar } from './bars.js';
import type { Reads } from './reads.js';

/** What viewers want. */
export const settingReads: Reads<'settings'> = {
  settings: (sql, { show, viewer }) => {
    const row = readSettings(sql, show, viewer);
    return row ? { tellPurchases: row.tells === 1 } : null;
  },
};

/** What a viewer wants; `undefined` for who was never asked. */
export function readSettings(
  sql: Sql,
  show: string,
  viewer: string,
): { tells: number } | undefined {
  return sql.get<{ tells: number }>(
    'SELECT tell_purchases AS tells FROM viewer_setting WHERE show = ? AND viewer = ?',
    show,
    viewer,
  );
}

/** What somebody goes by whose purchases may be told: who wants that, and is not barred from the talk. */
export function nameToTell(
  sql: Sql,
  { show, viewer }: { show: string; viewer: string },
  at: number,
): string | null {
  const row = sql.get<{ name: string; person: string; account: string }>(
    `SELECT name, person, account FROM viewer_setting JOIN show ON show.id = show
     WHERE show = ? AND viewer = ? AND tell_purchases = 1`,
    show,
    viewer,
  );
  return row && !findBar(sql, row.account, row.person, at) ? row.name : null;
}

/** What a viewer wants, as it is told to them. */
export function listSettings(sql: Sql, show: string, viewer: string): ViewerSettings[] {
  const row = readSettings(sql, show, viewer);
  return row ? [{ tellPurchases: row.tells === 1 }] : [];
}
