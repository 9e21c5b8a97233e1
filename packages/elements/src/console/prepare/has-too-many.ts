import { OPTIONS_LIMIT, VALUES_LIMIT, VARIANTS_LIMIT, type Product } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';

/** Whether a product has more to choose from than a show takes. */
export function hasTooMany({
  options = [],
  variants = [],
}: Pick<Product, 'options' | 'variants'>): boolean {
  return (
    options.length > OPTIONS_LIMIT ||
    variants.length > VARIANTS_LIMIT ||
    options.some(({ values }) => values.length > VALUES_LIMIT)
  );
}

/** How much that is at most. */
export function tooManyWords(words: ConsoleWords): string {
  const [variants, options, values] = [VARIANTS_LIMIT, OPTIONS_LIMIT, VALUES_LIMIT].map((most) =>
    words.number(most),
  ) as [string, string, string];
  return words.term('importMany', variants, options, values);
}
