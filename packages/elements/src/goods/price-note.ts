import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../localize/words.js';
import type { ProductView } from './product-view.js';

/** That the prices are the show's own, where the store should have said others. */
export function renderPriceNote(
  views: readonly ProductView[],
  words: Words,
): TemplateResult | typeof nothing {
  // What is asked for goes into no basket, and its price is where it begins.
  const bought = views.filter(({ action }) => action !== 'ask');
  const unknown = bought.filter(({ quote }) => quote === 'unknown').length;
  if (unknown === 0) return nothing;
  const term = unknown === bought.length ? 'pricesUnknown' : 'somePricesUnknown';
  return html`<p class="note prices">${words.term(term)}</p>`;
}
