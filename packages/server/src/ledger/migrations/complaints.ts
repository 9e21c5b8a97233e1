/** What viewers report, each thing once a viewer; and what of it the house has seen to. */
export const COMPLAINTS = `
  CREATE TABLE reported (
    n INTEGER PRIMARY KEY,
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    closed INTEGER NOT NULL DEFAULT 0,
    UNIQUE (show, kind, id)
  ) STRICT;

  CREATE TABLE complaint (
    reported INTEGER NOT NULL REFERENCES reported (n) ON DELETE CASCADE,
    viewer TEXT NOT NULL,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    text TEXT,
    PRIMARY KEY (reported, viewer)
  ) STRICT, WITHOUT ROWID;
`;
