import type { StoreProduct } from '../remote/to-product.js';
import type { BigCommerceKind } from './bigcommerce-types.js';
import { nodesOf } from './nodes-of.js';

/** What variants are chosen by, in the order in which the store tells it. */
export function toAxes(kinds: readonly BigCommerceKind[]): StoreProduct['options'] {
  const axes = new Map<number, { label: string; values: Map<string, string> }>();
  for (const { options } of kinds) {
    for (const { entityId, displayName: label, values } of nodesOf(options)) {
      const axis = axes.get(entityId) ?? { label, values: new Map() };
      for (const value of nodesOf(values)) {
        axis.values.set(valueId(entityId, value.entityId), value.label);
      }
      axes.set(entityId, axis);
    }
  }
  return [...axes].map(([id, { label, values }]) => ({
    ...{ id: String(id), label },
    values: [...values].map(([value, words]) => ({ id: value, label: words })),
  }));
}

/** The ids of a variant's values, as the axes have them. */
export function valueIdsOf({ options }: Pick<BigCommerceKind, 'options'>): string[] {
  return nodesOf(options).flatMap(({ entityId, values }) =>
    nodesOf(values).map((value) => valueId(entityId, value.entityId)),
  );
}

function valueId(option: number, value: number): string {
  return `${option}-${value}`;
}
