/** Words that an account's viewers do not say, by language. */
export const WORD_LISTS = `
  CREATE TABLE word_list (
    account TEXT NOT NULL REFERENCES account (id),
    lang TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (account, lang)
  ) STRICT, WITHOUT ROWID;
`;
