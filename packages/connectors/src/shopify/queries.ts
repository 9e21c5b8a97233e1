const MONEY = '{ amount currencyCode }';

const CART = `fragment Cart on Cart {
  id
  checkoutUrl
  totalQuantity
  cost { totalAmount ${MONEY} }
  discountCodes { code applicable }
  discountAllocations { discountedAmount ${MONEY} }
  lines(first: 250) {
    nodes {
      id
      quantity
      cost { amountPerQuantity ${MONEY} subtotalAmount ${MONEY} }
      discountAllocations { discountedAmount ${MONEY} }
      merchandise {
        ... on ProductVariant {
          id
          image { url altText width height }
          selectedOptions { name value }
          product { title onlineStoreUrl }
        }
      }
    }
  }
}`;

const CONTEXT = '$country: CountryCode, $language: LanguageCode';
const IN_CONTEXT = '@inContext(country: $country, language: $language)';

/** The cart, and the currency of an empty one. */
export const GET = `query (${CONTEXT}, $id: ID!) ${IN_CONTEXT} {
  cart(id: $id) { ...Cart }
  localization { country { currency { isoCode } } }
}
${CART}`;

/** The currency of a cart that there is not yet. */
export const CURRENCY = `query (${CONTEXT}) ${IN_CONTEXT} {
  localization { country { currency { isoCode } } }
}`;

/** What variants cost in the buyer's country. How many there are is told to tokens alone that may read the inventory. */
export const ITEMS = `query (${CONTEXT}, $ids: [ID!]!) ${IN_CONTEXT} {
  nodes(ids: $ids) {
    ... on ProductVariant { id availableForSale price ${MONEY} compareAtPrice ${MONEY} }
  }
}`;

/** Products by words, with all that a show's goods say of them. */
export const SEARCH = `query (${CONTEXT}, $text: String!, $after: String) ${IN_CONTEXT} {
  products(first: 24, query: $text, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      title
      handle
      description
      onlineStoreUrl
      featuredImage { url altText width height }
      options { id name optionValues { id name } }
      variants(first: 100) { nodes { id price ${MONEY} selectedOptions { name value } } }
    }
  }
}`;

export const CREATE = change(
  'cartCreate(input: { lines: $lines, discountCodes: $codes })',
  '$lines: [CartLineInput!], $codes: [String!]',
);

export const ADD = change(
  'cartLinesAdd(cartId: $id, lines: $lines)',
  '$id: ID!, $lines: [CartLineInput!]!',
);

export const UPDATE = change(
  'cartLinesUpdate(cartId: $id, lines: $lines)',
  '$id: ID!, $lines: [CartLineUpdateInput!]!',
);

export const REMOVE = change(
  'cartLinesRemove(cartId: $id, lineIds: $lines)',
  '$id: ID!, $lines: [ID!]!',
);

export const DISCOUNT = change(
  'cartDiscountCodesUpdate(cartId: $id, discountCodes: $codes)',
  '$id: ID!, $codes: [String!]!',
);

function change(call: string, variables: string): string {
  return `mutation (${CONTEXT}, ${variables}) ${IN_CONTEXT} {
  result: ${call} {
    cart { ...Cart }
    userErrors { code field message }
    warnings { code message }
  }
}
${CART}`;
}
