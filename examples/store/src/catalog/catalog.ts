import { ShopError } from '../shop-error.ts';
import type { Product, Variant } from './product.ts';

/** A variant together with the product that it belongs to. */
export interface Item {
  readonly product: Product;
  readonly variant: Variant;
}

/** The goods and what is left of them. */
export class Catalog {
  readonly products: readonly Product[];
  readonly #items = new Map<string, Item>();
  readonly #stock = new Map<string, number>();

  /** @param stock Units by variant id, over what the goods themselves say. */
  constructor(products: readonly Product[], stock: Readonly<Record<string, number>> = {}) {
    this.products = products;
    for (const product of products) {
      for (const variant of product.variants) {
        this.#items.set(variant.id, { product, variant });
        this.#stock.set(variant.id, stock[variant.id] ?? variant.stock);
      }
    }
  }

  /** @throws ShopError `unknown_product` */
  product(id: string): Product {
    const product = this.products.find((candidate) => candidate.id === id);
    if (!product) throw new ShopError('unknown_product', 'We do not sell that.');
    return product;
  }

  /** What is sold by that id, or was, as long as it is in the catalog. */
  find(variantId: string): Item | undefined {
    return this.#items.get(variantId);
  }

  /** @throws ShopError `unknown_variant` */
  item(variantId: string): Item {
    const item = this.find(variantId);
    if (!item) throw new ShopError('unknown_variant', 'We do not sell that.');
    return item;
  }

  /** Units left of a variant; 0 for one that does not exist. */
  left(variantId: string): number {
    return this.#stock.get(variantId) ?? 0;
  }

  /** Units left of everything, by variant id. */
  stock(): Record<string, number> {
    return Object.fromEntries(this.#stock);
  }

  /** Takes sold units off the shelf. The caller has checked that they are there. */
  take(variantId: string, quantity: number): void {
    this.#stock.set(variantId, this.left(variantId) - quantity);
  }

  /** Puts units back that were not sold after all. */
  putBack(variantId: string, quantity: number): void {
    this.#stock.set(variantId, this.left(variantId) + quantity);
  }
}
