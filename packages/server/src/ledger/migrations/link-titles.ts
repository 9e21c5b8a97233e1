/**
 * What the product of a link is called: as it was when the link was last followed, whatever becomes of the goods. Of
 * links that were followed before, it is what the newest of the goods say that have the product.
 */
export const LINK_TITLES = `
  CREATE TABLE link (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    product TEXT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (show, product)
  ) STRICT, WITHOUT ROWID;
  INSERT OR REPLACE INTO link
    SELECT catalog.show, product.value ->> 'id', product.value -> 'title'
    FROM catalog, json_each(catalog.products) AS product
    WHERE product.value -> 'title' IS NOT NULL AND EXISTS (
      SELECT 1 FROM click WHERE click.show = catalog.show AND click.product = product.value ->> 'id')
    ORDER BY catalog.rowid;
`;
