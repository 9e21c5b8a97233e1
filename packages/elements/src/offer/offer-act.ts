import { html, nothing, type TemplateResult } from 'lit';
import { renderSignIn } from '../coupon/coupon-act.js';
import { formatCountdown } from '../time/countdown.js';
import { renderHeld, renderLetGo, renderOfferButton, type HoldTools } from './hold-act.js';
import type { OfferView } from './offer-view.js';

/** What one can do about an offer now: a countdown, or buttons. */
export function renderOfferActs(
  view: OfferView,
  tools: HoldTools,
): TemplateResult | typeof nothing {
  const { offer, standing, hold, more } = view;
  const { show, words, tasks } = tools;
  switch (standing) {
    case 'coming':
      return html`<p class="countdown numbers" part="countdown" role="timer">
        ${formatCountdown(offer.opensAt - show.serverTime())}
      </p>`;
    case 'open':
    case 'holding':
      return renderHold(view, tools, 'offerHold');
    case 'late':
      return renderHold(view, tools, 'offerHoldAgain');
    case 'yours':
      return more ? renderHold(view, tools, 'offerHoldMore') : nothing;
    case 'held':
      return hold ? renderHeld({ ...view, hold }, tools) : nothing;
    case 'waiting':
      return hold ? renderLetGo({ ...view, hold }, 'offerLeaveLine', tools) : nothing;
    case 'gone':
      return renderOfferButton(words.term('offerWait'), {
        waits: tasks.of(offer.id).doing !== undefined,
        name: words.text(view.product.title),
        act: () => void tasks.hold(offer.id, show, { wait: true }),
      });
    case 'sign-in':
    case 'signing-in':
      return renderSignIn(view.product.title, show, {
        words,
        act: () => void tasks.signIn(offer.id, show),
      });
    case 'not-for-you':
    case 'closed':
      return nothing;
  }
}

function renderHold(
  view: OfferView,
  { show, words, tasks }: HoldTools,
  label: 'offerHold' | 'offerHoldAgain' | 'offerHoldMore',
): TemplateResult {
  const { id } = view.offer;
  const waits = view.standing === 'holding' || tasks.of(id).doing === 'holding';
  return renderOfferButton(words.term(waits ? 'offerHolding' : label), {
    accent: true,
    waits,
    name: words.text(view.product.title),
    act: () => void tasks.hold(id, show),
  });
}
