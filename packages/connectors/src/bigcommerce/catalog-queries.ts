/** So many products are asked for at a time: each may bring a query of its own, for its kinds. */
const PRODUCTS = 12;

/** So many kinds go into one query, whose cost the API limits. */
const KINDS = 50;

/** The longest side of a product's picture. Pixels. */
const PICTURE = 1024;

const WORDS = '$withTax: Boolean, $currency: currencyCode';

const PRICES =
  'prices(includeTax: $withTax, currencyCode: $currency) { price { value currencyCode } }';

const LISTED = `products(first: ${PRODUCTS}, after: $after) {
  pageInfo { hasNextPage endCursor }
  edges {
    node {
      entityId
      name
      path
      plainTextDescription
      availabilityV2 { status }
      defaultImage { url(width: ${PICTURE}) altText }
      ${PRICES}
      productOptions(first: 25) { edges { node { isRequired isVariantOption } } }
    }
  }
}`;

/** All that the store shows. */
export const ALL = `query ($after: String, ${WORDS}) { site { ${LISTED} } }`;

/** What it finds by words. */
export const FOUND = `query ($text: String!, $after: String, ${WORDS}) {
  site { search { searchProducts(filters: { searchTerm: $text }) { ${LISTED} } } }
}`;

/** The variants of a product that can be bought, and what each is chosen by. */
export const KINDS_OF = `query ($id: Int!, $after: String, ${WORDS}) {
  site {
    product(entityId: $id) {
      variants(first: ${KINDS}, after: $after, isPurchasable: true) {
        pageInfo { hasNextPage endCursor }
        edges {
          node {
            entityId
            ${PRICES}
            options(first: 10) {
              edges {
                node {
                  entityId
                  displayName
                  values(first: 1) { edges { node { entityId label } } }
                }
              }
            }
          }
        }
      }
    }
  }
}`;
