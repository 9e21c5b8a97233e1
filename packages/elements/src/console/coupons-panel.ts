import type { Act } from '@livestall/protocol';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { couponAsks, couponGives } from '../coupon/coupon-terms.js';
import { repeat } from '../render/repeat.js';
import { formatCountdown } from '../time/countdown.js';
import type { ConsoleTools } from './console-tools.js';
import { renderDropButton } from './drop-button.js';
import { couponRows, givesAll, limitOf, type CouponRow } from './coupon-rows.js';

/** The coupons: prepared ones to drop, and what became of those that were dropped. */
export function renderCouponsPanel(tools: ConsoleTools): TemplateResult {
  const { host, show, words } = tools;
  const rows = host.backstage ? couponRows(show, host.backstage) : null;
  return html`<section class="coupons" part="coupons" aria-labelledby="coupons">
    <h2 id="coupons">${words.term('coupons')}</h2>
    ${
      rows === null
        ? html`<div class="skeleton bar" aria-hidden="true"></div>`
        : rows.length === 0
          ? html`<p class="hint">${words.term('noCoupons')}</p>`
          : html`<ul>
              ${repeat(
                rows,
                ({ draft }) => draft.id,
                (row) => renderRow(row, tools),
              )}
            </ul>`
    }
  </section>`;
}

function renderRow(row: CouponRow, tools: ConsoleTools): TemplateResult {
  const { draft, phase } = row;
  const { words } = tools;
  return html`<li class="coupon ${phase}" part="coupon" data-piece="coupon-${draft.id}">
    <p class="gives">${couponGives(draft, words)}</p>
    <div class="about" tabindex=${ifDefined(phase === 'closed' ? -1 : undefined)}>
      <h3>${words.text(draft.title)}</h3>
      <p class="hint numbers">
        ${[couponAsks(draft, words), ...rowNotes(row, tools)].filter(Boolean).join(' · ')}
      </p>
    </div>
    ${renderButton(row, tools)}
  </li>`;
}

function rowNotes({ draft, phase, coupon, claimed }: CouponRow, tools: ConsoleTools): string[] {
  const { show, words } = tools;
  const total = limitOf(draft);
  const limit =
    total === undefined
      ? words.term('couponUnlimited')
      : words.term('couponPrepared', words.number(total));
  if (phase === 'prepared') return [comesUp(draft, words), total === 0 ? '' : limit];
  const taken =
    total === undefined
      ? words.term('couponTaken', claimed)
      : words.term('couponTakenOf', words.number(claimed), words.number(total));
  const until = (at: number) => formatCountdown(at - show.serverTime());
  if (phase === 'coming' && coupon) {
    return [words.term('couponOpens', until(coupon.opensAt)), limit];
  }
  if (phase === 'closed') return [words.term('couponOver'), taken];
  if (phase === 'gone') return [words.term('couponGone'), taken];
  const ends = coupon?.closesAt;
  return [taken, ends === undefined ? '' : words.term('couponEndsIn', until(ends))];
}

/** What keeps a prepared coupon from coming up, or when it does by itself. */
function comesUp(
  { code, codes = 0, refused, opensAt }: CouponRow['draft'],
  words: ConsoleTools['words'],
): string {
  if (code === undefined && codes === 0) return words.term('couponNoCodes');
  if (refused !== undefined) return words.term('couponNotUp');
  return opensAt === undefined
    ? ''
    : words.term('couponOpensAt', words.date(new Date(opensAt), { timeStyle: 'short' }));
}

function renderButton({ draft, phase }: CouponRow, tools: ConsoleTools) {
  const { words } = tools;
  const name = words.text(draft.title);
  const drop: Act = { act: 'coupon.drop', coupon: draft.id };
  return renderDropButton(
    {
      place: draft.id,
      stands: phase === 'prepared' ? phase : phase === 'closed' ? 'over' : 'on',
      name,
      drop,
      close: { act: 'coupon.close', coupon: draft.id },
      ...(givesAll(draft) && {
        ask: () =>
          tools.confirm({
            title: words.term('freeTitle'),
            text: words.term('freeText', name),
            yes: words.term('freeYes'),
            no: words.term('back'),
            act: drop,
          }),
      }),
    },
    tools,
  );
}
