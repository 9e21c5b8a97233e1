import { csvLine, readGauge, stockGauge } from '@livestall/protocol';
import type { Gauges, Product, Variant } from '@livestall/protocol';
import type { ConsoleWords } from '../../console-words.js';
import { detailedValues } from '../detailed-form.js';
import { writeMoney } from '../parse-money.js';
import { COLUMNS, optionColumn } from './columns.js';

/** By it Excel knows that a file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Goods as a file that can be changed in a spreadsheet and read again: a row a product, or a variant. */
export function goodsCsv(goods: readonly Product[], gauges: Gauges, words: ConsoleWords): string {
  const options = [
    ...new Set(
      goods.flatMap((product) => (product.options ?? []).map(({ label }) => words.text(label))),
    ),
  ];
  const head = csvLine([...Object.keys(COLUMNS), ...options.map(optionColumn)]);
  const lines = goods.flatMap((product) =>
    (product.variants ?? [undefined]).map((variant) =>
      csvLine(cells(product, variant, { options, gauges, words })),
    ),
  );
  return BYTE_ORDER_MARK + head + lines.join('');
}

function cells(
  product: Product,
  variant: Variant | undefined,
  { options, gauges, words }: { options: readonly string[]; gauges: Gauges; words: ConsoleWords },
): string[] {
  const { id, price, pictures, ref, provenance, options: axes = [] } = product;
  const choice = variant ? { product: id, variant: variant.id } : { product: id };
  const values = {
    ...detailedValues(product, readGauge(gauges, stockGauge(choice)), price.currency, words),
    ...{ id, price: writeMoney(variant?.price ?? price) },
    ref: (variant ? variant.ref : ref) ?? '',
    pictures: pictures.map(({ url }) => url).join(' '),
    harvested: provenance?.harvestDate ?? '',
  };
  const chosen = options.map((option) => {
    const axis = axes.find(({ label }) => words.text(label) === option);
    const value = axis?.values.find((one) => one.id === variant?.options[axis.id]);
    return words.text(value?.label);
  });
  const own: Record<string, string> = values;
  return [...Object.values(COLUMNS).map((field) => own[field] ?? ''), ...chosen];
}
