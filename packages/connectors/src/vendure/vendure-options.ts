import type { Product } from '@livestall/protocol';
import type { StoreSession } from '../remote/store-session.js';

/** Which store, and how its storefront uses it. */
export interface VendureOptions {
  /** The Shop API: `https://shop.example/shop-api`. */
  api: string;
  /** The storefront's bearer token. Without it the session is the API's cookie. */
  session?: StoreSession;
  /** The channel's token. Default: the default channel. */
  channel?: string;
  /** Of titles and refusals, as Vendure writes it: `pt_BR`. Default: the channel's. */
  language?: string;
  /** ISO 4217 code. Default: the channel's. */
  currency?: string;
  /** The `precision` of the store's `MoneyStrategy`. Default 2, as Vendure's. */
  precision?: number;
  /** The storefront's page of a product, by the product's slug. Default: titles in the cart are no links. */
  productUrl?: (slug: string) => string;
  /** The slug of a product of the show. Default: the last part of the path of its address. */
  slugOf?: (product: Product) => string;
  /** Calls `tell` whenever the page itself has changed the cart. Gives what ends it. */
  subscribe?: (tell: () => void) => () => void;
  /** The storefront's cart or checkout page. */
  checkoutUrl?: string;
}
