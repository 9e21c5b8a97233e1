import { findBar } from '../queries/bars.js';
import { Refusal } from './refusal.js';
import type { Writing } from './writing.js';

/** Somebody who writes something in a show. */
interface Talker {
  show: string;
  viewer: string;
  name: string;
  person: { account: string; id: string };
}

/**
 * Takes note of who writes, so that a bar finds them in every show of the account.
 *
 * @returns Whether they write for themselves alone.
 * @throws Refusal `muted`, with the time to wait where it ends.
 */
export function meet(
  { sql, at }: Writing,
  { show, viewer, name, person: { account, id } }: Talker,
): { shadowed: boolean } {
  const bar = findBar(sql, account, id, at);
  if (bar && bar.kind !== 'shadow') {
    throw new Refusal('muted', undefined, bar.until === null ? undefined : bar.until - at);
  }
  sql.run(
    `INSERT INTO talker (show, viewer, person, name, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (show, viewer) DO UPDATE SET name = excluded.name, person = excluded.person`,
    ...[show, viewer, id, name, at],
  );
  return { shadowed: bar !== undefined };
}
