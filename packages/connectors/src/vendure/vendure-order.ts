/** What is read of a Vendure order. Money is whole, with the digits of the store's `MoneyStrategy`. */
export interface VendureOrder {
  __typename: 'Order';
  totalQuantity: number;
  couponCodes: string[];
  currencyCode: string;
  totalWithTax: number;
  discounts: { amountWithTax: number }[];
  lines: VendureLine[];
}

/** A line of it. */
export interface VendureLine {
  id: string;
  quantity: number;
  unitPriceWithTax: number;
  linePriceWithTax: number;
  featuredAsset: { preview: string; width: number; height: number } | null;
  productVariant: {
    id: string;
    options: { name: string }[];
    product: { name: string; slug: string };
  };
}

/** What Vendure answers with where it refuses. */
export interface VendureRefusal {
  __typename: string;
  message: string;
  /** The words of a shop's own rule. */
  interceptorError?: string;
}

/** The fields of `VendureOrder`. */
const CART = `fragment Cart on Order {
  __typename
  totalQuantity
  couponCodes
  currencyCode
  totalWithTax
  discounts { amountWithTax }
  lines {
    id
    quantity
    unitPriceWithTax
    linePriceWithTax
    featuredAsset { preview width height }
    productVariant { id options { name } product { name slug } }
  }
}`;

/** What names the currency of an empty cart. It begins no session. */
export const CHANNEL = '{ activeChannel { defaultCurrencyCode } }';

export const ACTIVE_ORDER = `{
  activeOrder { ...Cart }
  activeChannel { defaultCurrencyCode }
}
${CART}`;

export const ADD = change(
  'addItemToOrder(productVariantId: $id, quantity: $quantity)',
  '$id: ID!, $quantity: Int!',
);

export const ADJUST = change(
  'adjustOrderLine(orderLineId: $id, quantity: $quantity)',
  '$id: ID!, $quantity: Int!',
);

export const REMOVE = change('removeOrderLine(orderLineId: $id)', '$id: ID!');

export const APPLY_COUPON = `mutation ($code: String!) {
  result: applyCouponCode(couponCode: $code) { ...Cart ... on ErrorResult { __typename message } }
}
${CART}`;

export const REMOVE_COUPON = `mutation ($code: String!) {
  result: removeCouponCode(couponCode: $code) { ...Cart }
}
${CART}`;

function change(call: string, variables: string): string {
  return `mutation (${variables}) {
  result: ${call} {
    ...Cart
    ... on ErrorResult { __typename message }
    ... on OrderInterceptorError { interceptorError }
  }
}
${CART}`;
}
