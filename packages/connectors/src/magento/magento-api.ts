import type { CartIssue } from '@livestall/protocol';
import { askGraphQl } from '../graphql/ask-graph-ql.js';
import { Refusal } from '../remote/refusal.js';
import type { MagentoOptions } from './magento-options.js';

/** Which store, and who asks it. */
export type MagentoAddress = Pick<MagentoOptions, 'api' | 'token' | 'view' | 'currency'>;

/** A Magento store's GraphQL API, as this shopper has it. */
export class MagentoApi {
  readonly #options: MagentoAddress;

  constructor(options: MagentoAddress) {
    this.#options = options;
  }

  /** Whether the shopper is a customer who is logged in. */
  get isCustomer(): boolean {
    return this.#token !== null;
  }

  /**
   * @param otherwise What it is that the store refuses whole.
   * @throws Refusal `session-lost` where there is no such cart, unless `otherwise` says more; `store-unreachable`
   */
  async ask<T>(
    query: string,
    variables: object,
    otherwise: CartIssue['code'],
    signal?: AbortSignal,
  ): Promise<T> {
    const init = { headers: this.#headers(), credentials: 'omit' } as const;
    const { api } = this.#options;
    const { data, error } = await askGraphQl(api, query, variables, init, signal);
    if (!error) return data as T;
    const isGone = error.extensions?.category === 'graphql-no-such-entity';
    const code = isGone && otherwise === 'refused' ? 'session-lost' : otherwise;
    throw new Refusal(code, error.message);
  }

  get #token(): string | null {
    return this.#options.token?.() ?? null;
  }

  #headers(): Record<string, string> {
    const { view, currency } = this.#options;
    const token = this.#token;
    return {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(view !== undefined && { store: view }),
      ...(currency !== undefined && { 'content-currency': currency }),
    };
  }
}
