import type { Act } from '@livestall/protocol';
import { html, type TemplateResult } from 'lit';
import { couponAsks, couponGives } from '../coupon/coupon-terms.js';
import { formatCountdown } from '../time/countdown.js';
import { askFirst } from './ask-first.js';
import { comesUp } from './comes-up.js';
import type { ConsoleTools } from './console-tools.js';
import { couponDoubt } from './drop-doubts.js';
import type { DropLine } from './drop-line.js';
import { renderDropsPanel } from './drops-panel.js';
import { couponRows, limitOf, type CouponRow } from './coupon-rows.js';

/** The coupons: prepared ones to drop, and what became of those that were dropped. */
export function renderCouponsPanel(tools: ConsoleTools): TemplateResult {
  const { host, show, words } = tools;
  if (!host.backstage) {
    return html`<section class="coupons" part="coupons" aria-labelledby="coupons">
      <h2 id="coupons">${words.term('coupons')}</h2>
      <div class="skeleton bar" aria-hidden="true"></div>
    </section>`;
  }
  const lines = couponRows(show, host.backstage).map((row) => lineOf(row, tools));
  return renderDropsPanel('coupon', lines, tools);
}

/** One that is gone ends by itself in a moment, if it has not. */
const STANDS = {
  prepared: 'prepared',
  coming: 'on',
  open: 'on',
  gone: 'over',
  closed: 'over',
} as const;

function lineOf(row: CouponRow, tools: ConsoleTools): DropLine {
  const { draft, phase } = row;
  const { words } = tools;
  const name = words.text(draft.title);
  const drop: Act = { act: 'coupon.drop', coupon: draft.id };
  const ask = askFirst(couponDoubt(draft, tools), drop, tools);
  return {
    id: draft.id,
    phase,
    stands: STANDS[phase],
    gives: couponGives(draft, words),
    title: name,
    notes: [couponAsks(draft, words), ...rowNotes(row, tools)],
    early: draft.early,
    overAt: row.overAt,
    name,
    drop,
    close: { act: 'coupon.close', coupon: draft.id },
    ...(ask && { ask }),
  };
}

function rowNotes({ draft, phase, coupon, claimed }: CouponRow, tools: ConsoleTools): string[] {
  const { show, words } = tools;
  const total = limitOf(draft);
  const limit =
    total === undefined
      ? words.term('couponUnlimited')
      : words.term('couponPrepared', words.number(total));
  if (phase === 'prepared') {
    const stands = draft.codes === 0 ? words.term('couponNoCodes') : comesUp(draft, show, words);
    return [stands, total === 0 ? '' : limit];
  }
  const taken =
    total === undefined
      ? words.term('couponTaken', words.number(claimed))
      : words.term('couponTakenOf', words.number(claimed), words.number(total));
  const until = (at: number) => formatCountdown(at - show.serverTime());
  if (phase === 'coming' && coupon) {
    return [words.term('couponOpens', until(coupon.opensAt)), limit];
  }
  if (phase === 'closed') return [taken];
  if (phase === 'gone') return [words.term('couponGone'), taken];
  const ends = coupon?.closesAt;
  return [taken, ends === undefined ? '' : words.term('couponEndsIn', until(ends))];
}
