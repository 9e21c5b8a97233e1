import { SIGNED_MS } from '../../signed/check-signature.js';
import type { CallMark } from '../contract/store-ops.js';
import { Refusal } from './refusal.js';
import type { Writing } from './writing.js';

/** One that was signed by a clock that is ahead may come again for twice as long. */
const KEPT_MS = 2 * SIGNED_MS;

/** So many old ones go for each new one: no call waits for many. */
const FORGOTTEN = 10;

/**
 * Keeps which call came under which id, with what it does: one that was refused may be mended under its own id. The same call
 * again passes, for it changes nothing.
 *
 * @throws Refusal `key-reused` where another call came under this id.
 */
export function markCall({ sql, at }: Writing, account: string, { id, digest }: CallMark): void {
  const before = sql.get<{ digest: string }>(
    'SELECT digest FROM signed_call WHERE account = ? AND id = ?',
    account,
    id,
  );
  if (before && before.digest !== digest) {
    throw new Refusal('key-reused', 'This webhook-id was used for another call.');
  }
  if (before) return;
  sql.run(
    `DELETE FROM signed_call WHERE (account, id) IN
     (SELECT account, id FROM signed_call WHERE at < ? LIMIT ${FORGOTTEN})`,
    at - KEPT_MS,
  );
  sql.run('INSERT INTO signed_call VALUES (?, ?, ?, ?)', account, id, digest, at);
}
