import type { Role } from '@livestall/protocol';
import type { CodeGrant } from '../contract.js';
import { readAccount } from '../queries/accounts.js';
import { Refusal } from './refusal.js';
import type { Writes } from './writing.js';

interface CodeRow {
  account: string;
  role: Role;
  name: string;
  channel: string | null;
  show: string | null;
  expires_at: number;
  redeemed_at: number | null;
}

/** One-time codes. The ledger holds their hashes alone, so that a copy of it signs nobody in. */
export const codeWrites: Writes<'code.mint' | 'code.redeem'> = {
  'code.mint'({ sql, at }, { hash, account, role, name, channel, show, lastsMs }) {
    if (!readAccount(sql, account)) {
      throw new Refusal('not-found', `There is no account "${account}".`);
    }
    sql.run('DELETE FROM code WHERE expires_at < ?', at);
    sql.run(
      'INSERT INTO code VALUES (?, ?, ?, ?, ?, ?, ?, NULL)',
      hash,
      account,
      role,
      name,
      channel ?? null,
      show ?? null,
      at + lastsMs,
    );
    return at + lastsMs;
  },

  'code.redeem'({ sql, at }, { hash }): CodeGrant {
    const row = sql.get<CodeRow>('SELECT * FROM code WHERE hash = ?', hash);
    if (!row) throw new Refusal('token-refused', 'This code is not known.');
    if (row.redeemed_at !== null) throw new Refusal('token-refused', 'This code was used already.');
    if (row.expires_at <= at) throw new Refusal('token-expired', 'This code has run out.');
    sql.run('UPDATE code SET redeemed_at = ? WHERE hash = ?', at, hash);
    const { account, role, name, channel, show } = row;
    return {
      account,
      role,
      name,
      ...(channel !== null && { channel }),
      ...(show !== null && { show }),
    };
  },
};
