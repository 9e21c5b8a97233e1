import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { inOrder } from './in-order.js';

/** How what is dropped and what is shown is drawn. */
export interface OffersView {
  /** Whether they lie over the picture: there the drops come up above what is shown. */
  overlaid: boolean;
  /** Whether drops fold that are ignored. */
  folds: boolean;
  /** Whether there is a giveaway. */
  giveaways: boolean;
  /** Whether there is a poll. */
  polls: boolean;
}

/** What is dropped, and the product on show. */
export function renderOffers({ overlaid, folds, giveaways, polls }: OffersView): TemplateResult {
  const pieces = {
    drops: () =>
      html`<div class="drops">
        <stall-offer ?folds=${folds}></stall-offer>
        <stall-coupon ?folds=${folds}></stall-coupon>
        ${giveaways ? html`<stall-giveaway ?folds=${folds}></stall-giveaway>` : nothing}
        ${polls ? html`<stall-poll ?folds=${folds}></stall-poll>` : nothing}
      </div>`,
    pinned: () => html`<stall-pinned max=${ifDefined(overlaid ? 1 : undefined)}></stall-pinned>`,
  };
  // What is shown stays where it is, whatever is dropped.
  const order = overlaid ? (['drops', 'pinned'] as const) : (['pinned', 'drops'] as const);
  return html`<div class="offers">${inOrder(order, pieces)}</div>`;
}
