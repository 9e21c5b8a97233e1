import type { OfferDraft } from '@livestall/protocol';
import { html, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import { renderField } from './field.js';
import { renderFormFrame } from './form-frame.js';
import type { OffersDesk } from './offers-desk.js';
import type { OpenForm } from './open-form.js';
import { renderRush } from './rush-field.js';
import { renderWhen } from './when-fields.js';
import { renderWhom } from './whom-fields.js';
import { renderWork } from './work-field.js';

/** The form of a flash offer. */
export function renderOfferForm(
  form: OpenForm<OfferDraft>,
  desk: OffersDesk,
  words: ConsoleWords,
): TemplateResult {
  const { choices } = desk;
  const chosen = choices.find(({ value }) => value === form.values['of']);
  return renderFormFrame(
    form,
    html`${renderField(form, { name: 'of', label: words.term('fieldOffered'), options: choices })}
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
      ${renderField(form, {
        name: 'each',
        label: words.term('fieldUnitsEach'),
        inputMode: 'numeric',
      })}
      ${renderWhen(form, words)} ${renderWhom(form, words)} ${renderRush(form, words)}
      ${renderWork(form, words)}`,
    {
      save: words.term('save'),
      submit: () => desk.save(),
      cancel: () => desk.close(),
      doubt: desk.doubt,
    },
    words,
  );
}
