import type { Product, ProductChoice } from '@livestall/protocol';

/** What a store calls by an id of its own. A variant goes before its product, where both are called alike. */
export function choicesCalled(goods: readonly Product[], name: string): ProductChoice[] {
  return goods.flatMap(({ id, ref = id, variants = [] }): ProductChoice[] => {
    const called = variants.filter((variant) => (variant.ref ?? variant.id) === name);
    if (called.length > 0) return called.map((variant) => ({ product: id, variant: variant.id }));
    return ref === name ? [{ product: id }] : [];
  });
}
