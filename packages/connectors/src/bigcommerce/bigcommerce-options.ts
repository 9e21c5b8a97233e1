/** How the store's own page uses its cart. */
export interface BigCommerceOptions {
  /** ISO 4217 code of what this shopper pays in: `{{currency_selector.active_currency_code}}` of a theme's template. */
  currency: string;
  /**
   * A token of the GraphQL Storefront API, by which prices are read: `{{settings.storefront_api.token}}` of a theme's template.
   * Default: the show's own prices stand.
   */
  token?: string;
  /** Whether these prices are told with tax. Default false, as the API's. */
  withTax?: boolean;
  /** Calls `tell` whenever the page itself has changed the cart. Gives what ends it. */
  subscribe?: (tell: () => void) => () => void;
}
