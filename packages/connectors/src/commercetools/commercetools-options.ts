/** Which project, and how its storefront uses it. */
export interface CommercetoolsOptions {
  /** The project's GraphQL API: `https://api.europe-west1.gcp.commercetools.com/farm/graphql`. */
  api: string;
  /**
   * The access token of this shopper's session, which the page's backend asks for.
   *
   * @param over One that the API does not take any more, in place of which another is wanted; `null` at first.
   */
  token: (over: string | null, signal: AbortSignal) => string | Promise<string>;
  /** ISO 4217 code of the carts that are begun here, and of prices. */
  currency: string;
  /** Of titles and slugs, as the project writes it: `de-DE`. */
  locale: string;
  /** Two letters of the country that the buyer is in, by which the project chooses prices. Default: prices of no country. */
  country?: string;
  /** Names of the attributes that tell a product's variants apart: `['size']`. Default: the basket names none. */
  attributes?: readonly string[];
  /** What else a cart that is begun here has, as a `MyCartDraft`: `{ inventoryMode: 'ReserveOnCart' }`. */
  draft?: Readonly<Record<string, unknown>>;
  /** The storefront's page of a product, by the product's slug. Default: titles in the cart are no links. */
  productUrl?: (slug: string) => string;
  /** Calls `tell` whenever the page itself has changed the cart. Gives what ends it. */
  subscribe?: (tell: () => void) => () => void;
  /** The storefront's cart or checkout page. */
  checkoutUrl?: string;
}
