/** Whose an order is, where the store told it: by the person's key, so that no table names a subject. */
export const ORDER_BUYERS = `
  ALTER TABLE conversion ADD COLUMN buyer TEXT;
  CREATE INDEX conversion_buyer ON conversion (account, buyer) WHERE buyer IS NOT NULL;
`;
