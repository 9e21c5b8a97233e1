import type { Show } from '@livestall/client';
import type { Poll, PollState } from '@livestall/protocol';
import { allVotes, pollCounts, type ChoiceCount } from './poll-counts.js';
import type { ResultsSeen } from './results-seen.js';

/**
 * Where a poll stands for this viewer. `voting`: their vote is on its way; `over`: nobody can vote any more, and the picture has not
 * come to the result; `then`: one could vote at the moment that was gone back to.
 */
export type PollStanding = 'open' | 'voting' | 'voted' | 'over' | 'then' | 'closed';

/** A poll as it is drawn. */
export interface PollView {
  readonly poll: Poll;
  readonly standing: PollStanding;
  /** By choice, in the poll's order. */
  readonly counts: readonly ChoiceCount[];
  readonly votes: number;
  /** What the viewer voted for. */
  readonly own: string | undefined;
  /** The right choice of a quiz, once the picture has come to it. */
  readonly right: string | undefined;
  /** When it changes by itself, in server time: voting ends, or it leaves the screen. */
  readonly changesAt: number | null;
}

/** How long a result stays, in milliseconds. */
const RESULT_MS = 30_000;

/** The polls on screen, newest first: the stage's choice in the words of now and of this viewer. */
export function pollViews(show: Show, seen: ResultsSeen): readonly PollView[] {
  return (show.stage.polls ?? [])
    .flatMap((there) => {
      const now = show.now.polls?.find(({ poll }) => poll.id === there.poll.id);
      return (now && pollView(show, { there, now, seen })) ?? [];
    })
    .reverse();
}

function pollView(
  show: Show,
  { there, now, seen }: { there: PollState; now: PollState; seen: ResultsSeen },
): PollView | null {
  const { poll, closed } = there;
  // Away from live the picture's own time decides, as far as its events tell it.
  const isLive = show.playhead === 'live';
  const t = isLive ? show.serverTime() : show.stage.at;
  const since = isLive ? seen.since(there, t) : (closed?.at ?? null);
  const leavesAt = since === null ? null : since + RESULT_MS;
  if (leavesAt !== null && t >= leavesAt) return null;
  const counts = pollCounts(poll, closed?.counts ?? now.closed?.counts, show);
  const { votes, voting } = show.mine;
  const own = [...votes, ...voting].find((one) => one.poll === poll.id)?.choice;
  const standing = standingOf(show, poll, { isClosed: closed !== undefined, now });
  return {
    poll,
    standing,
    counts,
    votes: allVotes(counts),
    own,
    right: closed?.right,
    changesAt:
      standing === 'closed' ? leavesAt : isVotable(standing) ? (poll.closesAt ?? null) : null,
  };
}

function isVotable(standing: PollStanding): boolean {
  return standing === 'open' || standing === 'voting' || standing === 'voted';
}

function standingOf(
  show: Show,
  { id, closesAt = Infinity }: Poll,
  { isClosed, now }: { isClosed: boolean; now: PollState },
): PollStanding {
  if (isClosed) return 'closed';
  const isOver = now.closed !== undefined || show.serverTime() >= closesAt;
  if (isOver) return show.playhead === 'live' ? 'over' : 'then';
  if (show.mine.votes.some(({ poll }) => poll === id)) return 'voted';
  return show.mine.voting.some(({ poll }) => poll === id) ? 'voting' : 'open';
}
