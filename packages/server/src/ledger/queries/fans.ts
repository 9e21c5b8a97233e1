import { fanOf, type Fan, type ViewerData } from '@livestall/protocol';
import type { Sql } from '../sql.js';
import type { Reads } from './reads.js';

interface FanRow {
  person: string;
  since: number;
  follows: number;
  points: number;
}

/** Those who follow an account. */
export const fanReads: Reads<'fan' | 'fan.kept'> = {
  fan: (sql, { account, person }) => readFan(sql, account, person),

  'fan.kept'(sql, { account, person }): NonNullable<ViewerData['fan']> | null {
    const row = readRow(sql, account, person);
    if (!row) return null;
    const shows = sql.all<{ show: string; presence: number; talk: number; purchase: number }>(
      'SELECT show, presence, talk, purchase FROM fan_visit WHERE person = ? ORDER BY show',
      row.person,
    );
    return { ...fanOf(row.follows === 1, row.points), since: row.since, shows };
  },
};

/** How a person stands; `null` for who never followed. */
export function readFan(sql: Sql, account: string, person: string): Fan | null {
  const row = readRow(sql, account, person);
  return row ? fanOf(row.follows === 1, row.points) : null;
}

/** How many follow. */
export function countFollowers(sql: Sql, account: string): number {
  return (
    sql.get<{ followers: number }>('SELECT followers FROM fan_group WHERE account = ?', account)
      ?.followers ?? 0
  );
}

function readRow(sql: Sql, account: string, person: string): FanRow | undefined {
  return sql.get<FanRow & object>(
    'SELECT person, since, follows, points FROM fan WHERE account = ? AND person = ?',
    account,
    person,
  );
}
