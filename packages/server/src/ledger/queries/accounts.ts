import type { Account } from '@livestall/protocol';
import type { SigningSecret } from '../../tokens/index.js';
import type { Sql } from '../sql.js';
import type { Reads } from './reads.js';

interface Row {
  id: string;
  name: string;
  origins: string;
}

/** Accounts, their origins, their secrets and whose a code is. */
export const accountReads: Reads<
  'account' | 'accounts' | 'origins' | 'secret' | 'secrets' | 'secret.newest' | 'code.account'
> = {
  account: (sql, { id }) => readAccount(sql, id),
  accounts: (sql) => sql.all<Row>('SELECT id, name, origins FROM account ORDER BY id').map(fromRow),
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
  secrets: (sql, { account }) =>
    sql
      .all<{ secret: string }>('SELECT secret FROM secret WHERE account = ?', account)
      .map(({ secret }) => secret),
  'secret.newest': (sql, { account }) =>
    sql.get<SigningSecret & object>(
      'SELECT kid, secret FROM secret WHERE account = ? ORDER BY created_at DESC, rowid DESC LIMIT 1',
      account,
    ) ?? null,
  'code.account': (sql, { hash }) =>
    sql.get<{ account: string }>('SELECT account FROM code WHERE hash = ?', hash)?.account ?? null,
};

/** An account, or `null`. */
export function readAccount(sql: Sql, id: string): Account | null {
  const row = sql.get<Row>('SELECT id, name, origins FROM account WHERE id = ?', id);
  return row ? fromRow(row) : null;
}

function fromRow(row: Row): Account {
  return { ...row, origins: JSON.parse(row.origins) as string[] };
}
