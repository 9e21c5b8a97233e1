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
  if (few !== null) return html`<p class="note few numbers">${words.term('onlyLeft', few)}</p>`;
  return product.unit ? html`<p class="note"><bdi>${words.text(product.unit)}</bdi></p>` : nothing;
}
