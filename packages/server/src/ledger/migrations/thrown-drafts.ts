/** What was thrown out before it was dropped is kept with its codes, for whoever puts it back. */
export const THROWN_DRAFTS = `
  ALTER TABLE coupon ADD COLUMN thrown INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE giveaway ADD COLUMN thrown INTEGER NOT NULL DEFAULT 0;
`;
