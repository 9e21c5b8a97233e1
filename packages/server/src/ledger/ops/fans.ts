import { FAN_POINTS, FOLLOWERS_GAUGE, fanOf, type FanDeed } from '@livestall/protocol';
import type { Earned, FollowersTold } from '../contract/fan-ops.js';
import { findBar } from '../queries/bars.js';
import { countFollowers, readFan } from '../queries/fans.js';
import { setGauge } from './gauges.js';
import type { Writes, Writing } from './writing.js';

/** Those who follow an account. */
export const fanWrites: Writes<'fan.follow' | 'fan.meet' | 'fan.earn' | 'fan.erase'> = {
  'fan.follow'(writing, { account, show, viewer, person, follows }) {
    const { sql, at } = writing;
    const before = readFan(sql, account, person)?.follows ?? false;
    if (before !== follows) {
      sql.run(
        `INSERT INTO fan (account, person, since, follows) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET follows = excluded.follows`,
        ...[account, person, at, Number(follows)],
      );
      count(writing, account, follows ? 1 : -1);
    }
    if (follows) meet(writing, show, viewer, person);
    const fan = readFan(sql, account, person) ?? fanOf(false, 0);
    return { fan, changed: before !== follows, followers: tell(writing, account) };
  },

  'fan.meet'(writing, { account, show, viewer, person }) {
    const { sql, at } = writing;
    const follows = readFan(sql, account, person)?.follows ?? false;
    const first = follows && meet(writing, show, viewer, person);
    return { greets: first && !findBar(sql, account, person, at) };
  },

  'fan.earn'(writing, { account, show, viewer, person, deed }) {
    if (!readFan(writing.sql, account, person)?.follows) return null;
    meet(writing, show, viewer, person);
    return earn(writing, { show, viewer, deed });
  },

  'fan.erase'(writing, { account, person }) {
    const { sql } = writing;
    const fan = readFan(sql, account, person);
    if (!fan) return { erased: false, followers: [] };
    sql.run('DELETE FROM fan_visit WHERE person = ?', person);
    sql.run('DELETE FROM fan WHERE account = ? AND person = ?', account, person);
    if (fan.follows) count(writing, account, -1);
    return { erased: true, followers: tell(writing, account) };
  },
};

/**
 * What a viewer earns by a deed, as far as this show still gives; `null` for who does not follow, or has all that there is. What
 * they did in a show before they followed earned nothing.
 */
export function earn(
  { sql }: Pick<Writing, 'sql'>,
  { show, viewer, deed }: { show: string; viewer: string; deed: FanDeed },
): Earned | null {
  const visit = sql.get<{ person: string; account: string; earned: number }>(
    `SELECT person, account, fan_visit.${deed} AS earned
     FROM fan_visit JOIN show ON show.id = fan_visit.show WHERE show = ? AND viewer = ?`,
    show,
    viewer,
  );
  if (!visit || !readFan(sql, visit.account, visit.person)?.follows) return null;
  const { each, most } = FAN_POINTS[deed];
  const earned = Math.min(each, most - visit.earned);
  if (earned <= 0) return null;
  sql.run(
    `UPDATE fan_visit SET ${deed} = ${deed} + ? WHERE show = ? AND viewer = ?`,
    ...[earned, show, viewer],
  );
  sql.run(
    'UPDATE fan SET points = points + ? WHERE account = ? AND person = ?',
    ...[earned, visit.account, visit.person],
  );
  const fan = readFan(sql, visit.account, visit.person);
  return fan && { fan, rose: fan.level > fanOf(true, fan.points - earned).level };
}

/** Gives whether they are there for the first time. */
function meet({ sql }: Writing, show: string, viewer: string, person: string): boolean {
  const met = sql.run(
    'INSERT INTO fan_visit (show, viewer, person) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    ...[show, viewer, person],
  );
  return met > 0;
}

function count({ sql }: Writing, account: string, by: 1 | -1): void {
  sql.run('INSERT INTO fan_group (account) VALUES (?) ON CONFLICT DO NOTHING', account);
  sql.run('UPDATE fan_group SET followers = followers + ? WHERE account = ?', by, account);
}

/** How many follow, in all shows of the account that have not ended. */
function tell(writing: Writing, account: string): FollowersTold[] {
  const followers = countFollowers(writing.sql, account);
  return writing.sql
    .all<{ id: string }>("SELECT id FROM show WHERE account = ? AND status <> 'ended'", account)
    .map(({ id }) => ({
      show: id,
      gauges: { [FOLLOWERS_GAUGE]: setGauge(writing, id, FOLLOWERS_GAUGE, followers) },
    }));
}
