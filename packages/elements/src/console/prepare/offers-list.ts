import { html, type TemplateResult } from 'lit';
import type { ConsoleTools } from '../console-tools.js';
import { offerName, renderOfferName } from '../offer-name.js';
import { renderDraftsList } from './drafts-list.js';
import { renderOfferForm } from './offer-fields.js';
import type { OffersDesk } from './offers-desk.js';

/** The flash offers that were never dropped, and the form of one of them. */
export function renderOffersList(desk: OffersDesk, { words }: ConsoleTools): TemplateResult {
  return renderDraftsList(
    desk,
    {
      part: 'offers',
      title: words.term('offers'),
      hint: words.term('offersHint'),
      nameOf: (row) => offerName(row, words),
      renderWhat: (row) => {
        const { price, total } = row.draft;
        const units = words.term('offerUnits', total, words.number(total));
        return html`<strong>${words.money(price)}</strong>
          <span class="hint">${renderOfferName(row, words)} · ${units}</span>`;
      },
      renderForm: (form) => renderOfferForm(form, desk, words),
      add: desk.choices.length > 0 ? words.term('addOffer') : null,
    },
    words,
  );
}
