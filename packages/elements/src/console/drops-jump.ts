import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleTools } from './console-tools.js';
import { couponRows } from './coupon-rows.js';
import { giveawayRows } from './giveaway-rows.js';
import { offerRows } from './offer-rows.js';
import { pollRows } from './poll-rows.js';

/** Above the goods: the ways down to the drops of each kind, with how many are prepared or on. */
export function renderDropsJump({
  host: { backstage },
  show,
  words,
}: ConsoleTools): TemplateResult | typeof nothing {
  if (!backstage) return nothing;
  const kinds = [
    ['coupons', couponRows(show, backstage)],
    ['offers', offerRows(show, backstage)],
    ['giveaways', giveawayRows(show, backstage)],
    ['polls', pollRows(show, backstage)],
  ] as const;
  const jumps = kinds.flatMap(([panel, rows]) => {
    const count = rows.filter(({ overAt }) => overAt === undefined).length;
    return count === 0 ? [] : [{ panel, count }];
  });
  if (jumps.length === 0) return nothing;
  return html`<nav class="jumps" aria-label=${words.term('dropsJump')}>
    ${jumps.map(
      ({ panel, count }) =>
        html`<button
          class="button"
          part="button"
          type="button"
          @click=${(event: Event) => goTo(panel, event)}
        >
          ${words.term(panel)} <span class="hint numbers">${words.number(count)}</span>
        </button>`,
    )}
  </nav>`;
}

function goTo(heading: string, { currentTarget }: Event): void {
  const root = (currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  const target = root.getElementById(heading);
  target?.scrollIntoView();
  target?.focus({ preventScroll: true });
}
