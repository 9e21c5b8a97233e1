import { Refusal } from './refusal.js';
import type { Writes } from './writing.js';

/** How many languages an account has lists for. */
const LANGUAGES = 40;

/** How many words they have together: each line is looked through for all of them. */
const WORDS = 20_000;

/** Words that an account's viewers do not say. */
export const wordWrites: Writes<'words.set'> = {
  'words.set'({ sql }, { account, lang, words }) {
    if (!sql.get('SELECT 1 FROM account WHERE id = ?', account)) throw new Refusal('not-found');
    sql.run('DELETE FROM word_list WHERE account = ? AND lang = ?', account, lang);
    if (words.length === 0) return null;
    const row = sql.get<{ lists: number; words: number | null }>(
      'SELECT count(*) AS lists, sum(json_array_length(words)) AS words FROM word_list WHERE account = ?',
      account,
    );
    if ((row?.words ?? 0) + words.length > WORDS) {
      throw new Refusal('too-large', `An account has ${WORDS} words at most, over all languages.`);
    }
    if ((row?.lists ?? 0) >= LANGUAGES) {
      throw new Refusal('too-large', `An account has lists for ${LANGUAGES} languages at most.`);
    }
    const list = JSON.stringify(words);
    sql.run('INSERT INTO word_list VALUES (?, ?, ?)', account, lang, list);
    return null;
  },
};
