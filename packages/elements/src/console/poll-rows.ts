import type { Show } from '@livestall/client';
import type { Backstage, PollState, PreparedPoll } from '@livestall/protocol';
import { pollCounts, type ChoiceCount } from '../poll/poll-counts.js';
import { untilNextSecond } from '../time/countdown.js';

/** A poll in the seller's hand. */
export interface PollRow {
  readonly draft: PreparedPoll;
  readonly phase: 'prepared' | 'open' | 'closed';
  /** What is told of it, once it was opened. */
  readonly state: PollState | undefined;
  readonly counts: readonly ChoiceCount[];
  /** When it was closed, in server time; `undefined`: it was not yet. */
  readonly overAt: number | undefined;
}

/** The polls, as they were prepared: no row moves under a finger, whatever becomes of it. */
export function pollRows(show: Show, { polls = [] }: Backstage): readonly PollRow[] {
  return polls.map((draft) => {
    const state = show.now.polls?.find(({ poll }) => poll.id === draft.id);
    return {
      draft,
      phase: state ? (state.closed ? 'closed' : 'open') : 'prepared',
      state,
      counts: pollCounts(draft, state?.closed?.counts, show),
      overAt: state?.closed?.at,
    };
  });
}

/** Milliseconds until a countdown on a poll reads differently; `null` where none runs. */
export function untilPollChange(show: Show): number | null {
  const now = show.serverTime();
  const delays = (show.now.polls ?? []).flatMap(({ poll: { closesAt }, closed }) =>
    closed || closesAt === undefined ? [] : [untilNextSecond(closesAt - now, now) ?? Infinity],
  );
  const nearest = Math.min(...delays);
  return Number.isFinite(nearest) ? nearest : null;
}
