import type { Show } from '@livestall/client';
import type { Claim, LocalText } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { check, copy } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import { formatCountdown } from '../time/countdown.js';
import { copyText } from '../share/copy-text.js';
import type { CouponTasks } from './coupon-tasks.js';
import type { CouponView } from './coupon-view.js';

/** What a coupon's button needs to do its work. */
export interface CouponTools {
  show: Show;
  words: Words;
  tasks: CouponTasks;
}

/** The right side of a coupon: a countdown or a button; `nothing` where there is nothing left to do. */
export function renderCouponAct(
  view: CouponView,
  tools: CouponTools,
): TemplateResult | typeof nothing {
  const { coupon, standing, claim, more } = view;
  const { show } = tools;
  switch (standing) {
    case 'coming':
      return html`<p class="countdown numbers" part="countdown" role="timer">
        ${formatCountdown(coupon.opensAt - show.serverTime())}
      </p>`;
    case 'open':
    case 'claiming':
      return renderTake(view, tools);
    case 'yours':
      return html`<div class="acts">
        ${claim ? renderClaim(claim, coupon.title, tools) : nothing}
        ${more ? renderTake(view, tools) : nothing}
      </div>`;
    case 'sign-in':
    case 'signing-in':
      return renderSignIn(coupon.title, show, {
        words: tools.words,
        act: () => void tools.tasks.signIn(coupon.id, show),
      });
    case 'applied':
    case 'not-for-you':
    case 'gone':
    case 'closed':
      return nothing;
  }
}

/** The button by which one signs in for a drop; `nothing` where the page has no way to. */
export function renderSignIn(
  title: LocalText,
  { canSignIn }: Show,
  { words, act }: { words: Words; act: () => void },
): TemplateResult | typeof nothing {
  if (!canSignIn) return nothing;
  return renderButton(words.term('signIn'), { waits: false, name: words.text(title), act });
}

/** The button by which one is taken: the first, or one more. */
function renderTake({ coupon, standing, held }: CouponView, tools: CouponTools): TemplateResult {
  const { show, words, tasks } = tools;
  const waits = show.mine.claiming.includes(coupon.id) || tasks.of(coupon.id).doing === 'claiming';
  const rest = held > 0 ? 'couponMore' : 'couponClaim';
  return renderButton(words.term(waits ? 'couponClaiming' : rest), {
    waits,
    name: words.text(coupon.title),
    // What is theirs already is to be used first.
    quiet: standing === 'yours',
    act: () => void tasks.claim(coupon.id, show),
  });
}

/**
 * What one does with a claim: the store's basket takes it; where there is none that can, its code is copied.
 *
 * @param task What applying it is an act with. Default: the coupon.
 */
export function renderClaim(
  claim: Claim,
  title: LocalText,
  { show, words, tasks }: CouponTools,
  task = claim.coupon,
): TemplateResult {
  if (show.cart.can('applyCoupon')) {
    const waits = tasks.of(task).doing === 'applying';
    return renderButton(words.term(waits ? 'couponApplying' : 'couponApply'), {
      waits,
      name: words.text(title),
      act: () => void tasks.apply(claim, show, task),
    });
  }
  const copied = tasks.copied(claim.code);
  return html`<span class="code"
    ><code>${claim.code}</code>
    <button
      class="round"
      part="button"
      type="button"
      aria-label="${words.term(copied ? 'couponCopied' : 'couponCopy')}: ${words.text(title)}"
      @click=${async ({ currentTarget }: MouseEvent) => {
        const shown = (currentTarget as Element).previousElementSibling;
        const select = () => shown && getSelection()?.selectAllChildren(shown);
        if (await copyText(claim.code, select)) tasks.copy(claim.code);
      }}
    >
      ${icon(copied ? check : copy)}
    </button></span
  >`;
}

function renderButton(
  label: string,
  {
    waits,
    name,
    quiet = false,
    act,
  }: { waits: boolean; name: string; quiet?: boolean; act: () => void },
): TemplateResult {
  return html`<button
    class="button ${quiet ? '' : 'accent'}"
    part="button"
    type="button"
    aria-disabled=${waits ? 'true' : 'false'}
    aria-label="${label}: ${name}"
    @click=${act}
  >
    ${label}
  </button>`;
}
