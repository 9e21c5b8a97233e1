/**
 * What a held price is signed for stays what it was, whatever becomes of the goods. Of the offers that were dropped
 * before, it is what the goods of this moment say: so it was signed until now.
 */
export const OFFER_REFS = `
  ALTER TABLE offer ADD COLUMN ref TEXT;
  UPDATE offer SET ref = (
    SELECT CASE WHEN offer.draft ->> 'variant' IS NULL THEN product.value ->> 'ref' ELSE (
      SELECT variant.value ->> 'ref' FROM json_each(product.value, '$.variants') AS variant
      WHERE variant.value ->> 'id' = offer.draft ->> 'variant') END
    FROM show JOIN catalog ON catalog.show = show.id AND catalog.version = show.catalog,
      json_each(catalog.products) AS product
    WHERE show.id = offer.show AND product.value ->> 'id' = offer.draft ->> 'product')
  WHERE opens_at IS NOT NULL;
`;
