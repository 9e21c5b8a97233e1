import type { Show } from '@livestall/client';
import type { Hold, Product, Variant } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { AddController } from '../goods/add-controller.js';
import { renderDisclosure } from '../goods/disclosure.js';
import { productLink } from '../goods/product-link.js';
import { icon } from '../icons/icon.js';
import { leave } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import { goodsName } from './offer-name.js';
import type { OfferTasks } from './offer-tasks.js';

/** What the buttons of offers and holds need to do their work. */
export interface HoldTools {
  show: Show;
  words: Words;
  tasks: OfferTasks;
  adding: AddController;
}

/** A hold, and what it is of. */
export interface HeldGoods {
  readonly hold: Hold;
  /** `undefined` where the goods have it no more: it can be given back, and no more. */
  readonly product: Product | undefined;
  readonly variant: Variant | undefined;
}

/** Held: into the basket with it, then to the checkout; or back. */
export function renderHeld(goods: HeldGoods, tools: HoldTools): TemplateResult {
  const inBasket = tools.show.cart.holds.includes(goods.hold.id);
  return html`${renderLetGo(goods, 'offerLetGo', tools)}
  ${inBasket ? renderCheckout(tools) : renderTake(goods, tools)}`;
}

/** The button that gives a hold back, or leaves the line. */
export function renderLetGo(
  { hold, product }: HeldGoods,
  label: 'offerLetGo' | 'offerLeaveLine',
  { show, words, tasks }: HoldTools,
): TemplateResult {
  return renderOfferButton(words.term(label), {
    waits: tasks.of(hold.offer).doing === 'leaving',
    name: goodsName(product, hold.price, words),
    act: () => void tasks.letGo(hold, show),
  });
}

/** A button about an offer. */
export function renderOfferButton(
  label: string,
  {
    accent = false,
    waits,
    name,
    act,
  }: { accent?: boolean; waits: boolean; name: string; act: () => void },
): TemplateResult {
  return html`<button
    class="button ${accent ? 'accent' : ''}"
    part="button"
    type="button"
    aria-disabled=${waits ? 'true' : 'false'}
    aria-label="${label}: ${name}"
    @click=${() => {
      if (!waits) act();
    }}
  >
    ${label}
  </button>`;
}

function renderTake(
  { hold, product, variant }: HeldGoods,
  { show, words, adding }: HoldTools,
): TemplateResult | typeof nothing {
  if (!product) return nothing;
  // Where its variant is not for sale any more, the basket would have something else.
  const isListed = hold.variant === undefined || variant !== undefined;
  if (!isListed || !show.cart.can('add')) {
    const link = productLink(product, show);
    return html`${renderDisclosure(link, show, words)}
      <a
        class="button accent"
        part="button"
        href=${ifDefined(link.href)}
        target="_blank"
        rel=${link.rel}
        >${words.term('viewInStore')} ${icon(leave, 16)}</a
      >`;
  }
  const { id, qty: quantity, signedPrice } = hold;
  const held = { id, ...(signedPrice !== undefined && { signedPrice }) };
  const waits = adding.state(product.id).at === 'adding';
  return renderOfferButton(words.term(waits ? 'adding' : 'addToBasket'), {
    accent: true,
    waits,
    name: words.text(product.title),
    act: () => void adding.add({ product, ...(variant && { variant }), quantity, held }, show),
  });
}

/** Payment starts in the store, whose backend asks for the time that it takes: its word reaches us wherever the stall is. */
function renderCheckout({ show, words }: HoldTools): TemplateResult {
  const checkout = show.address(show.cart.checkoutUrl ?? undefined);
  if (checkout === null) return html`<p class="note">${words.term('added')}</p>`;
  return html`<a class="button accent" part="button" href=${checkout}
    >${words.term('offerCheckout')}</a
  >`;
}
