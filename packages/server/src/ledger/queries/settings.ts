import type { ViewerSettings } from '@livestall/protocol';
import type { Sql } from '../sql.js';
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
): { name: string; tells: number } | undefined {
  return sql.get<{ name: string; tells: number }>(
    'SELECT name, tell_purchases AS tells FROM viewer_setting WHERE show = ? AND viewer = ?',
    show,
    viewer,
  );
}

/** The same, as it is told to them. */
export function listSettings(sql: Sql, show: string, viewer: string): ViewerSettings[] {
  const row = readSettings(sql, show, viewer);
  return row ? [{ tellPurchases: row.tells === 1 }] : [];
}
