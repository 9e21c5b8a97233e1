import { html, nothing, type TemplateResult } from 'lit';
import { renderSignIn } from '../coupon/coupon-act.js';
import { formatCountdown } from '../time/countdown.js';
import { offerName } from './offer-name.js';
import { renderHeld, renderLetGo, renderOfferButton, type HoldTools } from './hold-act.js';
import type { OfferView } from './offer-view.js';

/** What one can do about an offer now: a countdown, or buttons. */
export function renderOfferActs(
  view: OfferView,
  tools: HoldTools,
): TemplateResult | typeof nothing {
  const { offer, standing, hold } = view;
  const { show, words, tasks } = tools;
  switch (standing) {
    case 'coming':
      return html`<p class="countdown numbers" part="countdown" role="timer">
        ${formatCountdown(offer.opensAt - show.serverTime())}
      </p>`;
    case 'open':
    case 'holding':
    case 'late':
    case 'yours':
    case 'gone':
      return renderAsk(view, standing, tools);
    case 'held':
      return hold ? renderHeld({ ...view, hold }, tools) : nothing;
    case 'waiting':
      return hold ? renderLetGo({ ...view, hold }, 'offerLeaveLine', tools) : nothing;
    case 'sign-in':
    case 'signing-in':
      return renderSignIn(offerName(view, words), show, {
        words,
        act: () => void tasks.signIn(offer.id, show),
      });
    case 'not-for-you':
    case 'ran-out':
    case 'all-bought':
    case 'closed':
      return nothing;
  }
}

/** What asks for a unit, or for a place in the line for one. */
const ASKS = {
  open: 'offerHold',
  holding: 'offerHolding',
  late: 'offerHoldAgain',
  yours: 'offerHoldMore',
  gone: 'offerWait',
} as const;

function renderAsk(
  view: OfferView,
  standing: keyof typeof ASKS,
  { show, words, tasks }: HoldTools,
): TemplateResult | typeof nothing {
  const { offer, more } = view;
  const { doing, failure } = tasks.of(offer.id);
  // Who had their turns would ask in vain, in the line too.
  if (failure?.code === 'turns-used' || (standing === 'yours' && !more)) return nothing;
  const wait = standing === 'gone';
  const waits = standing === 'holding' || doing !== undefined;
  return renderOfferButton(words.term(ASKS[waits && !wait ? 'holding' : standing]), {
    accent: !wait,
    waits,
    name: offerName(view, words),
    act: () => void tasks.hold(offer.id, show, wait ? { wait } : {}),
  });
}
