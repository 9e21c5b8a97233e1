import type { Show } from '@livestall/client';
import type { Entry } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { appliedCoupon } from '../coupon/applied-coupon.js';
import { renderClaim, renderSignIn } from '../coupon/coupon-act.js';
import type { CouponTasks } from '../coupon/coupon-tasks.js';
import type { Words } from '../localize/words.js';
import { formatCountdown } from '../time/countdown.js';
import type { GiveawayTasks } from './giveaway-tasks.js';
import type { GiveawayView } from './giveaway-view.js';

/** What a giveaway's buttons need to do their work. */
export interface GiveawayTools {
  show: Show;
  words: Words;
  tasks: GiveawayTasks;
  coupons: CouponTasks;
}

/** What one can do about a giveaway now: a countdown, or a button; `nothing` where one can only wait. */
export function renderGiveawayAct(
  view: GiveawayView,
  tools: GiveawayTools,
): TemplateResult | typeof nothing {
  const { giveaway, standing, entry } = view;
  switch (standing) {
    case 'coming':
      return html`<p class="countdown numbers" part="countdown" role="timer">
        ${formatCountdown(giveaway.opensAt - tools.show.serverTime())}
      </p>`;
    case 'open':
    case 'entering':
      return renderEnter(view, tools);
    case 'sign-in':
    case 'signing-in':
      return renderSignIn(giveaway.prize, tools.show, {
        words: tools.words,
        act: () => void tools.tasks.signIn(giveaway.id, tools.show),
      });
    case 'won':
      return entry ? renderTakePrize(entry, view, tools) : nothing;
    case 'yours':
      return entry ? renderPrizeCode(entry, view, tools) : nothing;
    default:
      return nothing;
  }
}

/** What one does with the code of a prize, where it has one that the store's basket has not taken yet. */
export function renderPrizeCode(
  { giveaway: id, code, at }: Entry,
  { giveaway }: Pick<GiveawayView, 'giveaway'>,
  { show, words, coupons }: GiveawayTools,
): TemplateResult | typeof nothing {
  if (code === undefined) return nothing;
  const claim = { coupon: id, code, at };
  if (appliedCoupon(show, claim)) {
    return html`<p class="applied">${words.term('couponApplied')}</p>`;
  }
  return renderClaim(claim, giveaway.prize, { show, words, tasks: coupons });
}

function renderEnter({ giveaway, standing }: GiveawayView, tools: GiveawayTools): TemplateResult {
  const { show, words, tasks } = tools;
  const shares = giveaway.kind === 'shares';
  const waits = standing === 'entering' || tasks.of(giveaway.id).doing === 'entering';
  const rest = shares ? 'giveawayOpen' : 'giveawayEnter';
  const doing = shares ? 'giveawayOpening' : 'giveawayEntering';
  return renderButton(words.term(waits ? doing : rest), {
    waits,
    name: words.text(giveaway.prize),
    act: () => void tasks.enter(giveaway.id, show),
  });
}

/** The button by which a prize that was won is taken. */
export function renderTakePrize(
  entry: Entry,
  { giveaway }: Pick<GiveawayView, 'giveaway'>,
  tools: GiveawayTools,
): TemplateResult {
  const { show, words, tasks } = tools;
  const waits = tasks.of(giveaway.id).doing === 'taking';
  return renderButton(words.term(waits ? 'giveawayTaking' : 'giveawayTake'), {
    waits,
    name: words.text(giveaway.prize),
    act: () => void tasks.take(entry, show),
  });
}

function renderButton(
  label: string,
  { waits, name, act }: { waits: boolean; name: string; act: () => void },
): TemplateResult {
  return html`<button
    class="button accent"
    part="button"
    type="button"
    aria-disabled=${waits ? 'true' : 'false'}
    aria-label="${label}: ${name}"
    @click=${() => {
      if (!waits) act();
    }}
  >
    ${label}
  </button>`;
}
