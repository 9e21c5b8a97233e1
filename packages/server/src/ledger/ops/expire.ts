import type { Sql } from '../sql.js';
import type { Writes } from './writing.js';

/** Where most of a show's rows are, and what tells one of them from another. */
const LARGE = [
  ['message', 'n'],
  ['granted', 'viewer, key'],
  ['hold', 'n'],
  ['entry', 'n'],
  ['list_page', 'list, of, page'],
  ['conversion', 'account, id'],
  ['click', 'id'],
  ['journal', 'n'],
] as const;

/** Claims are found by their coupon: by the show, those of all shows would be read at each batch. */
const CLAIMS = `DELETE FROM claim WHERE n IN
  (SELECT n FROM coupon CROSS JOIN claim ON claim.coupon = coupon.id AND claim.show = coupon.show
   WHERE coupon.show = ? LIMIT ?)`;

/** Forgetting old shows, some rows at a time, so that no commit waits long behind it. */
export const expiryWrites: Writes<'shows.expire'> = {
  'shows.expire'({ sql }, { endedBefore, limit }) {
    const old = sql.get<{ id: string }>(
      "SELECT id FROM show WHERE status = 'ended' AND ended_at < ? ORDER BY ended_at LIMIT 1",
      endedBefore,
    );
    if (!old) return { show: null, more: false };
    if (removeSome(sql, old.id, limit)) return { show: null, more: true };
    sql.run('DELETE FROM show WHERE id = ?', old.id);
    return { show: old.id, more: true };
  },
};

function removeSome(sql: Sql, show: string, limit: number): boolean {
  if (sql.run(CLAIMS, show, limit) > 0) return true;
  return LARGE.some(
    ([table, key]) =>
      sql.run(
        `DELETE FROM ${table} WHERE show = ? AND (${key}) IN
         (SELECT ${key} FROM ${table} WHERE show = ? LIMIT ?)`,
        show,
        show,
        limit,
      ) > 0,
  );
}
