/** As many lines as a cart may have here: the API gives them by the page. */
const LINES = 250;

const MONEY = '{ value currency }';

const CART = `fragment Cart on Cart {
  id
  total_quantity
  applied_coupons { code }
  prices {
    grand_total ${MONEY}
    subtotal_including_tax ${MONEY}
    discounts { amount ${MONEY} }
  }
  itemsV2(pageSize: ${LINES}) {
    items {
      uid
      quantity
      prices { price_including_tax ${MONEY} row_total_including_tax ${MONEY} }
      product { sku name url_key small_image { url label } }
      ... on ConfigurableCartItem {
        configured_variant { sku }
        configurable_options { value_label }
      }
    }
  }
}`;

/** What names the currency of a cart that there is not yet. */
export const CURRENCY = '{ storeConfig { default_display_currency_code } }';

export const GET = `query ($id: String!) { cart(cart_id: $id) { ...Cart } }
${CART}`;

export const BEGIN = 'mutation { begun: createGuestCart { cart { id } } }';

/** The cart of a customer who is logged in, whom the store gives one where there is none. */
export const CUSTOMER = '{ cart: customerCart { id } }';

export const ADD = change(
  'addProductsToCart(cartId: $id, cartItems: [$item])',
  '$item: CartItemInput!',
  'errors: user_errors { code message }',
);

export const UPDATE = change(
  'updateCartItems(input: { cart_id: $id, cart_items: [{ cart_item_uid: $line, quantity: $quantity }] })',
  '$line: ID!, $quantity: Float!',
  'errors { code message }',
);

export const REMOVE = change(
  'removeItemFromCart(input: { cart_id: $id, cart_item_uid: $line })',
  '$line: ID!',
);

export const APPLY_COUPON = change(
  'applyCouponToCart(input: { cart_id: $id, coupon_code: $code })',
  '$code: String!',
);

export const REMOVE_COUPON = change('removeCouponFromCart(input: { cart_id: $id })');

/** What products cost, by their SKUs. A kind that has no page of its own is told by what it is a kind of alone. */
export const PRODUCTS = `query ($skus: [String!]!, $count: Int!) {
  products(filter: { sku: { in: $skus } }, pageSize: $count) {
    items { ...Sold ... on ConfigurableProduct { variants { product { ...Sold } } } }
  }
}
fragment Sold on ProductInterface {
  sku
  stock_status
  only_x_left_in_stock
  price_range { minimum_price { final_price ${MONEY} regular_price ${MONEY} } }
}`;

/** Products by words, with all that a show's goods say of them. The API wants words or a filter, which may be empty. */
export const SEARCH = `query ($text: String, $page: Int!) {
  products(search: $text, filter: {}, pageSize: 24, currentPage: $page) {
    page_info { total_pages }
    items {
      __typename
      uid
      name
      url_key
      description { html }
      image { url label }
      ...Priced
      ... on ConfigurableProduct {
        configurable_options { attribute_code label values { uid label } }
        variants { attributes { uid } product { ...Priced } }
      }
    }
  }
}
fragment Priced on ProductInterface {
  sku
  price_range { minimum_price { final_price ${MONEY} } }
}`;

function change(call: string, variables = '', errors = ''): string {
  return `mutation ($id: String!, ${variables}) {
  result: ${call} { cart { ...Cart } ${errors} }
}
${CART}`;
}
