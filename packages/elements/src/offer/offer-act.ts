import type { Show } from '@livestall/client';
import type { Hold } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { AddController } from '../goods/add-controller.js';
import { productLink } from '../goods/product-link.js';
import { icon } from '../icons/icon.js';
import { leave } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import { formatCountdown } from '../time/countdown.js';
import type { OfferTasks } from './offer-tasks.js';
import type { OfferView } from './offer-view.js';

/** What an offer's buttons need to do their work. */
export interface OfferTools {
  show: Show;
  words: Words;
  tasks: OfferTasks;
  adding: AddController;
  /** Holds that are in the store's basket, by id. */
  taken: ReadonlySet<string>;
  /** Told which hold came into the basket. */
  onTaken: (hold: string) => void;
}

/** What one can do about an offer now: a countdown, or buttons. */
export function renderOfferActs(
  view: OfferView,
  tools: OfferTools,
): TemplateResult | typeof nothing {
  const { offer, standing, hold, more } = view;
  const { show, words, tasks } = tools;
  switch (standing) {
    case 'coming':
      return html`<p class="countdown numbers" part="countdown" role="timer">
        ${formatCountdown(offer.opensAt - show.serverTime())}
      </p>`;
    case 'open':
    case 'holding':
      return renderHold(view, tools, 'offerHold');
    case 'late':
      return renderHold(view, tools, 'offerHoldAgain');
    case 'yours':
      return more ? renderHold(view, tools, 'offerHoldMore') : nothing;
    case 'held':
      return hold ? renderHeld(hold, view, tools) : nothing;
    case 'waiting':
      return hold ? renderLetGo(hold, 'offerLeaveLine', view, tools) : nothing;
    case 'gone':
      return renderButton(words.term('offerWait'), {
        waits: tasks.of(offer.id).doing !== undefined,
        view,
        words,
        act: () => void tasks.hold(offer.id, show, { wait: true }),
      });
    case 'closed':
      return nothing;
  }
}

function renderHold(
  view: OfferView,
  { show, words, tasks }: OfferTools,
  label: 'offerHold' | 'offerHoldAgain' | 'offerHoldMore',
): TemplateResult {
  const { id } = view.offer;
  const waits = view.standing === 'holding' || tasks.of(id).doing === 'holding';
  return renderButton(words.term(waits ? 'offerHolding' : label), {
    accent: true,
    waits,
    view,
    words,
    act: () => void tasks.hold(id, show),
  });
}

/** Held: into the basket with it, then to the checkout; or back. */
function renderHeld(hold: Hold, view: OfferView, tools: OfferTools): TemplateResult {
  return html`${renderLetGo(hold, 'offerLetGo', view, tools)}
  ${tools.taken.has(hold.id) ? renderCheckout(hold, tools) : renderTake(hold, view, tools)}`;
}

function renderTake(hold: Hold, view: OfferView, tools: OfferTools): TemplateResult {
  const { show, words, adding, onTaken } = tools;
  const { product, variant } = view;
  if (!show.cart.can('add')) {
    const { href, rel } = productLink(product, show);
    return html`<a
      class="button accent"
      part="button"
      href=${ifDefined(href)}
      target="_blank"
      rel=${rel}
      >${words.term('viewInStore')} ${icon(leave, 16)}</a
    >`;
  }
  const { id, qty: quantity, signedPrice } = hold;
  const held = { id, ...(signedPrice !== undefined && { signedPrice }) };
  const waits = adding.state(product.id).at === 'adding';
  return renderButton(words.term(waits ? 'adding' : 'addToBasket'), {
    accent: true,
    waits,
    view,
    words,
    act: async () => {
      await adding.add({ product, ...(variant && { variant }), quantity, held }, show);
      if (adding.state(product.id).at === 'added') onTaken(id);
    },
  });
}

function renderCheckout({ id }: Hold, { show, words }: OfferTools): TemplateResult {
  const checkout = show.address(show.cart.checkoutUrl ?? undefined);
  if (checkout === null) return html`<p class="note">${words.term('added')}</p>`;
  return html`<a
    class="button accent"
    part="button"
    href=${checkout}
    @click=${() => {
      // Payment starts: the store's backend may do the same, and the hold runs on without.
      show.moveHold(id, 'extend').catch(() => undefined);
    }}
    >${words.term('offerCheckout')}</a
  >`;
}

function renderLetGo(
  hold: Hold,
  label: 'offerLetGo' | 'offerLeaveLine',
  view: OfferView,
  { show, words, tasks }: OfferTools,
): TemplateResult {
  return renderButton(words.term(label), {
    waits: tasks.of(hold.offer).doing === 'leaving',
    view,
    words,
    act: () => void tasks.letGo(hold, show),
  });
}

function renderButton(
  label: string,
  {
    accent = false,
    waits,
    view,
    words,
    act,
  }: { accent?: boolean; waits: boolean; view: OfferView; words: Words; act: () => unknown },
): TemplateResult {
  return html`<button
    class="button ${accent ? 'accent' : ''}"
    part="button"
    type="button"
    aria-disabled=${waits ? 'true' : 'false'}
    aria-label="${label}: ${words.text(view.product.title)}"
    @click=${() => {
      if (!waits) act();
    }}
  >
    ${label}
  </button>`;
}
