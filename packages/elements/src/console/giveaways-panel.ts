import { html, nothing, type TemplateResult } from 'lit';
import { giveawayGives } from '../giveaway/giveaway-prize.js';
import { formatCountdown } from '../time/countdown.js';
import { comesUp } from './comes-up.js';
import type { ConsoleTools } from './console-tools.js';
import type { DropLine } from './drop-line.js';
import { renderDropsPanel } from './drops-panel.js';
import { giveawayRows, type GiveawayRow } from './giveaway-rows.js';

/** The giveaways, where there are some: prepared ones to drop, and how many took part in those that were dropped. */
export function renderGiveawaysPanel(tools: ConsoleTools): TemplateResult | typeof nothing {
  const { host, show } = tools;
  const rows = host.backstage ? giveawayRows(show, host.backstage) : [];
  if (rows.length === 0) return nothing;
  const lines = rows.map((row) => lineOf(row, tools));
  return renderDropsPanel('giveaway', lines, tools);
}

function lineOf(row: GiveawayRow, tools: ConsoleTools): DropLine {
  const { draft } = row;
  const { words } = tools;
  const stands = standsOf(row);
  const name = words.text(draft.prize);
  return {
    id: draft.id,
    phase: stands === 'over' ? 'closed' : row.phase,
    stands,
    gives: giveawayGives(draft, words),
    title: html`<bdi>${name}</bdi>`,
    notes: rowNotes(row, tools),
    early: draft.early,
    overAt: row.overAt,
    name,
    drop: { act: 'giveaway.drop', giveaway: draft.id },
    close: { act: 'giveaway.close', giveaway: draft.id },
  };
}

/** Once nobody can take part any more, all else happens by itself. */
function standsOf({ phase }: GiveawayRow): 'prepared' | 'on' | 'over' {
  if (phase === 'prepared') return 'prepared';
  return phase === 'coming' || phase === 'open' ? 'on' : 'over';
}

function rowNotes({ draft, phase, state, entered }: GiveawayRow, tools: ConsoleTools): string[] {
  const { show, words } = tools;
  const { kind, total, given } = draft;
  const until = (at: number) => formatCountdown(at - show.serverTime());
  if (phase === 'prepared') return [comesUp(draft, show, words)];
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
  if (kind === 'shares') return [phase === 'gone' ? words.term('offerGone') : '', count];
  if (phase === 'closed') return [words.term('giveawayDrawing'), count];
  return [phase === 'over' ? '' : words.term('giveawayDrawn'), count, taken];
}
