import type { CouponDraft, CouponKind } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleTools } from '../console-tools.js';
import type { ConsoleWords } from '../console-words.js';
import { renderCodesFile } from './codes-file.js';
import { COUPON_KINDS } from './coupon-form.js';
import type { CouponsDesk } from './coupons-desk.js';
import { currencies } from './currencies.js';
import { renderField } from './field.js';
import { renderFormFrame } from './form-frame.js';
import { renderGoodsChoice } from './goods-choice.js';
import type { OpenForm } from './open-form.js';
import { renderWhen } from './when-fields.js';
import { renderWhom } from './whom-fields.js';
import { renderRush } from './rush-field.js';
import { renderWork } from './work-field.js';

const KIND_TERMS = {
  percent: 'kindPercent',
  amount: 'kindAmount',
  'free-delivery': 'kindDelivery',
  gift: 'kindGift',
} as const satisfies { readonly [kind in CouponKind]: string };

/** The form of a coupon. */
export function renderCouponForm(
  form: OpenForm<CouponDraft>,
  desk: CouponsDesk,
  tools: ConsoleTools,
): TemplateResult {
  const { words } = tools;
  return renderFormFrame(
    form,
    html`${renderField(form, {
      name: 'title',
      label: words.term('fieldCouponTitle'),
      hint: words.term('fieldCouponTitleHint'),
      maxLength: 500,
    })}
    ${renderGiving(form, desk, words)} ${renderCodes(form, desk, words)}
    ${renderLimits(form, words)} ${renderWhom(form, words)} ${renderRush(form, words)}
    ${renderWork(form, words)} ${renderGoodsChoice(form, tools.show, words)}`,
    {
      save: words.term('save'),
      submit: () => desk.save(),
      cancel: () => desk.close(),
      doubt: desk.doubt,
    },
    words,
  );
}

/** What it gives, and from what spend on. */
function renderGiving(
  form: OpenForm<CouponDraft>,
  desk: CouponsDesk,
  words: ConsoleWords,
): TemplateResult {
  const kind = form.values['kind'];
  const value = kind === 'percent' ? 'fieldPercent' : kind === 'amount' ? 'fieldAmount' : null;
  return html`<div class="pair">
      ${renderField(form, {
        name: 'kind',
        label: words.term('fieldKind'),
        options: COUPON_KINDS.map((one) => ({ value: one, label: words.term(KIND_TERMS[one]) })),
      })}
      ${
        value
          ? renderField(form, {
              name: kind ?? '',
              label: words.term(value),
              inputMode: 'decimal',
            })
          : nothing
      }
    </div>
    <div class="pair">
      ${renderField(form, {
        name: 'minimum',
        label: words.term('fieldMinimum'),
        hint: words.term('fieldOptional'),
        inputMode: 'decimal',
      })}
      ${renderField(form, {
        name: 'currency',
        label: words.term('fieldCurrency'),
        options: currencies(form.values['currency'] ?? '', desk.currencies),
      })}
    </div>`;
}

/** One code for all, or a file of them. */
function renderCodes(
  form: OpenForm<CouponDraft>,
  desk: CouponsDesk,
  words: ConsoleWords,
): TemplateResult {
  return html` ${renderField(form, {
    name: 'codes',
    label: words.term('fieldCodes'),
    options: [
      { value: 'one', label: words.term('codesOne') },
      { value: 'each', label: words.term('codesEach') },
    ],
  })}
  ${
    form.values['codes'] === 'each'
      ? renderCodesFile(form, desk, words)
      : renderField(form, {
          name: 'code',
          label: words.term('fieldCode'),
          hint: words.term('fieldCodeHint'),
          maxLength: 64,
        })
  }`;
}

/** How many, how many each, and when. */
function renderLimits(form: OpenForm<CouponDraft>, words: ConsoleWords): TemplateResult {
  return html`<div class="pair">
      ${renderField(form, {
        name: 'total',
        label: words.term('fieldTotal'),
        hint: words.term(form.values['codes'] === 'each' ? 'fieldTotalCodes' : 'fieldTotalHint'),
        inputMode: 'numeric',
      })}
      ${renderField(form, {
        name: 'each',
        label: words.term('fieldEach'),
        hint: words.term('fieldEachHint'),
        inputMode: 'numeric',
      })}
    </div>
    ${renderWhen(form, words)}`;
}
