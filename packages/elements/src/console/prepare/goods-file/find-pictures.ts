import type { ConsoleWords } from '../../console-words.js';
import { measurePictures } from '../measure-pictures.js';
import type { RowFault } from './goods-row.js';
import { rowsBeside, type GoodsRead } from './read-goods.js';
import type { FileEntry } from './read-rows.js';

/**
 * Measures the pictures of what a file says that are new here: what has its place before it comes makes no page jump. One that
 * is not there is a fault of its row.
 *
 * @param told Called after each, with how many of them are done.
 */
export async function findPictures(
  read: GoodsRead,
  words: ConsoleWords,
  told: (done: number, of: number) => void,
): Promise<GoodsRead> {
  const addresses = new Set(read.entries.flatMap(unmeasured));
  const measures = await measurePictures(addresses, (done) => told(done, addresses.size));
  const faults: RowFault[] = [];
  const entries = read.entries.flatMap((entry): FileEntry[] => {
    const { product, rows } = entry;
    const missing = unmeasured(entry).filter((url) => !measures.get(url));
    for (const url of missing) {
      const why = words.term('importNoPicture', url);
      faults.push({ row: rows[0].row, column: 'picture', why });
    }
    const pictures = product.pictures.map((one) => ({ ...one, ...measures.get(one.url) }));
    return missing.length > 0 ? [] : [{ ...entry, product: { ...product, pictures } }];
  });
  if (faults.length === 0) return { ...read, entries };
  const all = [...read.faults, ...faults].toSorted((a, b) => a.row - b.row);
  return { ...read, entries, faults: all, returned: rowsBeside(entries, read.table) };
}

function unmeasured({ product }: FileEntry): string[] {
  return product.pictures.filter(({ width }) => width === 0).map(({ url }) => url);
}
