import type { PreparedCoupon } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { couponGives } from '../../coupon/coupon-terms.js';
import { icon } from '../../icons/icon.js';
import { bin, pencil, plus } from '../../icons/shapes.js';
import { repeat } from '../../render/repeat.js';
import type { ConsoleTools } from '../console-tools.js';
import { renderCouponForm } from './coupon-fields.js';
import type { CouponsDesk } from './coupons-desk.js';
import { renderThrown } from './thrown-line.js';

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
            ? html`<li>${renderCouponForm(form, desk, tools)}</li>`
            : renderDraft(draft, desk, tools),
      )}
    </ul>
    ${thrown && renderThrown(words.text(thrown.title), () => void desk.undoRemove(), words)}
    <p class="wrong" role="alert">${desk.error && words.why(desk.error)}</p>
    ${
      isNew
        ? renderCouponForm(form, desk, tools)
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
      ${
        draft.codes === undefined
          ? nothing
          : html`<span class=${draft.codes > 0 ? 'hint' : 'wrong'}>
              ${
                draft.codes > 0
                  ? words.term('codesCount', words.number(draft.codes))
                  : words.term('codesNone')
              }
            </span>`
      }
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
