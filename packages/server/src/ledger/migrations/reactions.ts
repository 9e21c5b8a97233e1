/** What was sent beside words, summed by spans of some seconds: nobody's, and few rows however large the crowd. */
export const REACTIONS = `
  CREATE TABLE reaction (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (show, at, kind)
  ) STRICT, WITHOUT ROWID;
`;
