import type { StoreSession } from '../remote/store-session.js';

/** Which store, and how its storefront uses it. */
export interface SaleorOptions {
  /** The API: `https://shop.example/graphql/`. */
  api: string;
  /** Slug of the channel that the shopper buys in. */
  channel: string;
  /** ISO 4217 code of the channel, which the API tells shoppers by a checkout alone. */
  currency: string;
  /** Where the storefront keeps the checkout's id, which is as good as a key to it. */
  session: StoreSession;
  /** The storefront's page of a product, by the product's slug. Default: titles in the cart are no links. */
  productUrl?: (slug: string) => string;
  /** Calls `tell` whenever the page itself has changed the cart. Gives what ends it. */
  subscribe?: (tell: () => void) => () => void;
  /** The storefront's cart or checkout page. */
  checkoutUrl?: string;
}
