import type { StoreSession } from '../remote/store-session.js';

/** Which store, and how its storefront uses it. */
export interface MagentoOptions {
  /** The GraphQL API: `https://shop.example/graphql`. */
  api: string;
  /** Where the storefront keeps the id of the cart. */
  session: StoreSession;
  /** The token of a customer who is logged in, else `null`. Default: all shoppers are guests. */
  token?: () => string | null;
  /** Code of the store view, by which the store chooses language and prices. Default: the store's. */
  view?: string;
  /** ISO 4217 code of prices. Default: the store view's. */
  currency?: string;
  /** The storefront's page of a product, by the product's URL key. Default: titles in the cart are no links. */
  productUrl?: (urlKey: string) => string;
  /** Calls `tell` whenever the page itself has changed the cart. Gives what ends it. */
  subscribe?: (tell: () => void) => () => void;
  /** The storefront's cart or checkout page. */
  checkoutUrl?: string;
}
