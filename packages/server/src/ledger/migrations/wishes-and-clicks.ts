/** What viewers wish for, and how often links were followed. */
export const WISHES_AND_CLICKS = `
  CREATE TABLE wish (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    viewer TEXT NOT NULL,
    name TEXT NOT NULL,
    wished TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (show, viewer, name)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE click (
    id TEXT PRIMARY KEY,
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    product TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX click_product ON click (show, product);
`;
