/** Uploaded codes in pages, as shares are, all in one table: a row for each of fifty thousand codes held up every other write. */
export const LIST_PAGES = `
  CREATE TABLE list_page (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    list TEXT NOT NULL,
    of TEXT NOT NULL,
    page INTEGER NOT NULL,
    items TEXT NOT NULL,
    PRIMARY KEY (show, list, of, page)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO list_page SELECT show, 'giveaway-shares', giveaway, page, amounts FROM giveaway_shares;
  INSERT INTO list_page
    SELECT show, 'giveaway-codes', giveaway, (n - 1) / 500, json_group_array(code ORDER BY n)
    FROM giveaway_code GROUP BY show, giveaway, (n - 1) / 500;
  INSERT INTO list_page
    SELECT show, 'coupon-codes', coupon, (n - 1) / 500, json_group_array(code ORDER BY n)
    FROM coupon_code GROUP BY show, coupon, (n - 1) / 500;
  ALTER TABLE coupon ADD COLUMN codes INTEGER NOT NULL DEFAULT 0;
  UPDATE coupon SET codes = (SELECT count(*) FROM coupon_code AS code
    WHERE code.show = coupon.show AND code.coupon = coupon.id);
  DROP TABLE giveaway_shares;
  DROP TABLE giveaway_code;
  DROP TABLE coupon_code;
`;
