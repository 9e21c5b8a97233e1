import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { renderDisclosure } from '../goods/disclosure.js';
import { openProduct } from '../goods/open-product.js';
import { priceTag } from '../goods/price-tag.js';
import { renderProductAction, type ActionTools } from '../goods/product-action.js';
import { productLink } from '../goods/product-link.js';
import { renderProductNote } from '../goods/product-note.js';
import type { ProductView } from '../goods/product-view.js';
import { renderPicture } from '../render/picture.js';
import { renderPrice } from '../render/price.js';

/** How a product stands in its list. */
export interface GoodsRow {
  readonly view: ProductView;
  /** What the host calls it by, from 1. */
  readonly number: number;
  /** Of what is far from the view its name stands alone: it can be found in the page, read out, and reached by keys. */
  readonly near: boolean;
}

/** One product of a list: its face, its words, its price and its button. Styles: `products.styles.ts`. */
export function renderGoodsRow(
  { view, number, near }: GoodsRow,
  tools: ActionTools,
): TemplateResult {
  const { product, pinned, shown, action } = view;
  const { show, words } = tools;
  const state = tools.adding.state(product.id);
  const link = productLink(product, show);
  const look = { sizes: '88px', decorative: true };
  return html`<div
    role="listitem"
    part="item"
    class="row ${action === 'sold-out' ? 'gone' : pinned ? 'shown' : ''}"
    data-piece=${product.id}
    data-product=${product.id}
  >
    <div class="face">
      ${near ? renderPicture(product.pictures[0], show, words, look) : nothing}
      <span class="number numbers" aria-hidden="true">${number}</span>
      ${pinned ? html`<p class="now">${words.term('shownNow')}</p>` : nothing}
      ${!pinned && shown ? html`<p class="now before">${words.term('shownBefore')}</p>` : nothing}
    </div>
    <div class="words">
      <div>
        <a
          class="title"
          part="title"
          href=${ifDefined(link.href)}
          target="_blank"
          rel=${link.rel}
          @click=${(event: MouseEvent) => openProduct(event, product.id, tools.navigator)}
          ><bdi>${words.text(product.title)}</bdi></a
        >
        ${near ? renderProductNote(view, words) : nothing}
        ${near ? renderDisclosure(link, show, words) : nothing}
      </div>
      ${near ? renderBuy(view, tools) : nothing}
      ${
        state.at === 'failed'
          ? html`<p class="failed" role="alert">${words.why(state.error)}</p>`
          : nothing
      }
    </div>
  </div>`;
}

function renderBuy(view: ProductView, tools: ActionTools): TemplateResult {
  const { product, quote } = view;
  return html`<div class="buy">
    ${renderPrice({ ...priceTag(product), quote }, tools.words)} ${renderProductAction(view, tools)}
  </div>`;
}
