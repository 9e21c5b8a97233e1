import type { DemandTotal } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';

/** What products are called that viewers of several shows would like; one that no show names, by its id. */
export function totalNames(
  rows: readonly DemandTotal[],
  words: Pick<ConsoleWords, 'text'>,
): (product: string) => string {
  const titles = new Map(
    rows.flatMap((row) => (row.of === 'show' ? [] : [[row.product, row.title] as const])),
  );
  return (product) => words.text(titles.get(product)) || product;
}
