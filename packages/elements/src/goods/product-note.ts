import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../localize/words.js';
import { fewLeft, type ProductView } from './product-view.js';

/**
 * The small line under a product's name: that it is sold out, or what one of it is, after that it is back for one who asked or
 * how few are left.
 */
export function renderProductNote(
  view: ProductView,
  words: Words,
): TemplateResult | typeof nothing {
  const { product, left, action, wished } = view;
  if (action === 'sold-out') return html`<p class="note">${words.term('soldOut')}</p>`;
  if (left !== undefined && wished) {
    return renderUnit(view, words, html`<span class="back">${words.term('backInStock')}</span>`);
  }
  const few = fewLeft(left);
  if (few === null) return renderUnit(view, words);
  const name = product.visit ? 'placesLeft' : 'onlyLeft';
  return renderUnit(view, words, html`<span class="few numbers">${words.term(name, few)}</span>`);
}

/**
 * What one of it is, and what a measure of it costs: with another price that is another, and its place is kept until then.
 *
 * @param first What stands before them.
 */
export function renderUnit(
  { product: { unit, unitPrice }, quote }: Pick<ProductView, 'product' | 'quote'>,
  words: Words,
  first: TemplateResult | typeof nothing = nothing,
): TemplateResult | typeof nothing {
  if (first === nothing && !unit && !unitPrice) return nothing;
  const afterFirst = first === nothing ? '' : ' · ';
  const afterUnit = unit ? ' · ' : afterFirst;
  const measure = unitPrice
    ? words.term('perUnit', words.money(unitPrice.price), words.text(unitPrice.per))
    : '';
  return html`<p class="note">
    ${first}${unit ? html`<span class="unit">${afterFirst}<bdi>${words.text(unit)}</bdi></span>` : nothing}${
      measure === ''
        ? nothing
        : quote === 'asking'
          ? html`<span class="measure numbers" data-like=${afterUnit + measure}></span>`
          : html`<span class="measure numbers">${afterUnit}<bdi>${measure}</bdi></span>`
    }
  </p>`;
}
