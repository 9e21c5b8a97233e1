import type { Forgotten } from '../contract/show-ops.js';
import type { Sql } from '../sql.js';
import type { Writes } from './writing.js';

/** Where most of a show's rows are, and what tells one of them from another. */
const LARGE = [
  ['mention', 'n, viewer'],
  ['named', 'n, viewer'],
  ['message', 'n'],
  ['talker', 'viewer'],
  ['audit', 'n'],
  ['reported', 'n'],
  ['granted', 'viewer, key'],
  ['question_vote', 'n, viewer'],
  ['poll_vote', 'poll, viewer'],
  ['hold', 'n'],
  ['entry', 'n'],
  ['list_page', 'list, of, page'],
  ['conversion', 'account, id'],
  ['custom_request', 'n'],
  ['click', 'id'],
  ['reaction', 'at, kind'],
  ['fan_visit', 'viewer'],
  ['viewer_setting', 'viewer'],
  ['link', 'product'],
  ['journal', 'n'],
] as const;

/** Claims are found by their coupon: by the show, those of all shows would be read at each batch. */
const CLAIMS = `DELETE FROM claim WHERE n IN
  (SELECT n FROM coupon CROSS JOIN claim ON claim.coupon = coupon.id AND claim.show = coupon.show
   WHERE coupon.show = ? LIMIT ?)`;

/** Forgetting old shows, some rows at a time, so that no commit waits long behind it. */
export const forgetWrites: Writes<'shows.expire' | 'shows.prune'> = {
  'shows.expire'({ sql }, { endedBefore, limit }) {
    const old = sql.get<{ id: string }>(
      "SELECT id FROM show WHERE status = 'ended' AND ended_at < ? ORDER BY ended_at LIMIT 1",
      endedBefore,
    );
    return forgetSome(sql, old?.id, limit);
  },

  'shows.prune'({ sql }, { channel, keep, limit }) {
    const old = sql.get<{ id: string }>(
      `SELECT id FROM show WHERE channel = ? AND status = 'ended' AND info ->> 'rehearsal' = 1
       ORDER BY created_at DESC, id LIMIT 1 OFFSET ?`,
      channel,
      keep,
    );
    return forgetSome(sql, old?.id, limit);
  },
};

function forgetSome(sql: Sql, show: string | undefined, limit: number): Forgotten {
  if (show === undefined) return { show: null, more: false };
  if (removeSome(sql, show, limit)) {
    // The journal gives the numbers of its newest lines again: webhooks are told up to what is left.
    sql.run(
      `UPDATE webhook SET told = newest FROM (SELECT coalesce(max(n), 0) AS newest FROM journal)
       WHERE told > newest`,
    );
    return { show: null, more: true };
  }
  sql.run('DELETE FROM show WHERE id = ?', show);
  return { show, more: true };
}

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
