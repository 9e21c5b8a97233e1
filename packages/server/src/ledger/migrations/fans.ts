/**
 * Who follows an account, and what they earned: by the person's key, so that no table names a subject. A show knows which of its
 * viewers is which fan, so that what they buy there counts.
 */
export const FANS = `
  CREATE TABLE fan_group (
    account TEXT PRIMARY KEY REFERENCES account (id),
    followers INTEGER NOT NULL DEFAULT 0 CHECK (followers >= 0)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE fan (
    account TEXT NOT NULL REFERENCES account (id),
    person TEXT NOT NULL,
    since INTEGER NOT NULL,
    follows INTEGER NOT NULL,
    points INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (account, person)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE fan_visit (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    viewer TEXT NOT NULL,
    person TEXT NOT NULL,
    presence INTEGER NOT NULL DEFAULT 0,
    talk INTEGER NOT NULL DEFAULT 0,
    purchase INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (show, viewer)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX fan_visit_person ON fan_visit (person);
`;
