import type { Product, ShowState } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { showPath } from '../http/paths.js';
import { untilAnswered } from '../http/until-answered.js';

/** The goods, of the newest version that could be had. */
export class Catalog {
  readonly #context: Context;
  readonly #show: string;
  #wanted: string | null = null;
  #products: readonly Product[] = [];
  #order: readonly string[] = [];
  #byId: ReadonlyMap<string, Product> = new Map();

  constructor(context: Context, show: string) {
    this.#context = context;
    this.#show = show;
  }

  /** By id, in the seller's order. */
  get byId(): ReadonlyMap<string, Product> {
    return this.#byId;
  }

  /** Follows the version and the order that the show has now. */
  update({ catalog, order }: ShowState): void {
    if (order !== this.#order) {
      this.#order = order;
      this.#arrange();
    }
    if (catalog === this.#wanted) return;
    this.#wanted = catalog;
    if (catalog !== null) void this.#fetch(catalog).catch(() => undefined);
  }

  async #fetch(version: string): Promise<void> {
    const { http, signal } = this.#context;
    const path = showPath(this.#show, `/catalog/${encodeURIComponent(version)}`);
    const { products } = await untilAnswered(
      this.#context,
      () => http.json<{ products: Product[] }>(path, { signal }),
      // Any failure is worth another try while this is the version that the show wants.
      () => version === this.#wanted,
    );
    if (version !== this.#wanted || !Array.isArray(products)) return;
    this.#products = products;
    this.#arrange();
  }

  #arrange(): void {
    const given = new Map(this.#products.map((product) => [product.id, product]));
    const ordered = this.#order.flatMap((id) => given.get(id) ?? []);
    this.#byId = new Map([...ordered, ...this.#products].map((product) => [product.id, product]));
    this.#context.changed();
  }
}
