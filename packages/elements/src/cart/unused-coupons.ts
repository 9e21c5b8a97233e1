import type { Show } from '@livestall/client';
import type { Claim, Coupon } from '@livestall/protocol';
import { html, type TemplateResult } from 'lit';
import { appliedCoupon } from '../coupon/applied-coupon.js';
import { couponGives, couponName } from '../coupon/coupon-terms.js';
import { icon } from '../icons/icon.js';
import { ticket } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';

/** A coupon that is the viewer's, and that the store's cart has not got. */
export interface UnusedCoupon {
  readonly claim: Claim;
  readonly coupon: Coupon;
}

/** What the line of such a coupon needs. */
export interface UnusedTools {
  words: Words;
  apply: (claim: Claim, show: Show) => void;
}

/** One of each code: what the show knows no more is left to the wallet. */
export function unusedCoupons(show: Show): readonly UnusedCoupon[] {
  const byCode = new Map<string, UnusedCoupon>();
  for (const claim of show.mine.claims) {
    const coupon = show.now.coupons.find((one) => one.coupon.id === claim.coupon)?.coupon;
    if (coupon && !appliedCoupon(show, claim)) byCode.set(claim.code, { claim, coupon });
  }
  return [...byCode.values()];
}

/** What it gives, and what to do: the cart takes it by a tap, or its code is for the store's own page. */
export function renderUnused(
  { claim, coupon }: UnusedCoupon,
  show: Show,
  { words, apply }: UnusedTools,
): TemplateResult {
  const name = couponName(coupon, words);
  const gives = words.term('basketUnused', couponGives(coupon, words));
  const label = words.term('couponApply');
  return html`<div class="coupon unused" part="unused" data-piece=${claim.code}>
    <p>${icon(ticket)} <span>${gives}${name === '' ? '' : html`: <bdi>${name}</bdi>`}</span></p>
    ${
      show.cart.can('applyCoupon')
        ? html`<button
            class="button"
            type="button"
            aria-label="${label}: ${name || gives}"
            @click=${() => apply(claim, show)}
          >
            ${label}
          </button>`
        : html`<code>${claim.code}</code>`
    }
  </div>`;
}
