import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { giveawayGives } from '../giveaway/giveaway-prize.js';
import { repeat } from '../render/repeat.js';
import { formatCountdown } from '../time/countdown.js';
import type { ConsoleTools } from './console-tools.js';
import { renderDropButton } from './drop-button.js';
import { giveawayRows, type GiveawayRow } from './giveaway-rows.js';

/** The giveaways: prepared ones to drop, and how many took part in those that were dropped. */
export function renderGiveawaysPanel(tools: ConsoleTools): TemplateResult | typeof nothing {
  const { host, show, words } = tools;
  const rows = host.backstage ? giveawayRows(show, host.backstage) : [];
  if (rows.length === 0) return nothing;
  return html`<section class="coupons" part="giveaways" aria-labelledby="giveaways">
    <h2 id="giveaways">${words.term('giveaways')}</h2>
    <ul>
      ${repeat(
        rows,
        ({ draft }) => draft.id,
        (row) => renderRow(row, tools),
      )}
    </ul>
  </section>`;
}

function renderRow(row: GiveawayRow, tools: ConsoleTools): TemplateResult {
  const { draft } = row;
  const { words } = tools;
  const stands = standsOf(row);
  return html`<li
    class="coupon ${stands === 'over' ? 'closed' : row.phase}"
    part="giveaway"
    data-piece="giveaway-${draft.id}"
  >
    <p class="gives">${giveawayGives(draft, words)}</p>
    <div class="about" tabindex=${ifDefined(stands === 'over' ? -1 : undefined)}>
      <h3><bdi>${words.text(draft.prize)}</bdi></h3>
      <p class="hint numbers">${rowNotes(row, tools).filter(Boolean).join(' · ')}</p>
    </div>
    ${renderDropButton(
      {
        place: `giveaway ${draft.id}`,
        stands,
        name: words.text(draft.prize),
        drop: { act: 'giveaway.drop', giveaway: draft.id },
        close: { act: 'giveaway.close', giveaway: draft.id },
      },
      tools,
    )}
  </li>`;
}

/** Once nobody can take part any more, all else happens by itself. */
function standsOf({ phase }: GiveawayRow): 'prepared' | 'on' | 'over' {
  if (phase === 'prepared') return 'prepared';
  return phase === 'coming' || phase === 'open' ? 'on' : 'over';
}

function rowNotes({ draft, phase, state, entered }: GiveawayRow, tools: ConsoleTools): string[] {
  const { show, words } = tools;
  const { kind, total, given, opensAt, refused } = draft;
  const until = (at: number) => formatCountdown(at - show.serverTime());
  if (phase === 'prepared') {
    if (refused !== undefined) return [words.term('couponNotUp')];
    if (opensAt === undefined) return [];
    const time = words.date(new Date(opensAt), { timeStyle: 'short' });
    return [words.term('couponOpensAt', time)];
  }
  if (phase === 'coming' && state)
    return [words.term('couponOpens', until(state.giveaway.opensAt))];
  const taken = words.term('giveawayGiven', words.number(given), words.number(total));
  const count =
    kind === 'shares'
      ? words.term('couponTakenOf', words.number(entered), words.number(total))
      : words.term('giveawayEntered', entered);
  if (phase === 'open') {
    const ends = state?.giveaway.closesAt;
    return [count, ends === undefined ? '' : words.term('couponEndsIn', until(ends))];
  }
  if (kind === 'shares') return [words.term(phase === 'gone' ? 'offerGone' : 'couponOver'), count];
  if (phase === 'closed') return [words.term('giveawayDrawing'), count];
  return [words.term(phase === 'over' ? 'couponOver' : 'giveawayDrawn'), count, taken];
}
