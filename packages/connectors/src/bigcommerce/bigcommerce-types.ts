/** What is read of a cart of the REST Storefront API. Amounts are in the currency's unit. */
export interface BigCommerceCart {
  id: string;
  /** What a change may name: the API then refuses one that was meant for an older cart. */
  version?: number;
  currency: { code: string };
  baseAmount: number;
  /** Of the whole order alone. */
  discountAmount: number;
  cartAmount: number;
  coupons: { code: string; discountedAmount: number }[];
  lineItems: { physicalItems: BigCommerceItem[]; digitalItems: BigCommerceItem[] };
}

/** A line of it. */
export interface BigCommerceItem {
  id: string;
  productId: number;
  variantId: number | null;
  quantity: number;
  name: string;
  url: string;
  imageUrl: string;
  listPrice: number;
  extendedListPrice: number;
  /** What is taken off it, but for coupons. */
  discountAmount: number;
  options?: { value: string }[];
}

/** Why the API did not do it, or the first of several reasons. */
export interface BigCommerceError {
  title?: string;
  detail?: string;
  errors?: { title?: string; detail?: string }[];
}

/** What is read of a product or a variant of the GraphQL Storefront API, to say its price. */
export interface BigCommerceSold {
  entityId: number;
  prices: { price: BigCommerceMoney; basePrice: BigCommerceMoney | null } | null;
  inventory: {
    isInStock: boolean;
    /** `null` where the store does not tell. */
    aggregated: { availableToSell: number } | null;
  };
}

/** A product, and what can be chosen of it. */
export interface BigCommerceProduct extends BigCommerceSold {
  variants: { edges: { node: BigCommerceSold }[] };
}

interface BigCommerceMoney {
  value: number;
  currencyCode: string;
}

/** Some of several, as the GraphQL Storefront API gives them. */
export interface BigCommercePage<T> extends BigCommerceEdges<T> {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A list of it. */
export interface BigCommerceEdges<T> {
  edges: { node: T }[] | null;
}

/** What is read of a product of the catalog. */
export interface BigCommerceListed {
  entityId: number;
  name: string;
  /** Its page, from the store's root. */
  path: string;
  plainTextDescription: string;
  availabilityV2: { status: 'Available' | 'Preorder' | 'Unavailable' };
  defaultImage: { url: string; altText: string } | null;
  /** `null` where the store does not tell. */
  prices: { price: BigCommerceMoney } | null;
  productOptions: BigCommerceEdges<{ isRequired: boolean; isVariantOption: boolean }>;
}

/** One kind of it. */
export interface BigCommerceKind extends Pick<BigCommerceListed, 'entityId' | 'prices'> {
  options: BigCommerceEdges<{
    entityId: number;
    displayName: string;
    values: BigCommerceEdges<{ entityId: number; label: string }>;
  }>;
}
