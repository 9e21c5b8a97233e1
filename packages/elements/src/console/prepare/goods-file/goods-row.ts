import type { Values } from '../../kept-values.js';
import { plainDigits } from '../../plain-digits.js';
import { COLUMNS, type Column, type Head } from './columns.js';
import type { TableRow } from './read-table.js';

const NUMBERS: ReadonlySet<Column> = new Set([
  ...(['price', 'compare at', 'unit price'] as const),
  ...(['stock', 'min', 'max', 'step'] as const),
]);

/** A row of a file of goods. */
export interface GoodsRow {
  row: number;
  /** As the file has it. */
  source: TableRow;
  id: string;
  /** What stands in its cells, by the field of a product's form. */
  values: Values;
  /** The option's value by what the option is called; without those that are empty. */
  options: ReadonlyMap<string, string>;
}

/** What is wrong in a row, in words. */
export interface RowFault {
  row: number;
  /** The column, as the file calls it. */
  column: string;
  why: string;
}

/** Sorts the cells of a row by what they are. */
export function goodsRow(source: TableRow, { columns, options }: Head): GoodsRow {
  const { row, cells } = source;
  const cell = (index: number) => cells[index] ?? '';
  const values = [...columns].map(([column, index]) => {
    const said = cell(index);
    return [COLUMNS[column], NUMBERS.has(column) ? plainDigits(said) : said] as const;
  });
  const chosen = [...options].map(([name, index]) => [name, cell(index)] as const);
  return {
    row,
    source,
    id: cell(columns.get('id') ?? -1),
    values: Object.fromEntries(values),
    options: new Map(chosen.filter(([, value]) => value !== '')),
  };
}
