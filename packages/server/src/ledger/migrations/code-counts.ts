/** How many codes there are, which each batch of entries asks: to count them anew costs as much as the batch. */
export const CODE_COUNTS = `
  ALTER TABLE giveaway ADD COLUMN codes INTEGER NOT NULL DEFAULT 0;
  UPDATE giveaway SET codes = (SELECT count(*) FROM giveaway_code AS code
    WHERE code.show = giveaway.show AND code.giveaway = giveaway.id);
`;
