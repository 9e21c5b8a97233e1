import type { Reads } from './reads.js';

/** Words that an account's viewers do not say, by language. */
export const wordReads: Reads<'words'> = {
  words: (sql, { account }) =>
    sql
      .all<{ lang: string; words: string }>(
        'SELECT lang, words FROM word_list WHERE account = ? ORDER BY lang',
        account,
      )
      .map(({ lang, words }) => ({ lang, words: JSON.parse(words) as string[] })),
};
