/** The first tables: accounts, channels, shows and their logs, coupons, claims, lines, and the journal. */
export const FIRST_TABLES = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

  CREATE TABLE account (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    origins TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE secret (
    kid TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    secret TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE channel (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    title TEXT NOT NULL
  ) STRICT;

  CREATE TABLE show (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    channel TEXT NOT NULL REFERENCES channel (id),
    salt TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'scheduled',
    info TEXT NOT NULL,
    playing INTEGER NOT NULL DEFAULT 1,
    catalog TEXT,
    seq INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    started_at INTEGER,
    ended_at INTEGER
  ) STRICT;
  CREATE INDEX show_channel ON show (channel, created_at);
  CREATE INDEX show_status ON show (status);

  CREATE TABLE event (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (show, seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE catalog (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    version TEXT NOT NULL,
    products TEXT NOT NULL,
    PRIMARY KEY (show, version)
  ) STRICT;

  CREATE TABLE gauge (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (show, name)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE coupon (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    draft TEXT NOT NULL,
    total INTEGER,
    claimed INTEGER NOT NULL DEFAULT 0,
    opens_at INTEGER,
    closes_at INTEGER,
    closed_at INTEGER,
    PRIMARY KEY (show, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE claim (
    show TEXT NOT NULL,
    coupon TEXT NOT NULL,
    viewer TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (show, viewer, coupon),
    FOREIGN KEY (show, coupon) REFERENCES coupon (show, id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE message (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    at INTEGER NOT NULL,
    sender TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    text TEXT NOT NULL,
    redacted INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (show, n)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE granted (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    viewer TEXT NOT NULL,
    key TEXT NOT NULL,
    request TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (show, viewer, key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE journal (
    n INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    show TEXT NOT NULL,
    kind TEXT NOT NULL,
    viewer TEXT NOT NULL,
    subject TEXT NOT NULL
  ) STRICT;

  CREATE TABLE code (
    hash TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    channel TEXT,
    show TEXT,
    expires_at INTEGER NOT NULL,
    redeemed_at INTEGER
  ) STRICT;
`;
