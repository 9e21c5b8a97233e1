import { html, type TemplateResult } from 'lit';
import { couponGives } from '../../coupon/coupon-terms.js';
import type { ConsoleTools } from '../console-tools.js';
import { renderCodesCount } from './codes-file.js';
import { renderCouponForm } from './coupon-fields.js';
import type { CouponsDesk } from './coupons-desk.js';
import { renderDraftsList } from './drafts-list.js';

/** The coupons that were never dropped, and the form of one of them. */
export function renderCouponsList(desk: CouponsDesk, tools: ConsoleTools): TemplateResult {
  const { words } = tools;
  return renderDraftsList(
    desk,
    {
      part: 'coupons',
      title: words.term('coupons'),
      hint: words.term('couponsHint'),
      nameOf: ({ title }) => words.text(title),
      renderWhat: (draft) =>
        html`<strong>${couponGives(draft, words)}</strong>
          <span class="hint" dir="auto">${words.text(draft.title)}</span>
          ${renderCodesCount(draft.codes, words)}`,
      renderForm: (form) => renderCouponForm(form, desk, tools),
      add: words.term('addCoupon'),
    },
    words,
  );
}
