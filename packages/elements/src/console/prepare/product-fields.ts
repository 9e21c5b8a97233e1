import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.js';
import { cross } from '../../icons/shapes.js';
import { renderPicture } from '../../render/picture.js';
import type { ConsoleTools } from '../console-tools.js';
import { currencies } from './currencies.js';
import { renderField } from './field.js';
import type { GoodsDesk } from './goods-desk.js';
import type { OpenForm } from './open-form.js';
import { picturesOf, type ProductEntry } from './product-form.js';
import { renderFormFoot } from './save-line.js';
import type { Upload } from './uploads.js';

/** The form of a product. */
export function renderProductForm(
  form: OpenForm<ProductEntry>,
  desk: GoodsDesk,
  tools: ConsoleTools,
): TemplateResult {
  const { words } = tools;
  return html`<form
    class="form"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      void desk.save();
    }}
  >
    ${renderField(form, { name: 'title', label: words.term('fieldTitle'), maxLength: 500 })}
    <div class="pair">
      ${renderField(form, { name: 'price', label: words.term('fieldPrice'), inputMode: 'decimal' })}
      ${renderField(form, {
        name: 'currency',
        label: words.term('fieldCurrency'),
        options: currencies(form.values['currency'] ?? ''),
      })}
    </div>
    <div class="pair">
      ${renderField(form, {
        name: 'unit',
        label: words.term('fieldUnit'),
        hint: words.term('fieldUnitHint'),
        maxLength: 500,
      })}
      ${renderField(form, {
        name: 'stock',
        label: words.term('fieldStock'),
        hint: words.term('fieldStockHint'),
        inputMode: 'numeric',
      })}
    </div>
    ${renderField(form, {
      name: 'url',
      label: words.term('fieldLink'),
      hint: words.term('fieldLinkHint'),
      type: 'url',
      inputMode: 'url',
    })}
    ${renderField(form, {
      name: 'description',
      label: words.term('fieldDescription'),
      long: true,
      maxLength: 5000,
    })}
    ${renderPictures(form, desk, tools)}
    ${renderFormFoot(form, words, { save: words.term('save'), cancel: () => desk.close() })}
  </form>`;
}

function renderPictures(
  form: OpenForm<ProductEntry>,
  desk: GoodsDesk,
  { show, words }: ConsoleTools,
): TemplateResult {
  return html`<fieldset class="pictures">
    <legend>${words.term('fieldPictures')}</legend>
    ${picturesOf(form.values).map(
      (picture, index) =>
        html`<span class="thumb">
          ${renderPicture(picture, show, words, { sizes: '96px' })}
          <button
            class="round"
            part="button"
            type="button"
            aria-label="${words.term('pictureRemove')} ${index + 1}"
            @click=${() => desk.removePicture(picture)}
          >
            ${icon(cross)}
          </button>
        </span>`,
    )}
    <label class="button">
      ${words.term('pictureAdd')}
      <input
        class="unseen"
        type="file"
        accept="image/*"
        multiple
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          for (const file of input.files ?? []) void desk.uploads.add(file);
          input.value = '';
        }}
      />
    </label>
    ${desk.uploads.list.map((upload) => renderUpload(upload, desk, words))}
  </fieldset>`;
}

function renderUpload(
  upload: Upload,
  desk: GoodsDesk,
  words: ConsoleTools['words'],
): TemplateResult {
  const { name, error } = upload;
  if (error === null) {
    return html`<p class="hint" role="status">
      <bdi>${name}</bdi> ${words.term('pictureSending')}
    </p>`;
  }
  return html`<div class="upload">
    <p class="wrong" role="alert">
      <bdi>${name}</bdi> ${error === 'no-picture' ? words.term('pictureRefused') : words.why(error)}
    </p>
    ${
      error === 'no-picture'
        ? nothing
        : html`<button
            class="button"
            part="button"
            type="button"
            @click=${() => desk.uploads.retry(upload)}
          >
            ${words.term('tryAgain')}
          </button>`
    }
    <button
      class="round"
      part="button"
      type="button"
      aria-label="${words.term('dismiss')}: ${name}"
      @click=${() => desk.uploads.forget(upload)}
    >
      ${icon(cross)}
    </button>
  </div>`;
}
