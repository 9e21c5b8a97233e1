import { askStore, type StoreAnswer } from '../remote/ask-store.js';
import { refusalOf } from './refusal-of.js';
import type { WooCommerceOptions } from './woocommerce-options.js';
import type { WooCart, WooError, WooListed, WooProduct } from './woocommerce-types.js';

/** How many products one page of a search has. */
const PAGE = 24;

/** A shop's Store API. Each of its answers brings the nonce or the token that the next change must have. */
export class StoreApi {
  readonly #options: Pick<WooCommerceOptions, 'api' | 'session'>;
  #nonce: string | null = null;

  constructor(options: Pick<WooCommerceOptions, 'api' | 'session'>) {
    this.#options = options;
  }

  async get(signal?: AbortSignal): Promise<WooCart> {
    return cartIn(await this.#ask('/cart', undefined, signal));
  }

  /**
   * Products by their ids, and variations, which the API keeps apart.
   *
   * @throws Refusal in the shop's words, or `store-unreachable`
   */
  async products(ids: readonly string[], signal?: AbortSignal): Promise<WooProduct[]> {
    const query = `?include=${ids.join()}&per_page=${ids.length}`;
    const found = listIn(await this.#ask(`/products${query}`, undefined, signal));
    if (found.length === ids.length) return found;
    return [...found, ...(await this.variations(ids, signal))];
  }

  /**
   * Variations by their ids.
   *
   * @throws Refusal in the shop's words, or `store-unreachable`
   */
  async variations(ids: readonly string[], signal?: AbortSignal): Promise<WooProduct[]> {
    const query = `?include=${ids.join()}&per_page=${ids.length}&type=variation`;
    return listIn(await this.#ask(`/products${query}`, undefined, signal));
  }

  /**
   * A page of the products that have some words, the first being 1, and whether there is another.
   *
   * @throws Refusal in the shop's words, or `store-unreachable`
   */
  async search(
    text: string,
    page: number,
    signal?: AbortSignal,
  ): Promise<{ products: WooListed[]; hasMore: boolean }> {
    const query = new URLSearchParams({
      ...(text !== '' && { search: text }),
      ...{ per_page: String(PAGE), page: String(page) },
    });
    const answer = await this.#ask(`/products?${query}`, undefined, signal);
    const hasMore = Number(answer.headers.get('x-wp-totalpages')) > page;
    return { products: listIn(answer) as WooListed[], hasMore };
  }

  /**
   * @param act `add-item`, `update-item`, `remove-item`, `apply-coupon`, `remove-coupon`
   * @throws Refusal in the shop's words, or `store-unreachable`
   */
  async change(act: string, what: object, signal?: AbortSignal): Promise<WooCart> {
    if (!this.#isKnown) await this.get(signal);
    const answer = await this.#ask(`/cart/${act}`, what, signal);
    if (!isStale(answer)) return cartIn(answer);
    // Nonces last for hours, and tokens for two days; a live show may be open for longer.
    await this.get(signal);
    return cartIn(await this.#ask(`/cart/${act}`, what, signal));
  }

  get #isKnown(): boolean {
    const { session } = this.#options;
    return (session ? session.read() : this.#nonce) !== null;
  }

  async #ask(path: string, what?: object, signal?: AbortSignal): Promise<StoreAnswer> {
    const { api, session } = this.#options;
    const answer = await askStore(
      `${api}${path}`,
      {
        ...(what && { method: 'POST', body: JSON.stringify(what) }),
        headers: this.#headers(what !== undefined),
        credentials: session ? 'omit' : 'include',
        // The nonce of an answer from a cache may be over.
        cache: 'no-store',
      },
      signal,
    );
    this.#nonce = answer.headers.get('nonce') ?? this.#nonce;
    const token = answer.headers.get('cart-token');
    if (token !== null) session?.write(token);
    return answer;
  }

  #headers(changes: boolean): Record<string, string> {
    const { session } = this.#options;
    const token = session?.read() ?? null;
    return {
      ...(changes && { 'content-type': 'application/json' }),
      ...(token !== null && { 'cart-token': token }),
      ...(changes && !session && this.#nonce !== null && { nonce: this.#nonce }),
    };
  }
}

/** Whether the nonce or the token is over. */
function isStale({ status, body }: StoreAnswer): boolean {
  if (status !== 401 && status !== 403) return false;
  return /_(missing|invalid)_nonce$/.test((body as WooError).code);
}

function cartIn(answer: StoreAnswer): WooCart {
  return bodyOf(answer) as WooCart;
}

function listIn(answer: StoreAnswer): WooProduct[] {
  return bodyOf(answer) as WooProduct[];
}

function bodyOf({ status, body }: StoreAnswer): unknown {
  if (status < 400) return body;
  throw refusalOf(body as WooError);
}
