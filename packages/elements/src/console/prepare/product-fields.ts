import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleTools } from '../console-tools.js';
import { renderApps } from './apps-fields.js';
import { renderClickName } from './click-name-field.js';
import { currencies } from './currencies.js';
import { renderDelivery } from './delivery-fields.js';
import { renderField } from './field.js';
import { renderFormFrame } from './form-frame.js';
import type { GoodsDesk } from './goods-desk.js';
import type { GoodsEntry } from './goods-entry.js';
import type { OpenForm } from './open-form.js';
import { renderPicturesField } from './pictures-field.js';
import { renderPricing } from './pricing-fields.js';
import { renderProvenanceFields } from './provenance-fields.js';
import { kindOf } from './selling-kind.js';
import { renderSelling } from './selling-fields.js';
import { datesOf } from './visit-dates.js';

/** The form of a product. */
export function renderProductForm(
  form: OpenForm<GoodsEntry>,
  desk: GoodsDesk,
  tools: ConsoleTools,
): TemplateResult {
  const { words } = tools;
  const kind = kindOf(form.values);
  // The places left of each date stand beside it.
  const isDated = kind === 'visit' && desk.hasDates && datesOf(form.values).length > 0;
  return renderFormFrame(
    form,
    html`${renderField(form, { name: 'title', label: words.term('fieldTitle'), maxLength: 500 })}
      <div class="pair">
        ${renderField(form, {
          name: 'price',
          label: words.term(kind === 'weighed' ? 'fieldEstimate' : 'fieldPrice'),
          inputMode: 'decimal',
        })}
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
        ${
          isDated
            ? nothing
            : renderField(form, {
                name: 'stock',
                label: words.term(kind === 'visit' ? 'fieldPlaces' : 'fieldStock'),
                hint: words.term('fieldStockHint'),
                inputMode: 'numeric',
              })
        }
      </div>
      ${renderSelling(form, desk, words)}
      ${renderField(form, {
        name: 'url',
        label: words.term('fieldLink'),
        hint: words.term('fieldLinkHint'),
        type: 'url',
        inputMode: 'url',
      })}
      ${renderApps(form, words)} ${renderClickName(form, words)}
      ${renderField(form, {
        name: 'description',
        label: words.term('fieldDescription'),
        long: true,
        maxLength: 5000,
      })}
      ${renderPicturesField(form, desk.pictures(), tools, { legend: words.term('fieldPictures') })}
      ${renderPricing(form, words)} ${renderProvenanceFields(form, desk, tools)}
      ${renderDelivery(form, words)}`,
    {
      save: words.term('save'),
      submit: () => desk.save(),
      cancel: () => desk.close(),
    },
    words,
  );
}
