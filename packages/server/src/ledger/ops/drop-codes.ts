import type { Sql } from '../sql.js';
import { PagedList } from './paged-list.js';
import type { Writes } from './writing.js';

/** What may have a code of its own for each that is given. */
type Coded = 'coupon' | 'giveaway';

/** The codes that were uploaded for a coupon or a giveaway, the first given first. */
export function codesOf(sql: Sql, kind: Coded, show: string, of: string): PagedList<string> {
  return new PagedList(sql, { show, list: `${kind}-codes`, of });
}

/** Puts codes in the place of those that were uploaded before. */
export function setCodes(
  sql: Sql,
  kind: Coded,
  { show, id, codes }: { show: string; id: string; codes: readonly string[] },
): void {
  codesOf(sql, kind, show, id).replace(codes);
  sql.run(`UPDATE ${kind} SET codes = ? WHERE show = ? AND id = ?`, codes.length, show, id);
}

/** Forgetting what was thrown out, with its codes. */
export const thrownWrites: Writes<'thrown.forget'> = {
  'thrown.forget': ({ sql }, { show }) => forgetThrown(sql, show),
};

/** Forgets one coupon or giveaway that was thrown out of a show; gives whether there was one. */
export function forgetThrown(sql: Sql, show: string): boolean {
  for (const kind of ['coupon', 'giveaway'] as const) {
    const thrown = `SELECT id FROM ${kind} WHERE show = ? AND thrown = 1 LIMIT 1`;
    const row = sql.get<{ id: string }>(thrown, show);
    if (!row) continue;
    codesOf(sql, kind, show, row.id).replace([]);
    sql.run(`DELETE FROM ${kind} WHERE show = ? AND id = ?`, show, row.id);
    return true;
  }
  return false;
}
