import { html, nothing, type TemplateResult } from 'lit';
import { allVotes } from '../poll/poll-counts.js';
import { formatCountdown } from '../time/countdown.js';
import type { ConsoleTools } from './console-tools.js';
import type { DropLine } from './drop-line.js';
import { renderDropsPanel } from './drops-panel.js';
import { pollRows, type PollRow } from './poll-rows.js';

/** The polls, where there are some: prepared ones to open, and the result of those that were. */
export function renderPollsPanel(tools: ConsoleTools): TemplateResult | typeof nothing {
  const { host, show } = tools;
  const rows = host.backstage ? pollRows(show, host.backstage) : [];
  if (rows.length === 0) return nothing;
  const lines = rows.map((row) => lineOf(row, tools));
  return renderDropsPanel('poll', lines, tools);
}

const STANDS = { prepared: 'prepared', open: 'on', closed: 'over' } as const;

function lineOf(row: PollRow, tools: ConsoleTools): DropLine {
  const { draft, phase } = row;
  const { words } = tools;
  const name = words.text(draft.title);
  return {
    id: draft.id,
    phase: phase === 'prepared' ? phase : phase === 'open' ? 'open' : 'closed',
    stands: STANDS[phase],
    gives: words.term(draft.kind === 'quiz' ? 'kindQuiz' : 'kindPoll'),
    title: html`<bdi>${name}</bdi>`,
    notes: notesOf(row, tools),
    early: undefined,
    overAt: row.overAt,
    name,
    drop: { act: 'poll.open', poll: draft.id },
    close: { act: 'poll.close', poll: draft.id },
    terms: { drop: 'pollOpen', dropping: 'pollOpening' },
  };
}

function notesOf({ draft, phase, state, counts }: PollRow, tools: ConsoleTools): string[] {
  const { show, words } = tools;
  if (phase === 'prepared') return [words.term('pollChoices', draft.choices.length)];
  const ends = state?.poll.closesAt;
  const left =
    phase === 'open' && ends !== undefined
      ? words.term('couponEndsIn', formatCountdown(Math.max(0, ends - show.serverTime())))
      : '';
  const all = words.term('votesCounted', allVotes(counts));
  const shares = draft.choices.map(({ text }, index) => {
    const share = words.number(counts[index]?.share ?? 0, { style: 'percent' });
    return `${words.within(text)} ${share}`;
  });
  return [left, all, ...(allVotes(counts) > 0 ? shares : [])];
}
