import type { LocalText } from '@livestall/protocol';
import type { StoreProduct } from './to-product.js';

/** One kind of a product of a store whose attributes need not tell its kinds apart. */
export interface AttributedVariant {
  id: string;
  name: string;
  /** What it is chosen by. */
  attributes: readonly {
    attribute: { id: string; name: LocalText | null };
    values: readonly { id: string; name: string | null }[];
  }[];
}

/** What kinds are chosen by, and each kind's ids of it. */
export interface Choices {
  options: StoreProduct['options'];
  valuesOf: (variant: AttributedVariant) => string[];
}

/** What variants are chosen by: their attributes, or their names where these do not tell them apart, or one lacks one. */
export function toChoices(variants: readonly AttributedVariant[]): Choices {
  const told = new Set(variants.map((variant) => JSON.stringify(attributeValues(variant))));
  const choices = byAttributes(variants);
  // What an option is open of cannot be chosen by it.
  const isWhole = variants.every((variant) => {
    const chosen = attributeValues(variant);
    return choices.options.every(({ values }) => values.some(({ id }) => chosen.includes(id)));
  });
  return isWhole && told.size === variants.length ? choices : byNames(variants);
}

function byAttributes(variants: readonly AttributedVariant[]): Choices {
  const options = new Map<string, { label: LocalText; values: Map<string, string> }>();
  for (const { attribute, values } of variants.flatMap(({ attributes }) => attributes)) {
    if (values.length === 0) continue;
    const option = options.get(attribute.id) ?? { label: attribute.name ?? '', values: new Map() };
    for (const { id, name } of values) option.values.set(id, name ?? '');
    options.set(attribute.id, option);
  }
  return {
    options: [...options].map(([id, { label, values }]) => ({
      ...{ id, label },
      values: [...values].map(([value, name]) => ({ id: value, label: name })),
    })),
    valuesOf: attributeValues,
  };
}

function byNames(variants: readonly AttributedVariant[]): Choices {
  return {
    options: [
      {
        ...{ id: 'kind', label: { en: 'Kind', zh: '款式' } },
        values: variants.map(({ id, name }) => ({ id, label: name })),
      },
    ],
    valuesOf: ({ id }) => [id],
  };
}

function attributeValues({ attributes }: AttributedVariant): string[] {
  return attributes.flatMap(({ values }) => values.map(({ id }) => id));
}
