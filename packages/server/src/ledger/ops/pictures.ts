import { Refusal } from './refusal.js';
import type { Writes } from './writing.js';

/** How many pictures an account may have. */
const PICTURES = 2_000;

/** Pictures that sellers uploaded. They stand in the ledger, so that one file is all there is to back up. */
export const pictureWrites: Writes<'picture.add'> = {
  'picture.add'({ sql, at }, { account, id, type, bytes }) {
    // The id is made of the bytes: the same picture again is the same picture.
    if (sql.get('SELECT 1 FROM picture WHERE id = ?', id)) return null;
    const row = sql.get<{ count: number }>(
      'SELECT count(*) AS count FROM picture WHERE account = ?',
      account,
    );
    if (row && row.count >= PICTURES) {
      throw new Refusal('too-large', `An account may have ${PICTURES} pictures, and has them.`);
    }
    sql.run('INSERT INTO picture VALUES (?, ?, ?, ?, ?)', id, account, type, bytes, at);
    return null;
  },
};
