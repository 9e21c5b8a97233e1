import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../localize/words.js';
import { fewLeft, type ProductView } from './product-view.js';

/**
 * The small line under a product's name: that it is sold out, or back for one who asked, how few are left,
 * else what one of it is.
 */
export function renderProductNote(
  view: ProductView,
  words: Words,
): TemplateResult | typeof nothing {
  const { product, left, action, wished } = view;
  if (action === 'sold-out') return html`<p class="note">${words.term('soldOut')}</p>`;
  if (left !== undefined && wished) {
    return html`<p class="note back">${words.term('backInStock')}</p>`;
  }
  const few = fewLeft(left);
  if (few !== null) {
    const name = product.visit ? 'placesLeft' : 'onlyLeft';
    return html`<p class="note few numbers">${words.term(name, few)}</p>`;
  }
  return renderUnit(view, words);
}

/** What one of it is, and what a measure of it costs: with another price that is another, and its line is kept until then. */
export function renderUnit(
  { product: { unit, unitPrice }, quote }: Pick<ProductView, 'product' | 'quote'>,
  words: Words,
): TemplateResult | typeof nothing {
  if (!unit && !unitPrice) return nothing;
  const measure =
    unitPrice &&
    quote !== 'asking' &&
    words.term('perUnit', words.money(unitPrice.price), words.text(unitPrice.per));
  return html`<p class="note">
    ${unit ? html`<bdi>${words.text(unit)}</bdi>` : measure ? nothing : '\u00a0'}${
      measure
        ? html`<span class="measure numbers">${unit ? ' · ' : ''}<bdi>${measure}</bdi></span>`
        : nothing
    }
  </p>`;
}
