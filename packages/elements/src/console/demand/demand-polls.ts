import type { Show } from '@livestall/client';
import type { Backstage, DemandReport, Poll } from '@livestall/protocol';
import { pollCounts, type ChoiceCount } from '../../poll/poll-counts.js';
import { pollRows } from '../poll-rows.js';

/** A poll that asked viewers what they would order. */
export interface AskedPoll extends Pick<Poll, 'id' | 'title' | 'choices'> {
  readonly counts: readonly ChoiceCount[];
  readonly openedAt: number;
  /** Absent: that in hand. */
  readonly show?: string;
}

/** Those of the show in hand, as far as viewers were asked: the newest first. */
export function demandPolls(show: Show, backstage: Backstage): AskedPoll[] {
  return pollRows(show, backstage)
    .flatMap(({ draft, state, counts }): AskedPoll[] => {
      const { id, title, choices, asksDemand } = draft;
      return asksDemand && state ? [{ id, title, choices, counts, openedAt: state.openedAt }] : [];
    })
    .toSorted((a, b) => b.openedAt - a.openedAt);
}

/** Those of several shows, as a report has them. */
export function reportedPolls({ polls = [] }: DemandReport): AskedPoll[] {
  return polls.map((poll) => ({ ...poll, counts: pollCounts(poll, poll.counts, { gauges: {} }) }));
}
