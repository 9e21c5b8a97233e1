import { html, nothing, type TemplateResult } from 'lit';
import { variantName } from '../goods/variant-name.js';
import type { ConsoleWords } from './console-words.js';
import type { OfferRow } from './offer-rows.js';

type Named = Pick<OfferRow, 'draft' | 'product' | 'variant'>;

/** What a flash offer is called: its goods, as their buyers know them. */
export function offerName(named: Named, words: ConsoleWords): string {
  return namesOf(named, words).filter(Boolean).join(', ');
}

/** The same on screen, each part set apart: neither reorders what stands beside it. */
export function renderOfferName(named: Named, words: ConsoleWords): TemplateResult {
  const [title, variant] = namesOf(named, words);
  return html`<bdi>${title}</bdi>${variant ? html`, <bdi>${variant}</bdi>` : nothing}`;
}

function namesOf({ draft, product, variant }: Named, words: ConsoleWords): [string, string] {
  if (!product) return [draft.product, ''];
  return [words.text(product.title), variant ? variantName(product, variant, words) : ''];
}
