/** Codes of which each claim takes the next one. */
export const COUPON_CODES = `
  CREATE TABLE coupon_code (
    show TEXT NOT NULL,
    coupon TEXT NOT NULL,
    n INTEGER NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (show, coupon, n),
    FOREIGN KEY (show, coupon) REFERENCES coupon (show, id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
`;
