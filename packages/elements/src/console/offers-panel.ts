import type { Act } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from '../render/repeat.js';
import { formatCountdown } from '../time/countdown.js';
import type { ConsoleTools } from './console-tools.js';
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

function renderButton(row: OfferRow, tools: ConsoleTools): TemplateResult | typeof nothing {
  const { draft, phase } = row;
  const { show, acts, words, steady } = tools;
  const drop = phase === 'prepared';
  const place = `offer ${draft.id}`;
  steady.see(place, phase === 'closed' ? '' : drop ? 'drop' : 'close');
  if (phase === 'closed') return nothing;
  const act: Act = { act: drop ? 'offer.drop' : 'offer.close', offer: draft.id };
  const pending = acts.pending(act);
  const able = !pending && show.now.status === 'live';
  const doing = pending?.act === 'offer.drop' ? 'couponDropping' : 'couponEnding';
  const label = words.term(pending ? doing : drop ? 'couponDrop' : 'couponClose');
  return html`<button
    class="button ${drop ? 'accent' : ''}"
    part="button"
    type="button"
    aria-disabled=${able ? 'false' : 'true'}
    aria-label="${label}: ${offerName(row, words)}"
    @click=${({ detail }: MouseEvent) => {
      // Keys press what has the focus, so that only taps can meet what they were not meant for.
      if (able && (detail === 0 || steady.rests(place))) tools.act(act);
    }}
  >
    ${label}
  </button>`;
}
