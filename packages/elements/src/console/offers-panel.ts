import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from '../render/repeat.js';
import { formatCountdown } from '../time/countdown.js';
import type { ConsoleTools } from './console-tools.js';
import { renderDropButton } from './drop-button.js';
import { offerName, renderOfferName } from './offer-name.js';
import { offerRows, type OfferRow } from './offer-rows.js';

/** The flash offers: prepared ones to drop, and what became of the units of those that were dropped. */
export function renderOffersPanel(tools: ConsoleTools): TemplateResult | typeof nothing {
  const { host, show, words } = tools;
  const rows = host.backstage ? offerRows(show, host.backstage) : [];
  if (rows.length === 0) return nothing;
  return html`<section class="coupons" part="offers" aria-labelledby="offers">
    <h2 id="offers">${words.term('offers')}</h2>
    <ul>
      ${repeat(
        rows,
        ({ draft }) => draft.id,
        (row) => renderRow(row, tools),
      )}
    </ul>
  </section>`;
}

function renderRow(row: OfferRow, tools: ConsoleTools): TemplateResult {
  const { draft, phase } = row;
  const { words } = tools;
  return html`<li class="coupon ${phase}" part="offer" data-piece="offer-${draft.id}">
    <p class="gives">${words.money(draft.price)}</p>
    <div class="about" tabindex=${ifDefined(phase === 'closed' ? -1 : undefined)}>
      <h3>${renderOfferName(row, words)}</h3>
      <p class="hint numbers">${rowNotes(row, tools).filter(Boolean).join(' · ')}</p>
    </div>
    ${renderButton(row, tools)}
  </li>`;
}

function rowNotes({ draft, phase, offer, left }: OfferRow, tools: ConsoleTools): string[] {
  const { show, words } = tools;
  const { total, held, confirmed, waiting } = draft;
  const units = words.term('offerUnits', total);
  const until = (at: number) => formatCountdown(at - show.serverTime());
  if (phase === 'prepared') return [units];
  if (phase === 'coming' && offer) return [words.term('couponOpens', until(offer.opensAt)), units];
  const counts = [
    held > 0 ? words.term('offerHeldNow', held) : '',
    words.term('offerBought', confirmed),
    waiting > 0 ? words.term('offerInLine', waiting) : '',
  ];
  if (phase === 'closed') return [words.term('couponOver'), ...counts];
  if (phase === 'gone') return [words.term('offerGone'), ...counts];
  const ends = offer?.closesAt;
  return [
    words.term('offerLeft', words.number(left), words.number(total)),
    ...counts,
    ends === undefined ? '' : words.term('couponEndsIn', until(ends)),
  ];
}

function renderButton(row: OfferRow, tools: ConsoleTools) {
  const { draft, phase } = row;
  return renderDropButton(
    {
      place: `offer ${draft.id}`,
      stands: phase === 'prepared' ? phase : phase === 'closed' ? 'over' : 'on',
      name: offerName(row, tools.words),
      drop: { act: 'offer.drop', offer: draft.id },
      close: { act: 'offer.close', offer: draft.id },
    },
    tools,
  );
}
