/** What a click says besides, what a channel's seller gives for the orders that came of one, and those orders. */
export const CREDITED_ORDERS = `
  ALTER TABLE click ADD COLUMN seq INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE click ADD COLUMN host TEXT NOT NULL DEFAULT '';
  ALTER TABLE click ADD COLUMN page TEXT NOT NULL DEFAULT '';

  CREATE TABLE credit_terms (
    channel TEXT PRIMARY KEY REFERENCES channel (id),
    window_ms INTEGER NOT NULL,
    rate INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE conversion (
    account TEXT NOT NULL REFERENCES account (id),
    id TEXT NOT NULL,
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    click TEXT NOT NULL,
    at INTEGER NOT NULL,
    confirmed INTEGER NOT NULL,
    told TEXT NOT NULL,
    currency TEXT NOT NULL,
    credited INTEGER NOT NULL,
    rate INTEGER NOT NULL,
    commission INTEGER NOT NULL,
    cancelled INTEGER NOT NULL,
    PRIMARY KEY (account, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX conversion_show ON conversion (show, click);

  CREATE TABLE stock_told (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    gauge TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (show, gauge)
  ) STRICT, WITHOUT ROWID;
`;
