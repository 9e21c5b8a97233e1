import type { Product } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../localize/words.js';
import { fewLeft, type ProductView } from './product-view.js';

/**
 * The small line under a product's name: that it is sold out, or back for one who asked, how few are left,
 * else what one of it is.
 */
export function renderProductNote(
  { product, left, action, wished }: ProductView,
  words: Words,
): TemplateResult | typeof nothing {
  if (action === 'sold-out') return html`<p class="note">${words.term('soldOut')}</p>`;
  if (left !== undefined && wished) {
    return html`<p class="note back">${words.term('backInStock')}</p>`;
  }
  const few = fewLeft(left);
  if (few !== null) {
    const name = product.visit ? 'placesLeft' : 'onlyLeft';
    return html`<p class="note few numbers">${words.term(name, few)}</p>`;
  }
  return renderUnit(product, words);
}

/** What one of it is, and what a measure of it costs. */
export function renderUnit(
  { unit, unitPrice }: Product,
  words: Words,
): TemplateResult | typeof nothing {
  if (!unit && !unitPrice) return nothing;
  const measure =
    unitPrice && words.term('perUnit', words.money(unitPrice.price), words.text(unitPrice.per));
  return html`<p class="note">
    ${unit ? html`<bdi>${words.text(unit)}</bdi>` : nothing}${
      measure === undefined
        ? nothing
        : html`<span class="measure numbers">${unit ? ' · ' : ''}<bdi>${measure}</bdi></span>`
    }
  </p>`;
}
