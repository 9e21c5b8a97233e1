import type { StoreSession } from '../remote/store-session.js';

/** Which shop, and how its pages use it. */
export interface WooCommerceOptions {
  /** The Store API: `https://shop.example/wp-json/wc/store/v1`. */
  api: string;
  /** Where a page on another origin keeps its `Cart-Token`. Without it the session is the shop's cookie. */
  session?: StoreSession;
  /** Whether amounts are shown with tax, as the shop's "Display prices during cart and checkout" says. Default true. */
  withTax?: boolean;
  /** Calls `tell` whenever the page itself has changed the cart. Gives what ends it. */
  subscribe?: (tell: () => void) => () => void;
  /** The shop's cart or checkout page. */
  checkoutUrl?: string;
}
