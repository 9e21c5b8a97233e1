import { html, type TemplateResult } from 'lit';
import type { ConsoleTools } from '../console-tools.js';
import { currencies } from './currencies.js';
import { renderField } from './field.js';
import { renderFormFrame } from './form-frame.js';
import type { GoodsDesk } from './goods-desk.js';
import type { OpenForm } from './open-form.js';
import { renderPicturesField } from './pictures-field.js';
import type { ProductEntry } from './product-form.js';

/** The form of a product. */
export function renderProductForm(
  form: OpenForm<ProductEntry>,
  desk: GoodsDesk,
  tools: ConsoleTools,
): TemplateResult {
  const { words } = tools;
  return renderFormFrame(
    form,
    html`${renderField(form, { name: 'title', label: words.term('fieldTitle'), maxLength: 500 })}
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
      ${renderPicturesField(form, desk, tools, { legend: words.term('fieldPictures') })}`,
    {
      save: words.term('save'),
      submit: () => desk.save(),
      cancel: () => desk.close(),
    },
    words,
  );
}
