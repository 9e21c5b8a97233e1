import { askGraphQl, type GraphQlAnswer } from '../graphql/ask-graph-ql.js';
import { patientSignal } from '../remote/patient-signal.js';
import { Refusal } from '../remote/refusal.js';
import type { CommercetoolsOptions } from './commercetools-options.js';

/** Which project, and who asks it. */
export type CommercetoolsAddress = Pick<CommercetoolsOptions, 'api' | 'token'>;

/** A project's GraphQL API, as who has the token sees it. */
export class CommercetoolsApi {
  readonly #options: CommercetoolsAddress;

  constructor(options: CommercetoolsAddress) {
    this.#options = options;
  }

  /**
   * Asks once more, with another token, where one is over.
   *
   * @throws Refusal `store-unreachable`
   */
  async ask(query: string, variables: object, signal?: AbortSignal): Promise<GraphQlAnswer> {
    const token = await this.#token(null, signal);
    const answer = await this.#send(token, query, variables, signal);
    if (answer.status !== 401) return answer;
    return this.#send(await this.#token(token, signal), query, variables, signal);
  }

  #send(token: string, query: string, variables: object, signal?: AbortSignal) {
    const headers = { authorization: `Bearer ${token}` };
    const init = { headers, credentials: 'omit' } as const;
    return askGraphQl(this.#options.api, query, variables, init, signal);
  }

  async #token(over: string | null, caller?: AbortSignal): Promise<string> {
    const { signal, done } = patientSignal(caller);
    try {
      return await this.#options.token(over, signal);
    } catch (cause) {
      if (signal.aborted) throw new Refusal('store-unreachable');
      // It is the page's own: its developer should see what went wrong.
      throw new Refusal('store-unreachable', { message: 'token() threw.', cause });
    } finally {
      done();
    }
  }
}
