import type { Product } from './product.js';

/** What a search in a store's catalog found. */
export interface CatalogPage {
  /**
   * As a show's goods take them, with the store's own ids in `ref`. A picture whose measures the store does not tell has a
   * width and a height of 0: who takes it over measures it.
   */
  products: Product[];
  /** What to go on with; absent: that was all. */
  next?: string;
}

/** A store's catalog, as a seller's console searches it. */
export interface StoreCatalog {
  /** The platform: `vendure`. */
  readonly name: string;
  /**
   * What the store has by some words; by `''`, whatever it shows first. Rejects with an error whose `message` says why.
   *
   * @param cursor `next` of the page before.
   */
  search(text: string, cursor?: string, signal?: AbortSignal): Promise<CatalogPage>;
}
