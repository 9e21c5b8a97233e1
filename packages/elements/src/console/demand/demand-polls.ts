import type { Show } from '@livestall/client';
import type { Backstage } from '@livestall/protocol';
import { pollRows, type PollRow } from '../poll-rows.js';

/** A poll that asked viewers what they would order. */
export interface DemandPoll extends Pick<PollRow, 'draft' | 'counts'> {
  openedAt: number;
}

/** The polls that asked for demand, as far as viewers were asked: the newest first. */
export function demandPolls(show: Show, backstage: Backstage): DemandPoll[] {
  return pollRows(show, backstage)
    .flatMap(({ draft, state, counts }) =>
      draft.asksDemand && state ? [{ draft, counts, openedAt: state.openedAt }] : [],
    )
    .toSorted((a, b) => b.openedAt - a.openedAt);
}
