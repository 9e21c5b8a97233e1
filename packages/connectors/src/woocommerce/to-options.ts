import { plainText } from '../remote/plain-text.js';
import type { StoreProduct } from '../remote/to-product.js';
import type { WooAttribute, WooListed } from './woocommerce-types.js';

/** What a product is chosen by. An attribute that it has for itself has no ids: its place is one. */
export function toOptions(attributes: readonly WooAttribute[]): StoreProduct['options'] {
  return attributes.map((attribute, index) => ({
    id: attribute.id ? String(attribute.id) : `o${index}`,
    label: plainText(attribute.name),
    values: attribute.terms.map(({ name }, at) => ({
      id: valueId(attribute, index, at),
      label: plainText(name),
    })),
  }));
}

/** The ids of the values that a variation is chosen by. Of an attribute that may be any value there is none. */
export function valuesOf(
  { attributes: chosen }: WooListed['variations'][number],
  attributes: readonly WooAttribute[],
): string[] {
  return attributes.flatMap((attribute, index) => {
    const value = chosen.find(({ name }) => name === attribute.name)?.value ?? null;
    const at = attribute.terms.findIndex(({ name, slug }) => value === slug || value === name);
    return at < 0 ? [] : [valueId(attribute, index, at)];
  });
}

function valueId({ terms }: WooAttribute, index: number, at: number): string {
  return terms[at]?.id ? String(terms[at].id) : `o${index}-${at}`;
}
