import { askGraphQl } from '../graphql/ask-graph-ql.js';
import { Refusal } from '../remote/refusal.js';
import type { ShopifyOptions } from './shopify-options.js';

/** Which API it is, and what it answers in. */
export type ShopifyAddress = Omit<ShopifyOptions, 'session' | 'subscribe'>;

/** A Shopify store's Storefront API. */
export class StorefrontApi {
  readonly #options: ShopifyAddress;
  /** Where it is. */
  readonly address: string;

  constructor(options: ShopifyAddress) {
    const { store, version = '2026-04' } = options;
    this.#options = options;
    const home = store.includes('://') ? store : `https://${store}`;
    this.address = `${home}/api/${version}/graphql.json`;
  }

  /**
   * @throws Refusal `store-unreachable`
   * @throws Error where Shopify refuses the request itself, in words that are not for buyers.
   */
  async ask<T>(query: string, variables: object, signal?: AbortSignal): Promise<T> {
    const { token, country, language } = this.#options;
    const { data, error } = await askGraphQl(
      this.address,
      query,
      { country, language, ...variables },
      {
        headers: token === undefined ? {} : { 'x-shopify-storefront-access-token': token },
        credentials: 'omit',
      },
      signal,
    );
    // Shopify tells that it is asked too often in an answer of status 200.
    if (error?.extensions?.code === 'THROTTLED') throw new Refusal('store-unreachable');
    if (error) throw new Error(error.message);
    return data as T;
  }
}
