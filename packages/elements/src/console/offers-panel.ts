import type { Act } from '@livestall/protocol';
import { nothing, type TemplateResult } from 'lit';
import { couponAsks } from '../coupon/coupon-terms.js';
import { formatCountdown } from '../time/countdown.js';
import { askFirst } from './ask-first.js';
import { comesUp } from './comes-up.js';
import type { ConsoleTools } from './console-tools.js';
import { offerDoubt } from './drop-doubts.js';
import type { DropLine } from './drop-line.js';
import { renderDropsPanel } from './drops-panel.js';
import { offerName, renderOfferName } from './offer-name.js';
import { offerRows, type OfferRow } from './offer-rows.js';

/** The flash offers, where there are some: prepared ones to drop, and what became of the units of those that were. */
export function renderOffersPanel(tools: ConsoleTools): TemplateResult | typeof nothing {
  const { host, show } = tools;
  const rows = host.backstage ? offerRows(show, host.backstage) : [];
  if (rows.length === 0) return nothing;
  const lines = rows.map((row) => lineOf(row, tools));
  return renderDropsPanel('offer', lines, tools);
}

function lineOf(row: OfferRow, tools: ConsoleTools): DropLine {
  const { draft, phase } = row;
  const { words } = tools;
  const drop: Act = { act: 'offer.drop', offer: draft.id };
  const ask = askFirst(offerDoubt(draft, tools), drop, tools);
  return {
    id: draft.id,
    phase,
    stands: phase === 'prepared' ? phase : phase === 'closed' ? 'over' : 'on',
    gives: words.money(draft.price),
    title: renderOfferName(row, words),
    notes: [couponAsks(draft, words), ...rowNotes(row, tools)],
    early: draft.early,
    overAt: row.overAt,
    name: offerName(row, words),
    drop,
    close: { act: 'offer.close', offer: draft.id },
    ...(ask && { ask }),
  };
}

function rowNotes({ draft, phase, offer, left }: OfferRow, tools: ConsoleTools): string[] {
  const { show, words } = tools;
  const { total, held, confirmed, waiting } = draft;
  const units = words.term('offerUnits', total, words.number(total));
  const until = (at: number) => formatCountdown(at - show.serverTime());
  if (phase === 'prepared') return [comesUp(draft, show, words), units];
  if (phase === 'coming' && offer) return [words.term('couponOpens', until(offer.opensAt)), units];
  const counts = [
    held > 0 ? words.term('offerHeldNow', words.number(held)) : '',
    words.term('offerBought', words.number(confirmed)),
    waiting > 0 ? words.term('offerInLine', words.number(waiting)) : '',
  ];
  if (phase === 'closed') return counts;
  if (phase === 'gone') return [words.term('offerGone'), ...counts];
  const ends = offer?.closesAt;
  return [
    words.term('offerLeft', words.number(left), words.number(total)),
    ...counts,
    ends === undefined ? '' : words.term('couponEndsIn', until(ends)),
  ];
}
