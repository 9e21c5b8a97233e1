import type { PreparedCoupon } from '@livestall/protocol';
import { html, type TemplateResult } from 'lit';
import { couponGives } from '../../coupon/coupon-terms.js';
import { icon } from '../../icons/icon.js';
import { plus } from '../../icons/shapes.js';
import { repeat } from '../../render/repeat.js';
import type { ConsoleTools } from '../console-tools.js';
import { renderCodesCount } from './codes-file.js';
import { renderCouponForm } from './coupon-fields.js';
import type { CouponsDesk } from './coupons-desk.js';
import { renderDraftLine } from './draft-line.js';
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
  return renderDraftLine(
    html`<strong>${couponGives(draft, words)}</strong>
      <span class="hint" dir="auto">${name}</span>
      ${renderCodesCount(draft.codes, words)}`,
    { name, change: () => desk.open(draft), remove: () => void desk.remove(draft) },
    words,
  );
}
