import type { Product, Variant } from '@livestall/protocol';
import type { Words } from '../localize/words.js';

/** What a variant is called: its values in the order of the product's options. */
export function variantName(
  { options: axes = [] }: Product,
  { options }: Variant,
  words: Pick<Words, 'text'>,
): string {
  const values = axes.flatMap(
    (axis) => axis.values.find(({ id }) => id === options[axis.id]) ?? [],
  );
  return values.map(({ label }) => words.text(label)).join(', ');
}
