/** What shares are worth in pages, as JSON: a row for each of them took as long to write as a thousand claims. */
export const SHARE_PAGES = `
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
`;
