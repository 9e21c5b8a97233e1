/** Giveaways with the seed that decides, what each share is worth, the codes of prizes, and who took part. */
export const GIVEAWAYS = `
  CREATE TABLE giveaway (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    draft TEXT NOT NULL,
    seed TEXT,
    digest TEXT,
    entered INTEGER NOT NULL DEFAULT 0,
    called INTEGER NOT NULL DEFAULT 0,
    given INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL CHECK (given <= total AND given <= entered AND called <= entered),
    opens_at INTEGER,
    closes_at INTEGER,
    closed_at INTEGER,
    drawn_at INTEGER,
    finished_at INTEGER,
    PRIMARY KEY (show, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE giveaway_share (
    show TEXT NOT NULL,
    giveaway TEXT NOT NULL,
    n INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (show, giveaway, n),
    FOREIGN KEY (show, giveaway) REFERENCES giveaway (show, id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE giveaway_code (
    show TEXT NOT NULL,
    giveaway TEXT NOT NULL,
    n INTEGER NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (show, giveaway, n),
    FOREIGN KEY (show, giveaway) REFERENCES giveaway (show, id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE entry (
    n INTEGER PRIMARY KEY,
    show TEXT NOT NULL,
    id TEXT NOT NULL,
    giveaway TEXT NOT NULL,
    viewer TEXT NOT NULL,
    at INTEGER NOT NULL,
    status TEXT NOT NULL,
    claim_by INTEGER,
    amount INTEGER,
    code TEXT,
    UNIQUE (show, id),
    UNIQUE (show, viewer, giveaway),
    FOREIGN KEY (show, giveaway) REFERENCES giveaway (show, id) ON DELETE CASCADE
  ) STRICT;
  CREATE INDEX entry_giveaway ON entry (show, giveaway);
  CREATE INDEX entry_waiting ON entry (show, giveaway, claim_by) WHERE status = 'won';
`;
