import type { LocalText } from '@livestall/protocol';
import type { AttributedVariant } from '../remote/to-choices.js';
import type { CommercetoolsListedVariant } from './commercetools-types.js';
import { textOf } from './text-of.js';

/**
 * A variant with the words that it is chosen by.
 *
 * @param labels What the attributes are called, by their names.
 */
export function toKind(
  { sku, attributesRaw }: Pick<CommercetoolsListedVariant, 'sku' | 'attributesRaw'>,
  labels: Readonly<Record<string, LocalText>>,
  locale: string,
): AttributedVariant {
  const id = sku ?? '';
  return {
    ...{ id, name: id },
    attributes: Object.entries(labels).flatMap(([attribute, label]) => {
      const told = attributesRaw.find(({ name }) => name === attribute);
      const words = textOf(told?.value, locale);
      if (words === '') return [];
      // Two attributes may have a value of the same words.
      const values = [{ id: `${attribute} ${words}`, name: words }];
      return [{ attribute: { id: attribute, name: label }, values }];
    }),
  };
}
