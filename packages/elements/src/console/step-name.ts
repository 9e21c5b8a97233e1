import type { RunItem } from '@livestall/protocol';
import type { ConsoleTools } from './console-tools.js';

/** What a step of the run is called: its product, its coupon, its note. */
export function stepName(
  item: RunItem,
  { host, show, words }: Pick<ConsoleTools, 'host' | 'show' | 'words'>,
): string {
  if (item.kind === 'note') return item.text;
  const title =
    item.kind === 'product'
      ? show.catalog.get(item.product)?.title
      : host.backstage?.coupons.find(({ id }) => id === item.coupon)?.title;
  return words.text(title) || words.term('stepGone');
}
