/** Where each stretch of 30 s of a log begins, and how often its lines were changed since. */
export const STRETCHES = `
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
`;
