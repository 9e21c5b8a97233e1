import type { OfferDraft } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.js';
import { plus } from '../../icons/shapes.js';
import { repeat } from '../../render/repeat.js';
import type { ConsoleTools } from '../console-tools.js';
import { offerName, renderOfferName } from '../offer-name.js';
import type { OfferRow } from '../offer-rows.js';
import { renderDraftLine } from './draft-line.js';
import { renderField } from './field.js';
import type { OffersDesk } from './offers-desk.js';
import type { OpenForm } from './open-form.js';
import { renderFormFoot } from './save-line.js';
import { renderThrown } from './thrown-line.js';
import { renderWork } from './work-field.js';

/** The flash offers that were never dropped, and the form of one of them. */
export function renderOffersList(desk: OffersDesk, tools: ConsoleTools): TemplateResult {
  const { words } = tools;
  const { drafts, form, editing, thrown } = desk;
  const isNew = form !== null && !drafts.some(({ draft }) => draft.id === editing);
  return html`<section class="box" part="offers" aria-labelledby="prepare-offers">
    <h2 id="prepare-offers">${words.term('offers')}</h2>
    <p class="hint">${words.term('offersHint')}</p>
    <ul class="list">
      ${repeat(
        drafts,
        ({ draft }) => draft.id,
        (row) =>
          form && row.draft.id === editing
            ? html`<li>${renderForm(form, desk, tools)}</li>`
            : renderDraft(row, desk, tools),
      )}
    </ul>
    ${thrown && renderThrown(offerName(thrown, words), () => void desk.undoRemove(), words)}
    <p class="wrong" role="alert">${desk.error && words.why(desk.error)}</p>
    ${isNew ? renderForm(form, desk, tools) : renderAdd(desk, tools)}
  </section>`;
}

function renderAdd(desk: OffersDesk, { words }: ConsoleTools): TemplateResult | typeof nothing {
  if (desk.choices.length === 0) return nothing;
  return html`<button class="button add" part="button" type="button" @click=${() => desk.open()}>
    ${icon(plus)} ${words.term('addOffer')}
  </button>`;
}

function renderDraft(row: OfferRow, desk: OffersDesk, { words }: ConsoleTools): TemplateResult {
  const { draft } = row;
  return renderDraftLine(
    html`<strong>${words.money(draft.price)}</strong>
      <span class="hint"
        >${renderOfferName(row, words)} · ${words.term('offerUnits', draft.total)}</span
      >`,
    {
      name: offerName(row, words),
      change: () => desk.open(draft),
      remove: () => void desk.remove(row),
    },
    words,
  );
}

function renderForm(
  form: OpenForm<OfferDraft>,
  desk: OffersDesk,
  { words }: ConsoleTools,
): TemplateResult {
  const { choices } = desk;
  const chosen = choices.find(({ value }) => value === form.values['of']);
  return html`<form
    class="form"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      void desk.save();
    }}
  >
    ${renderField(form, { name: 'of', label: words.term('fieldOffered'), options: choices })}
    <div class="pair">
      ${renderField(form, {
        name: 'price',
        label: words.term('fieldPrice'),
        ...(chosen && { hint: words.term('fieldUsually', words.money(chosen.price)) }),
        inputMode: 'decimal',
      })}
      ${renderField(form, {
        name: 'total',
        label: words.term('fieldTotal'),
        hint: words.term('fieldUnitsHint'),
        inputMode: 'numeric',
      })}
    </div>
    <div class="pair">
      ${renderField(form, {
        name: 'each',
        label: words.term('fieldUnitsEach'),
        inputMode: 'numeric',
      })}
      ${renderField(form, {
        name: 'minutes',
        label: words.term('fieldMinutes'),
        hint: words.term('fieldMinutesHint'),
        inputMode: 'numeric',
      })}
    </div>
    ${renderWork(form, words)}
    ${renderFormFoot(form, words, { save: words.term('save'), cancel: () => desk.close() })}
  </form>`;
}
