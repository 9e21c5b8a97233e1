import { Refusal } from './refusal.js';
import type { Writes } from './writing.js';

/** How many languages an account has lists for. */
const LANGUAGES = 40;

/** Words that an account's viewers do not say. */
export const wordWrites: Writes<'words.set'> = {
  'words.set'({ sql }, { account, lang, words }) {
    if (!sql.get('SELECT 1 FROM account WHERE id = ?', account)) throw new Refusal('not-found');
    sql.run('DELETE FROM word_list WHERE account = ? AND lang = ?', account, lang);
    if (words.length === 0) return null;
    const row = sql.get<{ count: number }>(
      'SELECT count(*) AS count FROM word_list WHERE account = ?',
      account,
    );
    if ((row?.count ?? 0) >= LANGUAGES) {
      throw new Refusal('too-large', `An account has lists for ${LANGUAGES} languages at most.`);
    }
    const list = JSON.stringify(words);
    sql.run('INSERT INTO word_list VALUES (?, ?, ?)', account, lang, list);
    return null;
  },
};
