/** Uploaded pictures, what viewers ask, and the order of a show. */
export const PICTURES_AND_QUESTIONS = `
  CREATE TABLE picture (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    type TEXT NOT NULL,
    bytes BLOB NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX picture_account ON picture (account);

  CREATE TABLE run (
    show TEXT PRIMARY KEY REFERENCES show (id) ON DELETE CASCADE,
    items TEXT NOT NULL,
    current TEXT
  ) STRICT;

  CREATE TABLE question (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    at INTEGER NOT NULL,
    sender TEXT NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'open',
    PRIMARY KEY (show, n)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX question_sender ON question (show, sender);
`;
