import type { CartIssue } from '@livestall/protocol';
import { askStore } from '../remote/ask-store.js';
import type { MedusaOptions } from './medusa-options.js';
import type { MedusaError } from './medusa-types.js';
import { refusalOf } from './refusal-of.js';

/** Beside what a cart is told with anyway. */
const FIELDS = 'fields=%2Bitems.original_total,%2Bitems.thumbnail';

/** A Medusa backend's Store API. */
export class StoreApi {
  readonly #options: Pick<MedusaOptions, 'api' | 'key'>;

  constructor(options: Pick<MedusaOptions, 'api' | 'key'>) {
    this.#options = options;
  }

  /**
   * @param path Below `/store`.
   * @param otherwise What an error is that Medusa has no code for.
   * @throws Refusal `out-of-stock`, `store-unreachable`, or what `otherwise` says
   */
  async ask<T>(
    method: string,
    path: string,
    body: object | undefined,
    otherwise: CartIssue['code'],
    signal?: AbortSignal,
  ): Promise<T> {
    const { api, key } = this.#options;
    const answer = await askStore(
      `${api}/store${path}${path.startsWith('/carts') ? `?${FIELDS}` : ''}`,
      {
        method,
        headers: { 'content-type': 'application/json', 'x-publishable-api-key': key },
        ...(body && { body: JSON.stringify(body) }),
        credentials: 'omit',
      },
      signal,
    );
    if (answer.status < 400) return answer.body as T;
    throw refusalOf(answer.body as MedusaError, otherwise);
  }
}
