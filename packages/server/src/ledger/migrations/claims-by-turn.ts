/**
 * Claims in the order in which they came, and their viewers in an index of nothing else: a crowd's keys fall all over
 * their tree, and each page of it that a claim touches is written whole. That nobody claims twice is looked up before,
 * within the same transaction. An index by show and then coupon would be taken for what a viewer has, and be read from end to end.
 */
export const CLAIMS_BY_TURN = `
  CREATE TABLE claim_by_turn (
    n INTEGER PRIMARY KEY,
    show TEXT NOT NULL,
    coupon TEXT NOT NULL,
    viewer TEXT NOT NULL,
    nth INTEGER NOT NULL,
    at INTEGER NOT NULL,
    key TEXT,
    code TEXT,
    journal INTEGER,
    FOREIGN KEY (show, coupon) REFERENCES coupon (show, id) ON DELETE CASCADE
  ) STRICT;
  INSERT INTO claim_by_turn (show, coupon, viewer, nth, at, key, code, journal)
  SELECT show, coupon, viewer, nth, at, key, code, journal FROM claim ORDER BY at, journal;
  DROP TABLE claim;
  ALTER TABLE claim_by_turn RENAME TO claim;
  CREATE INDEX claim_viewer ON claim (viewer);
  CREATE INDEX claim_coupon ON claim (coupon, show);
`;
