/** What a held price is signed for stays what it was, whatever becomes of the goods. */
export const OFFER_REFS = `
  ALTER TABLE offer ADD COLUMN ref TEXT;
`;
