import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../localize/words.js';
import type { ProductView } from './product-view.js';

/** That the prices are the show's own, where the store should have said others. */
export function renderPriceNote(
  views: readonly ProductView[],
  words: Words,
): TemplateResult | typeof nothing {
  if (!views.some(({ quote }) => quote === 'unknown')) return nothing;
  return html`<p class="note prices">${words.term('pricesUnknown')}</p>`;
}
