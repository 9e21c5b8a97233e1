import { askGraphQl } from '../graphql/ask-graph-ql.js';
import { Refusal } from '../remote/refusal.js';
import type { VendureOptions } from './vendure-options.js';

/** A Vendure store's Shop API, with the session that the storefront has there. */
export class ShopApi {
  readonly #options: VendureOptions;
  readonly #address: string;

  constructor(options: VendureOptions) {
    this.#options = options;
    const address = new URL(options.api);
    const { language, currency } = options;
    if (language !== undefined) address.searchParams.set('languageCode', language);
    if (currency !== undefined) address.searchParams.set('currencyCode', currency);
    this.#address = address.href;
  }

  /** Whether there may be a session. By a cookie, only the API knows. */
  get hasSession(): boolean {
    const { session } = this.#options;
    return !session || session.read() !== null;
  }

  /**
   * @throws Refusal `unknown-product`, `refused`, `store-unreachable`
   * @throws Error where the API refuses the request itself, in words that are not for buyers.
   * @throws TypeError where the API does not know what it is asked for: an older Vendure.
   */
  async ask<T>(query: string, variables: object, signal?: AbortSignal): Promise<T> {
    const { session } = this.#options;
    const credentials = session ? 'omit' : 'include';
    const init = { headers: this.#headers(), credentials } as const;
    const { data, error, headers } = await askGraphQl(
      this.#address,
      query,
      variables,
      init,
      signal,
    );
    const token = headers.get('vendure-auth-token');
    if (token) session?.write(token);
    if (!error) return data as T;
    switch (error.extensions?.code) {
      case 'ENTITY_NOT_FOUND':
        throw new Refusal('unknown-product', { message: error.message, cause: error });
      // Such as a line of an order that is no longer there.
      case 'USER_INPUT_ERROR':
        throw new Refusal('refused', { message: error.message, cause: error });
    }
    throw new Error(error.message);
  }

  #headers(): Record<string, string> {
    const { session, channel } = this.#options;
    const token = session?.read() ?? null;
    return {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(channel !== undefined && { 'vendure-token': channel }),
    };
  }
}
