/**
 * Who may write nothing, over all shows of an account: a person is a keyed hash of the subject of their tickets, which
 * `talker` leads to from the keys of a show. What the house did is kept with the show. `held_for`: why a line waits.
 */
export const MODERATION = `
  ALTER TABLE account ADD COLUMN person_salt TEXT NOT NULL DEFAULT '';
  UPDATE account SET person_salt = lower(hex(randomblob(16)));

  ALTER TABLE message ADD COLUMN held_for TEXT;
  CREATE INDEX message_held ON message (show, n) WHERE redacted = 3;

  CREATE TABLE talker (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    viewer TEXT NOT NULL,
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (show, viewer)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX talker_person ON talker (show, person);
  CREATE INDEX talker_at ON talker (show, at);

  CREATE TABLE bar (
    account TEXT NOT NULL REFERENCES account (id),
    person TEXT NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    until INTEGER,
    name TEXT NOT NULL,
    by_name TEXT NOT NULL,
    PRIMARY KEY (account, person)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE audit (
    n INTEGER PRIMARY KEY,
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    role TEXT NOT NULL,
    act TEXT NOT NULL,
    target TEXT NOT NULL,
    viewer TEXT,
    name TEXT,
    text TEXT,
    reason TEXT
  ) STRICT;
  CREATE INDEX audit_show ON audit (show, n);
`;
