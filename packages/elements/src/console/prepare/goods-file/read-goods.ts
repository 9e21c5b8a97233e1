import type { Product } from '@livestall/protocol';
import type { ConsoleWords } from '../../console-words.js';
import { readHead } from './columns.js';
import { goodsRow, type GoodsRow, type RowFault } from './goods-row.js';
import { readRows, type FileEntry } from './read-rows.js';
import type { Table, TableRow } from './read-table.js';

/** As many goods as a show has at most. */
const MOST_GOODS = 1_000;

/** What a file says of goods. */
export interface GoodsRead {
  table: Table;
  /** The goods that can be taken over, in their order: those with nothing wrong in any row. */
  entries: readonly FileEntry[];
  faults: readonly RowFault[];
  /** The rows of all others, as the file has them; none where it is wrong as a whole. */
  returned: readonly TableRow[];
  /** Columns that mean nothing here. */
  unread: readonly string[];
}

/**
 * Reads goods from a table: the rows of one product have its id, one for each of its variants.
 *
 * @param goods The show's. What is among them is changed; columns that the file does not have leave it as it is.
 */
export function readGoods(table: Table, goods: readonly Product[], words: ConsoleWords): GoodsRead {
  const head = readHead(table.head);
  const { unread, missing } = head;
  if (missing.length > 0) {
    const why = words.term('importMissing');
    const faults = missing.map((column) => ({ row: 1, column, why }));
    return { table, entries: [], unread, faults, returned: [] };
  }
  const faults: RowFault[] = [];
  const entries: FileEntry[] = [];
  const before = new Map(goods.map((product) => [product.id, product]));
  const currency = goods.at(-1)?.price.currency ?? 'USD';
  for (const rows of byProduct(table.rows.map((row) => goodsRow(row, head)))) {
    const read = readRows(rows, { before: before.get(rows[0].id), currency, words });
    if ('faults' in read) faults.push(...read.faults);
    else entries.push(read.entry);
  }
  const ids = new Set([...before.keys(), ...entries.map(({ product }) => product.id)]);
  if (ids.size > MOST_GOODS) {
    const why = words.term('importFull', words.number(MOST_GOODS));
    const full = { row: 1, column: 'id', why };
    return { table, entries: [], unread, faults: [full, ...faults], returned: [] };
  }
  return { table, entries, faults, unread, returned: rowsBeside(entries, table) };
}

/** The rows that are of none of these goods. */
export function rowsBeside(entries: readonly FileEntry[], { rows }: Table): TableRow[] {
  const taken = new Set(entries.flatMap((entry) => entry.rows));
  return rows.filter((row) => !taken.has(row));
}

function byProduct(rows: readonly GoodsRow[]): Iterable<[GoodsRow, ...GoodsRow[]]> {
  const groups = new Map<string, [GoodsRow, ...GoodsRow[]]>();
  for (const row of rows) {
    const group = groups.get(row.id);
    if (group) group.push(row);
    else groups.set(row.id, [row]);
  }
  return groups.values();
}
