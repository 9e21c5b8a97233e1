import type { Product, Quote, VariantQuote } from '@livestall/protocol';
import { refOf } from './ref-of.js';

/** What a store says of one thing that it sells, by the id that goes into the cart. */
export interface StoreItem
  extends Omit<VariantQuote, 'options' | 'picture'>, Pick<Quote, 'compareAt'> {}

/** The store's ids of all that products and their variants are sold as. */
export function refsOf(products: readonly Product[]): string[] {
  return [...new Set(products.flatMap((product) => soldAs(product)))];
}

/** What is known of products by their ids in the store: merged into the variants that the show lists. */
export function quotesOf(products: readonly Product[], items: readonly StoreItem[]): Quote[] {
  const byRef = new Map(items.map((item) => [item.ref, item]));
  return products.flatMap((product): Quote[] => {
    const known = soldAs(product).flatMap((ref) => byRef.get(ref) ?? []);
    const [first] = known;
    if (!first) return [];
    if (product.variants) return [{ product: product.id, variants: known.map(toVariant) }];
    const { ref: _, ...words } = first;
    return [{ product: product.id, ...words }];
  });
}

function toVariant({ compareAt: _, ...words }: StoreItem): VariantQuote {
  return words;
}

function soldAs(product: Product): string[] {
  return product.variants?.map((variant) => refOf({ product, variant })) ?? [refOf({ product })];
}
