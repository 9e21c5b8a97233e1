/**
 * A claim's own row says under which key it was granted and which line of the journal is its own. At a drop nearly all
 * that is written are claims, and each tree of viewers' keys costs a page a claim: of three, one is left.
 */
export const KEPT_CLAIMS = `
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
`;
