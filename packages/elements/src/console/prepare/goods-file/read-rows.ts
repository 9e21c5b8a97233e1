import { LINE_LIMIT, type Counted, type Product } from '@livestall/protocol';
import type { ConsoleWords } from '../../console-words.js';
import { detailedValues, readDetailed } from '../detailed-form.js';
import type { GoodsEntry } from '../goods-entry.js';
import { hasTooMany, tooManyWords } from '../has-too-many.js';
import { optionColumn } from './columns.js';
import { faultsOf, valuesOf } from './row-values.js';
import type { GoodsRow, RowFault } from './goods-row.js';
import { readOptions } from './read-options.js';
import type { TableRow } from './read-table.js';

/** A product of a file, with its rows there. */
export interface FileEntry extends GoodsEntry {
  rows: readonly [TableRow, ...TableRow[]];
}

interface Beside {
  /** The product as the show has it. */
  before: Product | undefined;
  /** Where a row names none. */
  currency: string;
  words: ConsoleWords;
}

/** Reads the rows of one product. */
export function readRows(
  rows: readonly [GoodsRow, ...GoodsRow[]],
  { before, currency, words }: Beside,
): { entry: FileEntry } | { faults: RowFault[] } {
  const [{ id, source, values: first }, ...others] = rows;
  const from = [source, ...others.map((one) => one.source)] as const;
  const base = detailedValues(before, undefined, currency, words);
  const faults = faultsAmong(rows, words);
  const read = rows.flatMap((row) => {
    // What it cost before is told of the first row's price alone.
    const values = { ...valuesOf(row, first, base), ...(row !== rows[0] && { compareAt: '' }) };
    const reading = readDetailed(values, before, id, words);
    const wrong = faultsOf(row, { first, values, reading }, words);
    if (wrong.length === 0 && 'value' in reading) return [{ row, ...reading.value }];
    faults.push(...wrong);
    return [];
  });
  const [face] = read;
  if (faults.length > 0 || !face) return { faults: faults.toSorted((a, b) => a.row - b.row) };
  const refOf = ({ values }: GoodsRow) => (values['ref'] ? { ref: values['ref'] } : {});
  const { product, left } = face;
  if (face.row.options.size === 0) {
    const stock = left === null ? [] : [{ product: id, left }];
    return { entry: { product: { ...product, ...refOf(face.row) }, stock, rows: from } };
  }
  const { options, variants } = readOptions(
    id,
    read.map(({ row, product: { price } }) => {
      const own = price.amount === product.price.amount ? {} : { price };
      return { options: row.options, own: { ...own, ...refOf(row) } };
    }),
    before,
    words,
  );
  if (hasTooMany({ options, variants }))
    return { faults: [{ row: source.row, column: 'id', why: tooManyWords(words) }] };
  const stock = variants.flatMap((variant, index): Counted[] => {
    const { left = null } = read[index] ?? {};
    return left === null ? [] : [{ product: id, variant: variant.id, left }];
  });
  return { entry: { product: { ...product, options, variants }, stock, rows: from } };
}

/** What is wrong between rows, each of which may be right. */
function faultsAmong(rows: readonly [GoodsRow, ...GoodsRow[]], words: ConsoleWords): RowFault[] {
  const names = [...new Set(rows.flatMap(({ options }) => [...options.keys()]))];
  const seen = new Map<string, number>();
  return rows.flatMap(({ row, options }): RowFault[] => {
    const open = names.filter((name) => !options.has(name)).map(optionColumn);
    if (open.length > 0)
      return open.map((column) => ({ row, column, why: words.term('importNeedsOption') }));
    const long = [...options].filter(([name, value]) => isLong(name) || isLong(value));
    if (long.length > 0)
      return long.map(([name]) => ({
        ...{
          row,
          column: optionColumn(name),
          why: words.term('importLong', words.number(LINE_LIMIT)),
        },
      }));
    const combination = JSON.stringify(names.map((name) => options.get(name)));
    const twin = seen.get(combination);
    if (twin !== undefined)
      return [{ row, column: 'id', why: words.term('importTwice', words.number(twin)) }];
    seen.set(combination, row);
    return [];
  });
}

function isLong(words: string): boolean {
  return words.length > LINE_LIMIT;
}
