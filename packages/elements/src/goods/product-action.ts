import type { Show } from '@livestall/client';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { StallNavigator } from '../context/navigator-context.js';
import { check, leave } from '../icons/shapes.js';
import { icon } from '../icons/icon.js';
import type { Words } from '../localize/words.js';
import type { AddController } from './add-controller.js';
import { addLabel } from './add-label.js';
import { openProduct } from './open-product.js';
import { renderTellMe } from '../wish/render-tell-me.js';
import type { WishController } from '../wish/wish-controller.js';
import { productLink } from './product-link.js';
import type { ProductView } from './product-view.js';
import { quantityRange } from './quantity-range.js';

/** What a product's button needs to do its work. */
export interface ActionTools {
  show: Show;
  words: Words;
  adding: AddController;
  wishing: WishController;
  /** Absent without a stall around. */
  navigator: Pick<StallNavigator, 'openProduct'> | undefined;
}

/** The one button of a product: add, choose, ask the grower, go to the store, or be told when it is back. */
export function renderProductAction(view: ProductView, tools: ActionTools): TemplateResult {
  const { product, action } = view;
  if (action === 'add') return renderAdd(view, tools);
  if (action === 'sold-out') {
    const label = tools.words.term('tellMeBack', tools.words.within(product.title));
    return renderTellMe({ of: 'product', product: product.id }, { ...tools, label });
  }
  // Without a stall around there is nowhere to choose or to ask but in the store.
  const { href, rel } = productLink(product, tools.show);
  const opens = (action === 'choose' || action === 'ask') && tools.navigator !== undefined;
  if (href === undefined && !opens) {
    return html`<p class="note">${tools.words.term('noStorePage')}</p>`;
  }
  const term = opens ? (action === 'ask' ? 'askGrower' : 'chooseOptions') : 'viewInStore';
  return html`<a
    class="button ${action === 'view' ? '' : 'accent'}"
    part="button"
    href=${ifDefined(href)}
    target="_blank"
    rel=${rel}
    aria-label="${tools.words.term(term)}: ${tools.words.within(product.title)}"
    @click=${(event: MouseEvent) => {
      if (opens) openProduct(event, product.id, tools.navigator);
    }}
    >${tools.words.term(term)} ${opens ? '' : icon(leave, 16)}</a
  >`;
}

function renderAdd(
  { product, left }: ProductView,
  { show, words, adding }: ActionTools,
): TemplateResult {
  const { at } = adding.state(product.id);
  const { least } = quantityRange(product, left);
  const label = at === 'idle' || at === 'failed' ? addLabel(product, least, words) : words.term(at);
  return html`<button
    class="button accent"
    part="button"
    type="button"
    aria-disabled=${at === 'adding' ? 'true' : 'false'}
    aria-label="${label}: ${words.within(product.title)}"
    @click=${() => void adding.add({ product, quantity: least }, show)}
  >
    ${at === 'added' ? icon(check, 16) : ''} ${label}
  </button>`;
}
