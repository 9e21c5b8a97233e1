import type { Show } from '@livestall/client';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { StallNavigator } from '../context/navigator-context.js';
import { check, leave } from '../icons/shapes.js';
import { icon } from '../icons/icon.js';
import type { Words } from '../localize/words.js';
import type { AddController } from './add-controller.js';
import { openProduct } from './open-product.js';
import type { ProductView } from './product-view.js';

/** What a product's button needs to do its work. */
export interface ActionTools {
  show: Show;
  words: Words;
  adding: AddController;
  navigator: StallNavigator | undefined;
}

/** The one button of a product: add, choose, go to the store, or sold out. */
export function renderProductAction(view: ProductView, tools: ActionTools): TemplateResult {
  const { product, action } = view;
  if (action === 'add') return renderAdd(view, tools);
  if (action === 'sold-out') {
    return html`<button class="button" part="button" type="button" disabled>
      ${tools.words.term('soldOut')}
    </button>`;
  }
  // Without a stall around there is nowhere to choose but in the store.
  const choose = action === 'choose' && tools.navigator !== undefined;
  return html`<a
    class="button ${action === 'choose' ? 'accent' : ''}"
    part="button"
    href=${ifDefined(tools.show.address(product.url) ?? undefined)}
    target="_blank"
    rel="noopener"
    aria-label="${tools.words.term(choose ? 'chooseOptions' : 'viewInStore')}: ${tools.words.text(
      product.title,
    )}"
    @click=${(event: MouseEvent) => {
      if (choose) openProduct(event, product.id, tools.navigator);
    }}
    >${tools.words.term(choose ? 'chooseOptions' : 'viewInStore')}
    ${choose ? '' : icon(leave, 16)}</a
  >`;
}

function renderAdd({ product }: ProductView, { show, words, adding }: ActionTools): TemplateResult {
  const { at } = adding.state(product.id);
  const label = at === 'adding' ? 'adding' : at === 'added' ? 'added' : 'addToBasket';
  return html`<button
    class="button accent"
    part="button"
    type="button"
    aria-disabled=${at === 'adding' ? 'true' : 'false'}
    aria-label="${words.term(label)}: ${words.text(product.title)}"
    @click=${() => void adding.add({ product, quantity: 1 }, show)}
  >
    ${at === 'added' ? icon(check, 16) : ''} ${words.term(label)}
  </button>`;
}
