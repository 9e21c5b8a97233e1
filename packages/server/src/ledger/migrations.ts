/**
 * The ledger's tables, step by step: step n leads from `user_version` n to n + 1. A step that was
 * released is never edited; what must change gets a step of its own.
 */
export const MIGRATIONS: readonly string[] = [
  `
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
  `,
  // Where each stretch of 30 s of a log begins, and how often its lines were changed since.
  `
  CREATE TABLE stretch (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    rev INTEGER NOT NULL DEFAULT 0,
    seq INTEGER NOT NULL,
    line INTEGER NOT NULL,
    PRIMARY KEY (show, n)
  ) STRICT, WITHOUT ROWID;

  INSERT INTO stretch (show, n, seq, line)
  SELECT show, n,
    (SELECT coalesce(max(seq), 0) FROM event WHERE event.show = found.show AND at < found.n * 30000),
    (SELECT coalesce(max(n), 0) FROM message
     WHERE message.show = found.show AND at < found.n * 30000)
  FROM (
    SELECT show, at / 30000 AS n FROM event UNION SELECT show, at / 30000 FROM message
  ) AS found;
  `,
  `
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
  `,
  // What is kept of one person is found without reading all that was said.
  `
  CREATE INDEX message_sender ON message (show, sender);
  CREATE INDEX journal_viewer ON journal (show, viewer);
  `,
  `
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
  `,
  // A question may be about a product.
  `
  ALTER TABLE question ADD COLUMN product TEXT;
  `,
  // A claim's own row says under which key it was granted and which line of the journal is its own. At a drop nearly
  // all that is written are claims, and each tree of viewers' keys costs a page a claim: of three, one is left.
  `
  CREATE TABLE claim_kept (
    show TEXT NOT NULL,
    coupon TEXT NOT NULL,
    viewer TEXT NOT NULL,
    nth INTEGER NOT NULL,
    at INTEGER NOT NULL,
    key TEXT,
    code TEXT,
    journal INTEGER,
    PRIMARY KEY (show, viewer, coupon, nth),
    FOREIGN KEY (show, coupon) REFERENCES coupon (show, id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  INSERT INTO claim_kept (show, coupon, viewer, nth, at, journal)
  SELECT show, coupon, viewer, 1, at, (
    SELECT n FROM journal
    WHERE journal.show = claim.show AND journal.viewer = claim.viewer
      AND kind = 'claim' AND subject = claim.coupon
  ) FROM claim;
  DROP TABLE claim;
  ALTER TABLE claim_kept RENAME TO claim;

  DROP INDEX journal_viewer;
  CREATE INDEX journal_viewer ON journal (show, viewer) WHERE kind <> 'claim';
  `,
  // Codes of which each claim takes the next one.
  `
  CREATE TABLE coupon_code (
    show TEXT NOT NULL,
    coupon TEXT NOT NULL,
    n INTEGER NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (show, coupon, n),
    FOREIGN KEY (show, coupon) REFERENCES coupon (show, id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  `,
  // Flash offers, who holds how much of them, and who stands in line: in the order in which they came.
  `
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
  `,
  // Giveaways with the seed that decides, what each share is worth, the codes of prizes, and who took part.
  `
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
  `,
  // What shares are worth in pages, as JSON: a row for each of them took as long to write as a thousand claims.
  `
  CREATE TABLE giveaway_shares (
    show TEXT NOT NULL,
    giveaway TEXT NOT NULL,
    page INTEGER NOT NULL,
    amounts TEXT NOT NULL,
    PRIMARY KEY (show, giveaway, page),
    FOREIGN KEY (show, giveaway) REFERENCES giveaway (show, id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  INSERT INTO giveaway_shares
    SELECT show, giveaway, (n - 1) / 500, json_group_array(amount)
    FROM (SELECT * FROM giveaway_share ORDER BY show, giveaway, n)
    GROUP BY show, giveaway, (n - 1) / 500;
  DROP TABLE giveaway_share;
  `,
  // What was thrown out before it was dropped is kept with its codes, for whoever puts it back.
  `
  ALTER TABLE coupon ADD COLUMN thrown INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE giveaway ADD COLUMN thrown INTEGER NOT NULL DEFAULT 0;
  `,
  // How many codes there are, which each batch of entries asks: to count them anew costs as much as the batch.
  `
  ALTER TABLE giveaway ADD COLUMN codes INTEGER NOT NULL DEFAULT 0;
  UPDATE giveaway SET codes = (SELECT count(*) FROM giveaway_code AS code
    WHERE code.show = giveaway.show AND code.giveaway = giveaway.id);
  `,
  // What a click says besides, what a channel's seller gives for the orders that came of one, and those orders.
  `
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
  `,
  // Places in the line for an offer, so that one number tells all in it whose turn has come, and how many wait, which
  // each batch of holds asks. What counts the news of a drop is its own: a gauge has none where its value stays.
  `
  ALTER TABLE hold ADD COLUMN place INTEGER;
  ALTER TABLE offer ADD COLUMN waiting INTEGER NOT NULL DEFAULT 0 CHECK (waiting >= 0);
  ALTER TABLE offer ADD COLUMN lined INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE offer ADD COLUMN served INTEGER NOT NULL DEFAULT 0 CHECK (served <= lined);
  ALTER TABLE offer ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE giveaway ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
  UPDATE hold SET place = line.place FROM (
    SELECT n, row_number() OVER (PARTITION BY show, offer ORDER BY n) AS place
    FROM hold WHERE status = 'waiting'
  ) AS line WHERE line.n = hold.n;
  UPDATE offer SET (waiting, lined) = (SELECT count(*), count(*) FROM hold
    WHERE hold.show = offer.show AND hold.offer = offer.id AND hold.status = 'waiting');
  UPDATE offer SET version = gauge.version FROM gauge
    WHERE gauge.show = offer.show AND gauge.name = 'offer:' || offer.id;
  UPDATE giveaway SET version = gauge.version FROM gauge
    WHERE gauge.show = giveaway.show AND gauge.name = 'giveaway:' || giveaway.id;
  `,
  // Where to tell stores of what, up to which line of the journal each was told, and what has not got through.
  `
  CREATE TABLE webhook (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    url TEXT NOT NULL,
    types TEXT NOT NULL,
    secret TEXT NOT NULL,
    told INTEGER NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE delivery (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    webhook TEXT NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
    type TEXT NOT NULL,
    at INTEGER NOT NULL,
    body TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER,
    failure TEXT
  ) STRICT;
  CREATE INDEX delivery_due ON delivery (webhook, due_at);
  `,
  // What a held price is signed for stays what it was, whatever becomes of the goods.
  `ALTER TABLE offer ADD COLUMN ref TEXT;`,
];
