import type { Account } from '@livestall/protocol';
import { readAccount } from '../queries/accounts.js';
import { Refusal } from './refusal.js';
import type { Writes, Writing } from './writing.js';

/** Accounts and the secrets that sign their tokens. */
export const accountWrites: Writes<
  'account.create' | 'account.update' | 'secret.add' | 'secret.remove'
> = {
  'account.create'(writing, { id, name, origins, kid, secret }) {
    const added = writing.sql.run(
      `INSERT INTO account (id, name, origins, created_at, person_salt)
       VALUES (?, ?, ?, ?, lower(hex(randomblob(16)))) ON CONFLICT DO NOTHING`,
      id,
      name,
      JSON.stringify(origins),
      writing.at,
    );
    if (added === 0) throw new Refusal('conflict', `There is an account "${id}" already.`);
    addSecret(writing, { account: id, kid, secret });
    return { id, name, origins };
  },

  'account.update'({ sql }, { id, name, origins }): Account {
    sql.run(
      'UPDATE account SET name = coalesce(?, name), origins = coalesce(?, origins) WHERE id = ?',
      name ?? null,
      origins ? JSON.stringify(origins) : null,
      id,
    );
    const account = readAccount(sql, id);
    if (!account) throw noAccount(id);
    return account;
  },

  'secret.add'(writing, take) {
    if (!readAccount(writing.sql, take.account)) throw noAccount(take.account);
    return addSecret(writing, take);
  },

  'secret.remove'({ sql }, { account, kid }) {
    const kids = sql.all<{ kid: string }>('SELECT kid FROM secret WHERE account = ?', account);
    if (kids.every((one) => one.kid !== kid)) {
      throw new Refusal('not-found', `There is no secret "${kid}".`);
    }
    // Without one, nobody could sign the prices of what viewers hold.
    if (kids.length === 1) {
      throw new Refusal('wrong-state', 'This is the account’s only secret: make another first.');
    }
    sql.run('DELETE FROM secret WHERE kid = ?', kid);
    return null;
  },
};

function noAccount(id: string): Refusal {
  return new Refusal('not-found', `There is no account "${id}".`);
}

function addSecret(
  { sql, at }: Writing,
  { account, kid, secret }: { account: string; kid: string; secret: string },
): null {
  sql.run('INSERT INTO secret VALUES (?, ?, ?, ?)', kid, account, secret, at);
  return null;
}
