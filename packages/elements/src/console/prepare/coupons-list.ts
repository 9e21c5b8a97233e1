import type { CouponDraft, CouponKind, PreparedCoupon } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { couponGives } from '../../coupon/coupon-terms.js';
import { icon } from '../../icons/icon.js';
import { bin, pencil, plus } from '../../icons/shapes.js';
import { repeat } from '../../render/repeat.js';
import type { ConsoleTools } from '../console-tools.js';
import { COUPON_KINDS } from './coupon-form.js';
import type { CouponsDesk } from './coupons-desk.js';
import { currencies } from './currencies.js';
import { renderField } from './field.js';
import type { OpenForm } from './open-form.js';
import { renderFormFoot } from './save-line.js';
import { renderThrown } from './thrown-line.js';

const KIND_TERMS = {
  percent: 'kindPercent',
  amount: 'kindAmount',
  'free-delivery': 'kindDelivery',
  gift: 'kindGift',
} as const satisfies { readonly [kind in CouponKind]: string };

/** The coupons that were never dropped, and the form of one of them. */
export function renderCouponsList(desk: CouponsDesk, tools: ConsoleTools): TemplateResult {
  const { words } = tools;
  const { drafts, form, editing, thrown } = desk;
  const isNew = form !== null && !drafts.some(({ id }) => id === editing);
  return html`<section class="box" part="coupons" aria-labelledby="prepare-coupons">
    <h2 id="prepare-coupons">${words.term('coupons')}</h2>
    <p class="hint">${words.term('couponsHint')}</p>
    <ul class="list">
      ${repeat(
        drafts,
        ({ id }) => id,
        (draft) =>
          form && draft.id === editing
            ? html`<li>${renderForm(form, desk, tools)}</li>`
            : renderDraft(draft, desk, tools),
      )}
    </ul>
    ${thrown && renderThrown(words.text(thrown.title), () => void desk.undoRemove(), words)}
    <p class="wrong" role="alert">${desk.error && words.why(desk.error)}</p>
    ${
      isNew
        ? renderForm(form, desk, tools)
        : html`<button class="button add" part="button" type="button" @click=${() => desk.open()}>
            ${icon(plus)} ${words.term('addCoupon')}
          </button>`
    }
  </section>`;
}

function renderDraft(
  draft: PreparedCoupon,
  desk: CouponsDesk,
  { words }: ConsoleTools,
): TemplateResult {
  const name = words.text(draft.title);
  return html`<li class="item">
    <span class="what">
      <strong>${couponGives(draft, words)}</strong>
      <span class="hint" dir="auto">${name}</span>
    </span>
    <span class="order">
      <button
        class="round"
        part="button"
        type="button"
        aria-label="${words.term('change')}: ${name}"
        @click=${() => desk.open(draft)}
      >
        ${icon(pencil)}
      </button>
      <button
        class="round"
        part="button"
        type="button"
        aria-label="${words.term('throwOut')}: ${name}"
        @click=${() => desk.remove(draft)}
      >
        ${icon(bin)}
      </button>
    </span>
  </li>`;
}

function renderForm(
  form: OpenForm<CouponDraft>,
  desk: CouponsDesk,
  { words }: ConsoleTools,
): TemplateResult {
  const kind = form.values['kind'];
  return html`<form
    class="form"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      void desk.save();
    }}
  >
    ${renderField(form, { name: 'title', label: words.term('fieldCouponTitle'), maxLength: 500 })}
    <div class="pair">
      ${renderField(form, {
        name: 'kind',
        label: words.term('fieldKind'),
        options: COUPON_KINDS.map((value) => ({ value, label: words.term(KIND_TERMS[value]) })),
      })}
      ${
        kind === 'percent'
          ? renderField(form, {
              name: 'percent',
              label: words.term('fieldPercent'),
              inputMode: 'decimal',
            })
          : kind === 'amount'
            ? renderField(form, {
                name: 'amount',
                label: words.term('fieldAmount'),
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
        options: currencies(form.values['currency'] ?? ''),
      })}
    </div>
    ${renderField(form, {
      name: 'code',
      label: words.term('fieldCode'),
      hint: words.term('fieldCodeHint'),
      maxLength: 64,
    })}
    <div class="pair">
      ${renderField(form, {
        name: 'total',
        label: words.term('fieldTotal'),
        hint: words.term('fieldTotalHint'),
        inputMode: 'numeric',
      })}
      ${renderField(form, {
        name: 'minutes',
        label: words.term('fieldMinutes'),
        hint: words.term('fieldMinutesHint'),
        inputMode: 'numeric',
      })}
    </div>
    <p class="wrong" role="alert">${desk.warned ? words.term('givesAll') : nothing}</p>
    ${renderFormFoot(form, words, {
      save: words.term(desk.warned ? 'saveAnyway' : 'save'),
      cancel: () => desk.close(),
    })}
  </form>`;
}
