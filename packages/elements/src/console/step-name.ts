import type { RunItem } from '@livestall/protocol';
import type { ConsoleTools } from './console-tools.js';
import { offerName } from './offer-name.js';
import { offerRows } from './offer-rows.js';

/** What a step of the run is called: its product, what is dropped, its note. */
export function stepName(
  item: RunItem,
  { host, show, words }: Pick<ConsoleTools, 'host' | 'show' | 'words'>,
): string {
  return nameOf(item, { host, show, words }) || words.term('stepGone');
}

function nameOf(
  item: RunItem,
  { host: { backstage }, show, words }: Pick<ConsoleTools, 'host' | 'show' | 'words'>,
): string {
  switch (item.kind) {
    case 'product':
      return words.text(show.catalog.get(item.product)?.title);
    case 'coupon':
      return words.text(backstage?.coupons.find(({ id }) => id === item.coupon)?.title);
    case 'offer': {
      const row =
        backstage && offerRows(show, backstage).find(({ draft }) => draft.id === item.offer);
      return row ? offerName(row, words) : '';
    }
    case 'giveaway':
      return words.text(backstage?.giveaways?.find(({ id }) => id === item.giveaway)?.prize);
    case 'note':
      return item.text;
  }
}
