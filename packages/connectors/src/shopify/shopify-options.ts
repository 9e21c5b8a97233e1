import type { StoreSession } from '../remote/store-session.js';

/** Which store, and how the page uses it. */
export interface ShopifyOptions {
  /** The store's domain: `farm.myshopify.com`, or an address as far as the path of the API. */
  store: string;
  /** Where the page keeps the cart's id, which is as good as a key to it. */
  session: StoreSession;
  /** A public Storefront access token. Default: none, as carts need none. */
  token?: string;
  /** Version of the Storefront API. Default `2026-04`. */
  version?: string;
  /** Two letters of the country that the buyer is in, by which the store chooses prices. Default: the store's. */
  country?: string;
  /** Two letters of the language of titles and refusals. Default: the store's. */
  language?: string;
  /** Calls `tell` whenever the page itself has changed the cart. Gives what ends it. */
  subscribe?: (tell: () => void) => () => void;
}
