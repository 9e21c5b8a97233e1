import type { ConsoleWords } from '../../console-words.js';
import { measurePictures } from '../measure-pictures.js';
import type { GoodsRead } from './read-goods.js';
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
  const faults = read.entries.flatMap((entry) =>
    unmeasured(entry)
      .filter((url) => !measures.get(url))
      .map((url) => ({
        ...{ row: entry.row, column: 'picture', why: words.term('importNoPicture', url) },
      })),
  );
  const entries = read.entries.map((entry): FileEntry => {
    const { product } = entry;
    const pictures = product.pictures.map((one) => ({ ...one, ...measures.get(one.url) }));
    return { ...entry, product: { ...product, pictures } };
  });
  return { ...read, entries, faults: [...read.faults, ...faults] };
}

function unmeasured({ product }: FileEntry): string[] {
  return product.pictures.filter(({ width }) => width === 0).map(({ url }) => url);
}
