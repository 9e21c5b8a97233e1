import type { Show } from '@livestall/client';
import type { Variant } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { AddController } from '../goods/add-controller.js';
import { addTerm } from '../goods/add-term.js';
import { renderDisclosure } from '../goods/disclosure.js';
import { renderPriceNote } from '../goods/price-note.js';
import { productLink } from '../goods/product-link.js';
import type { ProductView } from '../goods/product-view.js';
import type { QuantityRange } from '../goods/quantity-range.js';
import { icon } from '../icons/icon.js';
import { check, leave } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import { renderTellMe } from '../wish/render-tell-me.js';
import type { WishController } from '../wish/wish-controller.js';
import { openAxes, type Chosen } from './options.js';
import { renderQuantityField } from './quantity-field.js';

/** What is going to be bought. */
export interface Purchase {
  view: ProductView;
  chosen: Chosen;
  /** What the choice leads to, once all is chosen. */
  variant: Variant | undefined;
  quantity: number;
  range: QuantityRange;
}

/** What buying needs to do its work. */
export interface BuyTools {
  show: Show;
  words: Words;
  adding: AddController;
  wishing: WishController;
  setQuantity: (quantity: number) => void;
  /** Shows an axis that is still to be chosen. */
  ask: (axis: string) => void;
}

/** How many, and the button that buys; in its place the way to the store, or the wish to be told. */
export function renderBuyBar(purchase: Purchase, tools: BuyTools): TemplateResult {
  const { view, quantity, range } = purchase;
  const { adding, words, setQuantity } = tools;
  // The options above it do not move when it comes, nor does the button where it sticks to the foot.
  const note = renderPriceNote([view], words);
  if (view.action === 'view' || isDeadEnd(purchase)) {
    return html`<div class="buy">${note} ${renderStoreLink(view, tools)}</div>`;
  }
  const soldOut = view.action === 'sold-out' || range.most < range.least;
  const state = adding.state(view.product.id);
  return html`<div class="buy">
    ${note} ${soldOut ? nothing : renderQuantityField(quantity, range, words, setQuantity)}
    ${soldOut ? renderSoldOut(purchase, tools) : renderAdd(purchase, tools)}
    ${state.at === 'failed' ? html`<p class="failed" role="alert">${words.why(state.error)}</p>` : nothing}
  </div>`;
}

/** Whether it is sold in variants, and none is left to be chosen: the store would not know which to take. */
function isDeadEnd({ view: { product }, chosen, variant }: Purchase): boolean {
  const variants = product.variants ?? [];
  return variants.length > 0 && !variant && openAxes(product, chosen).length === 0;
}

function renderSoldOut(
  { view: { product, action }, variant }: Purchase,
  { show, words, wishing }: BuyTools,
): TemplateResult {
  // What is sold out in all its variants is wished for as a whole.
  const of = action === 'sold-out' || !variant ? {} : { variant: variant.id };
  const label = words.term('tellMeBack', words.within(product.title));
  return html`<p class="sold-out">${words.term('soldOut')}</p>
    ${renderTellMe({ of: 'product', product: product.id, ...of }, { show, words, wishing, label })}`;
}

function renderAdd(
  { view: { product }, chosen, variant, quantity }: Purchase,
  { show, words, adding, ask }: BuyTools,
): TemplateResult {
  const { at } = adding.state(product.id);
  const open = openAxes(product, chosen)[0];
  const axis = product.options?.find(({ id }) => id === open);
  return html`<button
    class="button accent"
    part="button"
    type="button"
    aria-disabled=${at === 'adding' ? 'true' : 'false'}
    @click=${() => {
      if (axis) ask(axis.id);
      else void adding.add({ product, quantity, ...(variant && { variant }) }, show);
    }}
  >
    ${at === 'added' ? icon(check) : nothing}
    ${
      axis
        ? words.term('choose', words.within(axis.label))
        : words.term(at === 'adding' ? 'adding' : at === 'added' ? 'added' : addTerm(product))
    }
  </button>`;
}

function renderStoreLink({ product }: ProductView, { show, words }: BuyTools): TemplateResult {
  const link = productLink(product, show);
  if (link.href === undefined) return html`<p class="note">${words.term('noStorePage')}</p>`;
  return html`${renderDisclosure(link, show, words)}
    <a class="button accent" part="button" href=${link.href} target="_blank" rel=${link.rel}
      >${words.term('viewInStore')} ${icon(leave, 18)}</a
    >`;
}
