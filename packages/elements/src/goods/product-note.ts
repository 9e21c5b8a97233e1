import type { LocalText, UnitPrice } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../localize/words.js';
import { besidePrice } from './beside-price.js';
import { fewLeft, lowestPrice, type ProductView } from './product-view.js';

/** What one of it is, and what a measure of it costs. */
export interface UnitNote {
  readonly unit: LocalText | undefined;
  readonly unitPrice: UnitPrice | undefined;
  /** True while the price beside it is another, or may be: what a measure costs is not shown, and its place is kept. */
  readonly kept: boolean;
}

/**
 * The small line under a product's name: that it is sold out, or what one of it is, after that it is back for one who asked or
 * how few are left.
 */
export function renderProductNote(
  view: ProductView,
  words: Words,
): TemplateResult | typeof nothing {
  const { product, left, action, wished, quote } = view;
  if (action === 'sold-out') return html`<p class="note">${words.term('soldOut')}</p>`;
  const { unitPrice } = besidePrice(product, lowestPrice(product).price);
  const note = { unit: product.unit, unitPrice, kept: quote === 'asking' };
  if (left !== undefined && wished) {
    return renderUnit(note, words, html`<span class="back">${words.term('backInStock')}</span>`);
  }
  const few = fewLeft(left);
  if (few === null) return renderUnit(note, words);
  const name = product.visit ? 'placesLeft' : 'onlyLeft';
  return renderUnit(note, words, html`<span class="few numbers">${words.term(name, few)}</span>`);
}

/**
 * The line of what one of it is, and what a measure of it costs.
 *
 * @param first What stands before them.
 */
export function renderUnit(
  { unit, unitPrice, kept }: UnitNote,
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
        : kept
          ? html`<span class="measure numbers" data-like=${afterUnit + measure}></span>`
          : html`<span class="measure numbers">${afterUnit}<bdi>${measure}</bdi></span>`
    }
  </p>`;
}
