import type { StoreSession } from '../remote/store-session.js';

/** Which store, and how its storefront uses it. */
export interface MedusaOptions {
  /** The backend: `https://api.shop.example`. */
  api: string;
  /** The publishable API key of the sales channel. */
  key: string;
  /** Id of the region that the buyer is in, by which the store chooses currency and prices. */
  region: string;
  /** Where the storefront keeps the id of the cart. */
  session: StoreSession;
  /** The storefront's page of a product, by the product's handle. Default: titles in the cart are no links. */
  productUrl?: (handle: string) => string;
  /** Calls `tell` whenever the page itself has changed the cart. Gives what ends it. */
  subscribe?: (tell: () => void) => () => void;
  /** The storefront's cart or checkout page. */
  checkoutUrl?: string;
}
