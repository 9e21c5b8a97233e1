import type { OptionAxis, Product, Variant } from '@livestall/protocol';
import type { ConsoleWords } from '../../console-words.js';
import type { GoodsRow } from './goods-row.js';
import { freeId, keptIds } from './kept-ids.js';

/** A row that is one variant of a product, with what it says for itself alone. */
export interface VariantRow extends Pick<GoodsRow, 'options'> {
  own: Pick<Variant, 'price' | 'ref'>;
}

/**
 * The options of a product and its variants, one a row and in their order. What a product had before keeps its ids, so that
 * its stock and the links to it hold.
 */
export function readOptions(
  id: string,
  rows: readonly VariantRow[],
  before: Product | undefined,
  words: ConsoleWords,
): { options: OptionAxis[]; variants: Variant[] } {
  const names = [...new Set(rows.flatMap(({ options }) => [...options.keys()]))];
  const options = keptIds(names, before?.options ?? [], 'o', words).map(
    (axis, index): OptionAxis => {
      const labels = new Set(rows.map((row) => row.options.get(names[index] ?? '') ?? ''));
      return {
        ...axis,
        values: keptIds([...labels], 'values' in axis ? axis.values : [], 'v', words),
      };
    },
  );
  const taken = new Set(before?.variants?.map((one) => one.id));
  const variants = rows.map(({ options: chosen, own }): Variant => {
    const values = options.map((axis, index) => {
      const label = chosen.get(names[index] ?? '');
      return [axis.id, axis.values.find((one) => words.text(one.label) === label)?.id ?? ''];
    });
    const combination = Object.fromEntries(values) as Variant['options'];
    const kept = before?.variants?.find((one) => isSame(one.options, combination));
    const { price: _, ...rest } = kept ?? { id: freeId(`${id.slice(0, 58)}-`, taken) };
    return { ...rest, options: combination, ...own };
  });
  return { options, variants };
}

function isSame(a: Variant['options'], b: Variant['options']): boolean {
  const axes = Object.keys(a);
  return axes.length === Object.keys(b).length && axes.every((axis) => a[axis] === b[axis]);
}
