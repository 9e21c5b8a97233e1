import type { RunItem } from '@livestall/protocol';
import type { TemplateResult } from 'lit';
import type { ConsoleTools } from './console-tools.js';
import { offerName, renderOfferName } from './offer-name.js';
import { offerRows, type OfferRow } from './offer-rows.js';

type Tools = Pick<ConsoleTools, 'host' | 'show' | 'words'>;

/** What a step of the run is called: its product, what is dropped, its note. */
export function stepName(item: RunItem, tools: Tools): string {
  return nameOf(item, tools) || tools.words.term('stepGone');
}

/** The same on screen, where what stands side by side is set apart. */
export function renderStepName(item: RunItem, tools: Tools): TemplateResult | string {
  const row = offerOf(item, tools);
  return row ? renderOfferName(row, tools.words) : stepName(item, tools);
}

function offerOf(item: RunItem, { host: { backstage }, show }: Tools): OfferRow | undefined {
  if (item.kind !== 'offer' || !backstage) return undefined;
  return offerRows(show, backstage).find(({ draft }) => draft.id === item.offer);
}

function nameOf(item: RunItem, tools: Tools): string {
  const { host, show, words } = tools;
  const { backstage } = host;
  switch (item.kind) {
    case 'product':
      return words.text(show.catalog.get(item.product)?.title);
    case 'coupon':
      return words.text(backstage?.coupons.find(({ id }) => id === item.coupon)?.title);
    case 'offer': {
      const row = offerOf(item, tools);
      return row ? offerName(row, words) : '';
    }
    case 'giveaway':
      return words.text(backstage?.giveaways?.find(({ id }) => id === item.giveaway)?.prize);
    case 'poll':
      return words.text(backstage?.polls?.find(({ id }) => id === item.poll)?.title);
    case 'note':
      return item.text;
  }
}
