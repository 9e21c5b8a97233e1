/** Flash offers, who holds how much of them, and who stands in line: in the order in which they came. */
export const OFFERS = `
  CREATE TABLE offer (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    draft TEXT NOT NULL,
    held INTEGER NOT NULL DEFAULT 0,
    confirmed INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL CHECK (held >= 0 AND held + confirmed <= total),
    opens_at INTEGER,
    closes_at INTEGER,
    closed_at INTEGER,
    PRIMARY KEY (show, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE hold (
    n INTEGER PRIMARY KEY,
    show TEXT NOT NULL,
    id TEXT NOT NULL,
    offer TEXT NOT NULL,
    viewer TEXT NOT NULL,
    qty INTEGER NOT NULL,
    status TEXT NOT NULL,
    at INTEGER NOT NULL,
    expires_at INTEGER,
    extended INTEGER NOT NULL DEFAULT 0,
    UNIQUE (show, id),
    FOREIGN KEY (show, offer) REFERENCES offer (show, id) ON DELETE CASCADE
  ) STRICT;
  CREATE UNIQUE INDEX hold_open ON hold (show, offer, viewer) WHERE status IN ('waiting', 'held');
  CREATE INDEX hold_viewer ON hold (show, viewer);
  CREATE INDEX hold_due ON hold (show, expires_at) WHERE status = 'held';
  CREATE INDEX hold_line ON hold (show, offer, n) WHERE status = 'waiting';
`;
