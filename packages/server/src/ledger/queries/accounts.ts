import type { Account } from '@livestall/protocol';
import type { Sql } from '../sql.js';
import type { Reads } from './reads.js';

/** Accounts, their origins, their secrets and whose a code is. */
export const accountReads: Reads<'account' | 'origins' | 'secret' | 'code.account'> = {
  account: (sql, { id }) => readAccount(sql, id),
  origins: (sql) =>
    sql
      .all<{ origin: string }>(
        'SELECT DISTINCT value AS origin FROM account, json_each(account.origins)',
      )
      .map(({ origin }) => origin),
  secret: (sql, { kid }) =>
    sql.get<{ account: string; secret: string }>(
      'SELECT account, secret FROM secret WHERE kid = ?',
      kid,
    ) ?? null,
  'code.account': (sql, { hash }) =>
    sql.get<{ account: string }>('SELECT account FROM code WHERE hash = ?', hash)?.account ?? null,
};

/** An account, or `null`. */
export function readAccount(sql: Sql, id: string): Account | null {
  const row = sql.get<{ id: string; name: string; origins: string }>(
    'SELECT id, name, origins FROM account WHERE id = ?',
    id,
  );
  return row ? { ...row, origins: JSON.parse(row.origins) as string[] } : null;
}
