import type { RequestForm, StallError } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { QuantityRange } from '../goods/quantity-range.js';
import type { Words } from '../localize/words.js';
import { renderQuantityField } from './quantity-field.js';
import type { RequestField, RequestMistake, RequestValues } from './request-values.js';

/** What the form is drawn of. */
export interface RequestFields {
  form: RequestForm;
  words: Words;
  values: RequestValues;
  wrong: Partial<Record<RequestField, RequestMistake>>;
  failure: StallError | null;
  range: QuantityRange;
  /** Whether it is on its way: nothing is changed meanwhile. */
  sending: boolean;
  change: (values: Partial<RequestValues>) => void;
  send: () => void;
}

/** The form by which goods are asked for. */
export function renderRequestFields(fields: RequestFields): TemplateResult {
  const { form, words, values, failure, range, sending, change, send } = fields;
  return html`<form
    class="request"
    part="request"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      if (!sending) send();
    }}
  >
    ${form.choices ? renderChoices(fields, form.choices) : nothing}
    ${renderField(
      fields,
      'text',
      words.text(form.prompt),
      html`<textarea
        id="request-text"
        rows="3"
        dir="auto"
        autocomplete="off"
        ?readonly=${sending}
        aria-describedby="request-text-wrong"
        aria-invalid=${fields.wrong.text ? 'true' : 'false'}
        .value=${live(values.text)}
        @input=${(event: InputEvent) =>
          change({ text: (event.target as HTMLTextAreaElement).value })}
      ></textarea>`,
    )}
    ${renderField(
      fields,
      'contact',
      words.term('requestContact'),
      html`<input
          id="request-contact"
          type="text"
          dir="auto"
          autocomplete="email"
          ?readonly=${sending}
          aria-describedby="request-contact-wrong request-private"
          aria-invalid=${fields.wrong.contact ? 'true' : 'false'}
          .value=${live(values.contact)}
          @input=${(event: InputEvent) =>
            change({ contact: (event.target as HTMLInputElement).value })}
        />
        <p class="note" id="request-private">${words.term('requestPrivate')}</p>`,
    )}
    <div class="buy">
      ${renderQuantityField(
        values.quantity,
        range,
        words,
        sending ? null : (quantity) => change({ quantity }),
      )}
      <button
        class="button accent"
        part="button"
        type="submit"
        aria-disabled=${sending ? 'true' : 'false'}
      >
        ${words.term(sending ? 'requestSending' : 'requestSend')}
      </button>
      ${failure ? html`<p class="failed" role="alert">${why(failure, words)}</p>` : nothing}
    </div>
  </form>`;
}

function why(failure: StallError, words: Words): string {
  return failure.code === 'conflict' ? words.term('requestsFull') : words.why(failure);
}

function renderChoices(
  { words, values, wrong, sending, change }: RequestFields,
  choices: NonNullable<RequestForm['choices']>,
): TemplateResult {
  return html`<fieldset
    class=${wrong.choice ? 'wrong missing' : ''}
    part="options"
    aria-describedby="request-choice-wrong"
  >
    <legend>${words.term('requestChoice')}</legend>
    <div class="values">
      ${choices.map(
        ({ id, label }) =>
          html`<label class="value">
            <input
              type="radio"
              name="request-choice"
              ?disabled=${sending && values.choice !== id}
              .checked=${live(values.choice === id)}
              @change=${() => change({ choice: id })}
            />
            <span class="chip"><bdi>${words.text(label)}</bdi></span>
          </label>`,
      )}
    </div>
    ${renderWrong('choice', wrong.choice, words)}
  </fieldset>`;
}

function renderField(
  { wrong, words }: RequestFields,
  name: 'text' | 'contact',
  label: string,
  input: TemplateResult,
): TemplateResult {
  return html`<div class="field ${wrong[name] ? 'wrong' : ''}">
    <label for="request-${name}"><bdi>${label}</bdi></label>
    ${input} ${renderWrong(name, wrong[name], words)}
  </div>`;
}

function renderWrong(
  name: RequestField,
  mistake: RequestMistake | undefined,
  words: Words,
): TemplateResult {
  return html`<p class="failed" id="request-${name}-wrong" ?hidden=${!mistake}>
    ${mistake ? words.term(mistake) : nothing}
  </p>`;
}
