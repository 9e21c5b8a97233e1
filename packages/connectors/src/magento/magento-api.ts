import type { CartIssue } from '@livestall/protocol';
import { askGraphQl } from '../graphql/ask-graph-ql.js';
import { Refusal } from '../remote/refusal.js';
import { idsIn } from './ids-in.js';
import type { MagentoOptions } from './magento-options.js';

/** The category of errors about what there is not. */
const NO_SUCH = 'graphql-no-such-entity';

/** Categories of what Magento says to buyers, in the store view's language; it says some of it to developers, by ids. */
const FOR_BUYERS: ReadonlySet<string> = new Set([NO_SUCH, 'graphql-input']);

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
    const { message, extensions: { category = '' } = {} } = error;
    const namesId = idsIn(variables).some((id) => message.includes(id));
    const isGone = category === NO_SUCH && (otherwise === 'refused' || namesId);
    throw new Refusal(isGone ? 'session-lost' : otherwise, {
      message,
      forBuyer: FOR_BUYERS.has(category) && !namesId,
      cause: error,
    });
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
