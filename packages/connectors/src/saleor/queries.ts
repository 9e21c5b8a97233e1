/** The longest side of the pictures that are asked for. Pixels. */
export const THUMBNAIL = 256;

const MONEY = '{ amount currency }';

const CART = `fragment Cart on Checkout {
  id
  quantity
  voucherCode
  discount ${MONEY}
  totalPrice { gross ${MONEY} }
  lines {
    id
    quantity
    unitPrice { gross ${MONEY} }
    totalPrice { gross ${MONEY} }
    variant {
      id
      attributes(variantSelection: VARIANT_SELECTION) { values { name } }
      product { name slug thumbnail(size: ${THUMBNAIL}) { url alt } }
    }
  }
}`;

export const GET = `query ($id: ID!) { checkout(id: $id) { ...Cart } }
${CART}`;

export const CREATE = change(
  'checkoutCreate(input: { channel: $channel, lines: $lines })',
  '$channel: String!, $lines: [CheckoutLineInput!]!',
);

export const ADD = change(
  'checkoutLinesAdd(id: $id, lines: $lines)',
  '$id: ID!, $lines: [CheckoutLineInput!]!',
);

export const UPDATE = change(
  'checkoutLinesUpdate(id: $id, lines: $lines)',
  '$id: ID!, $lines: [CheckoutLineUpdateInput!]!',
);

export const REMOVE = change(
  'checkoutLinesDelete(id: $id, linesIds: $lines)',
  '$id: ID!, $lines: [ID!]!',
);

export const APPLY_COUPON = change(
  'checkoutAddPromoCode(id: $id, promoCode: $code)',
  '$id: ID!, $code: String!',
);

export const REMOVE_COUPON = change(
  'checkoutRemovePromoCode(id: $id, promoCode: $code)',
  '$id: ID!, $code: String!',
);

/** The longest side of a product's picture in the catalog. Pixels. */
const PICTURE = 1024;

/** Products of the channel by words, with all that a show's goods say of them. */
export const SEARCH = `query ($channel: String!, $text: String, $after: String) {
  products(channel: $channel, search: $text, first: 24, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges {
      node {
        id
        name
        slug
        description
        thumbnail(size: ${PICTURE}) { url alt }
        variants {
          id
          name
          pricing { price { gross ${MONEY} } }
          attributes(variantSelection: VARIANT_SELECTION) {
            attribute { id name }
            values { id name }
          }
        }
      }
    }
  }
}`;

/** What variants cost in the channel. */
export const VARIANTS = `query ($channel: String!, $ids: [ID!]!, $count: Int!) {
  productVariants(channel: $channel, ids: $ids, first: $count) {
    edges {
      node {
        id
        quantityAvailable
        pricing { price { gross ${MONEY} } priceUndiscounted { gross ${MONEY} } }
      }
    }
  }
}`;

function change(call: string, variables: string): string {
  return `mutation (${variables}) {
  result: ${call} {
    checkout { ...Cart }
    errors { field code message }
  }
}
${CART}`;
}
