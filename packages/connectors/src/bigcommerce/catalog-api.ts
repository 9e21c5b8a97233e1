import { askGraphQl } from '../graphql/ask-graph-ql.js';
import { Refusal } from '../remote/refusal.js';
import type { BigCommerceOptions } from './bigcommerce-options.js';
import type { BigCommerceKind, BigCommerceListed, BigCommercePage } from './bigcommerce-types.js';
import { ALL, FOUND, KINDS_OF } from './catalog-queries.js';
import { nodesOf } from './nodes-of.js';

/** Which store, and who asks it. */
export interface CatalogAddress extends Pick<BigCommerceOptions, 'currency' | 'withTax'> {
  /** The store's GraphQL Storefront API: `https://shop.example/graphql`. */
  api: string;
  /** A token of that API, which the console's page may use. */
  token: string;
}

interface Listing {
  products: BigCommercePage<BigCommerceListed>;
}

interface Kinds {
  /** `null` of what went out of the store meanwhile. */
  product: { variants: BigCommercePage<BigCommerceKind> } | null;
}

/** What a catalog asks of the GraphQL Storefront API. */
export class CatalogApi {
  readonly #options: CatalogAddress;

  constructor(options: CatalogAddress) {
    this.#options = options;
  }

  /**
   * @param after Where the last page ended.
   * @returns some products, and where the next page begins, if there is one
   * @throws Refusal `store-unreachable`, `refused`
   */
  async search(text: string, after: string | undefined, signal?: AbortSignal) {
    const site =
      text === ''
        ? await this.#ask<Listing>(ALL, { after }, signal)
        : await this.#search(text, after, signal);
    return { products: nodesOf(site.products), next: nextOf(site.products) };
  }

  /** The variants of a product that can be bought, however many there are. */
  async kindsOf(id: number, signal?: AbortSignal): Promise<BigCommerceKind[]> {
    const kinds: BigCommerceKind[] = [];
    let after: string | undefined;
    do {
      const { product } = await this.#ask<Kinds>(KINDS_OF, { id, after }, signal);
      if (!product) return [];
      kinds.push(...nodesOf(product.variants));
      after = nextOf(product.variants);
    } while (after !== undefined);
    return kinds;
  }

  async #search(text: string, after: string | undefined, signal?: AbortSignal): Promise<Listing> {
    const { search } = await this.#ask<{ search: { searchProducts: Listing } }>(
      FOUND,
      { text, after },
      signal,
    );
    return search.searchProducts;
  }

  async #ask<Site>(query: string, variables: object, signal?: AbortSignal): Promise<Site> {
    const { api, token, currency, withTax = false } = this.#options;
    const { data, error } = await askGraphQl(
      api,
      query,
      { ...variables, currency, withTax },
      { headers: { authorization: `Bearer ${token}` }, credentials: 'same-origin' },
      signal,
    );
    if (error) throw new Refusal('refused', { message: error.message, cause: error });
    return (data as { site: Site }).site;
  }
}

function nextOf({ pageInfo }: BigCommercePage<unknown>): string | undefined {
  return pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;
}
